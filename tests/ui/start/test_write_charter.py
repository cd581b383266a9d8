"""A new association writes its own charter: from a copy, or from an empty one."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.charter.load import blank_path, built_in_path
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.start_association import StartDialog
from ui.views.starting.charter_step import WRITTEN, CharterStep
from ui.views.starting.edit_dialog import EditDialog
from ui.window import DeskWindow


@pytest.fixture(name="window")
def _window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def started(window: DeskWindow) -> StartDialog:
    dialog = StartDialog(window)
    dialog.open()
    return dialog


def editing(step: CharterStep) -> EditDialog:
    step.edit.click()
    return step.window().findChildren(EditDialog)[-1]


def choose(step: CharterStep, path: Path) -> None:
    at = step.choose.findData(str(path))
    step.choose.setCurrentIndex(at)
    step.choose.activated.emit(at)


def test_it_begins_from_a_copy_of_a_charter(window: DeskWindow, tmp_path: Path) -> None:
    dialog = started(window)
    step = dialog.charter
    choose(step, built_in_path("shcp"))
    edit = editing(step)
    edit.editor.set_text(edit.editor.toml.replace("第{term}届全体成员大会", "第{term}届成员大会"))
    edit.take.click()
    text = step.charter_text()
    assert text is not None
    assert "第{term}届成员大会" in text
    assert step.choose.currentData() == WRITTEN
    assert dialog.found_in(tmp_path / "new.gdesk")
    assert window.desk is not None
    assert window.desk.association.versions[0].toml == text
    dialog.reject()


def test_it_begins_from_an_empty_charter(window: DeskWindow) -> None:
    dialog = started(window)
    step = dialog.charter
    choose(step, blank_path())
    assert step.charter_text() == blank_path().read_text(encoding="utf-8")
    edit = editing(step)
    edit.editor.set_text("")
    assert not edit.take.isEnabled()
    edit.leave.click()
    assert step.charter_text() == blank_path().read_text(encoding="utf-8")
    edit = editing(step)
    edit.editor.set_text(edit.editor.toml.replace('name = "新的组织"', 'name = "华东碳计量协会"'))
    written = edit.editor.toml
    edit.take.click()
    assert step.name == "华东碳计量协会"
    assert "华东碳计量协会" in step.choose.currentText()
    choose(step, built_in_path("cfia"))
    at = step.choose.findData(WRITTEN)  # what was written is not lost
    step.choose.setCurrentIndex(at)
    step.choose.activated.emit(at)
    assert step.charter_text() == written
    dialog.reject()
