"""A dialog that asks for a few things: its buttons are in sight, however large the text and however many the fields."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.pictures import settle
from ui.appearance import dress
from ui.preferences import Preferences
from ui.widgets.form_dialog import FRAME, FormDialog
from ui.widgets.sentence import Sentence


def dialog_of(qtbot: QtBot, fields: int) -> tuple[FormDialog, Sentence]:
    made = FormDialog("Title", "What it is for, in a sentence that takes a line or two.", "A rather long action", None)
    qtbot.addWidget(made)
    warning = Sentence(tone="warn")
    warning.setText("First.\nSecond, which is a longer one.\nThird.")
    made.column.insertWidget(1, warning)
    for number in range(fields):
        made.ask(f"Field {number}", QLineEdit())
    made.also("Another way that has many words too")
    made.show()
    settle()
    return made, warning


@pytest.mark.parametrize(("percent", "fields", "scrolls"), [(100, 3, False), (200, 9, True), (100, 30, True)])
def test_the_buttons_stay_in_sight_and_no_field_is_lost(
    percent: int, fields: int, scrolls: bool, qtbot: QtBot, preferences: Preferences
) -> None:
    preferences.text_percent = percent
    dress(preferences)
    made, warning = dialog_of(qtbot, fields)
    assert made.height() <= made.screen().availableGeometry().height() - FRAME
    assert bool(made.findChildren(QScrollArea)) is scrolls
    for button in (made.leave, made.action):
        assert made.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
    assert warning.height() >= warning.heightForWidth(warning.width())
    assert len([each for each in made.findChildren(QLineEdit) if each.isVisible()]) == fields
    made.hide()
    made.show()
    settle()
    assert len(made.findChildren(QScrollArea)) == int(scrolls)


def test_what_scrolls_is_done_all_the_same(qtbot: QtBot) -> None:
    made, _warning = dialog_of(qtbot, 30)
    done: list[str] = []

    def do() -> bool:
        done.append("done")
        return True

    made.on_action(do)
    made.action.click()
    assert (done, made.isVisible()) == (["done"], False)
