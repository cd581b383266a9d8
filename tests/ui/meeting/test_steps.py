"""Each step in both languages, at both ends of the text sizes: nothing is cut off, everything has a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from tests.ui import association as desks
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from tests.ui.test_pictures import clipped
from ui.appearance import dress
from ui.language import switch_language
from ui.preferences import Preferences
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.item_dialog import ItemDialog
from ui.views.meeting.opening import adjourn_dialog, open_dialog
from ui.views.meeting.page import MeetingView
from ui.views.meeting.session import SessionStep
from ui.window import DeskWindow

STATES: list[tuple[Callable[[], Desk], int]] = [
    (desks.convened, 0),
    (desks.at_the_door, 1),
    (desks.in_session, 2),
    (desks.voting, 2),
    (desks.declared, 2),
    (desks.declared, 3),
    (desks.declared, 4),
    (desks.closed, 4),
]
NAMES = [f"{make.__name__}-{step}" for make, step in STATES]
LOOKS = [(language, percent) for language in ("zh_CN", "en") for percent in (100, 125, 150, 200)]


@pytest.mark.parametrize(("language", "percent"), LOOKS)
@pytest.mark.parametrize(("make", "step"), STATES, ids=NAMES)
def test_a_step_shows_all_its_text(
    open_meeting: Open,
    window: DeskWindow,
    preferences: Preferences,
    make: Callable[[], Desk],
    step: int,
    language: str,
    percent: int,
) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    view = open_meeting(make())
    view.show_step(step)
    settle()
    settle()
    assert clipped(view) == []
    page = window.page
    assert clipped(page) == [], "the title and its buttons"
    area = window.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0, "nobody scrolls sideways on a laptop"
    words = page.title.fontMetrics()
    assert page.title.height() < 2 * words.height(), "the title stands in one line"


@pytest.mark.parametrize(("make", "step"), STATES, ids=NAMES)
def test_every_control_of_a_step_has_a_name(open_meeting: Open, make: Callable[[], Desk], step: int) -> None:
    view = open_meeting(make())
    view.show_step(step)
    settle()
    kinds = (QAbstractButton, QLineEdit, QComboBox, QListView, QPlainTextEdit, QTableView)
    controls = [part for part in view.findChildren(QWidget) if isinstance(part, kinds) and part.isVisibleTo(view)]
    assert controls
    assert [part for part in controls if not part.accessibleName() and not part.objectName().startswith("qt_")] == []


def words_of(view: MeetingView) -> set[str]:
    return {button.text() for button in view.findChildren(QAbstractButton) if button.isVisible() and button.text()}


@pytest.mark.parametrize(("make", "step"), STATES, ids=NAMES)
def test_the_language_is_switched_on_each_step(open_meeting: Open, make: Callable[[], Desk], step: int) -> None:
    view = open_meeting(make())
    view.show_step(step)
    settle()
    english = words_of(view)
    switch_language("zh_CN")
    chinese = words_of(view)
    assert view.gauge._numbers.text().startswith("应到")
    switch_language("en")
    assert words_of(view) == english
    assert len(chinese) == len(english)


def test_the_dialogs_show_all_their_text(
    open_meeting: Open, preferences: Preferences, window: DeskWindow, qtbot: QtBot
) -> None:
    desk, at_the_door = desks.convened(), desks.at_the_door()
    empty = desks.founded()
    open_meeting(desk)
    for language, percent in LOOKS:
        preferences.language, preferences.text_percent = language, percent
        dress(preferences)
        room = desk.room(desks.MEETING)
        item = ItemDialog(room, window, room.meeting.agenda[1])
        asked = (
            adjourn_dialog(at_the_door, desks.MEETING, window, lambda: ConveneDialog(desk, window)),
            open_dialog(at_the_door, desks.MEETING, window),
        )
        for dialog in (ConveneDialog(desk, window), ConveneDialog(empty, window), item, *asked):
            qtbot.addWidget(dialog)
            dialog.show()
            settle()
            assert clipped(dialog) == [], (language, percent)
        assert item.words().subject == room.meeting.agenda[1].subject, "what was entered comes back for a change"
        for index in range(item.matter.count()):
            item.matter.setCurrentIndex(index)
            settle()
            assert clipped(item) == [], item.matter.currentText()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_agenda_takes_no_more_room_than_it_must(open_meeting: Open, preferences: Preferences, percent: int) -> None:
    preferences.text_percent = percent
    dress(preferences)
    step = open_meeting(desks.in_session()).step
    assert isinstance(step, SessionStep)
    assert step.agenda.isVisible() == (percent == 100), "large text: the vote has the page, the agenda a button"
    assert step.next.isVisible()
    assert step.vote.isVisible()


def test_after_the_close_the_clerk_is_told_what_to_do(open_meeting: Open) -> None:
    step = open_meeting(desks.closed()).step
    assert isinstance(step, FilingStep)
    assert "print the signature page" in step.papers.words.text()
    assert step.papers.print.isVisible()
    assert step.papers.sign.property("kind") == "primary"
