"""A rehearsal on a copy: marked everywhere, and the record untouched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QLineEdit
from pytestqt.qtbot import QtBot

from governance_desk.desk import open_desk
from governance_desk.meeting.hall import Blank
from governance_desk.stories.sample import make_sample
from tests.ui.pictures import settle
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.open_association import open_again
from ui.operations.rehearsal import begin_rehearsal, end_rehearsal
from ui.preferences import Preferences
from ui.projector.paint import paint
from ui.start import make_window
from ui.views.meetings import MeetingsPage
from ui.window import DeskWindow


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return Path(make_sample(tmp_path))


@pytest.fixture
def window(preferences: Preferences, qtbot: QtBot, record: Path) -> DeskWindow:
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.show()
    assert open_again(window=made, path=str(record))
    settle()
    return made


def begun(window: DeskWindow, wait: Callable[..., object]) -> Path:
    desk = window.desk
    assert desk is not None
    meeting = next(each.id for each in desk.association.meetings.values())
    begin_rehearsal(window=window, meeting=meeting)
    wait(lambda: window.rehearses, timeout=20_000)
    settle()
    assert window.desk is not None
    return Path(str(window.desk.path))


def test_the_copy_is_marked_for_good_and_the_record_stays_as_it_was(
    window: DeskWindow, qtbot: QtBot, record: Path
) -> None:
    assert window.desk is not None
    before = window.desk.head
    assert not window.mark.isVisible()
    copy = begun(window, qtbot.waitUntil)
    assert copy != record
    assert copy.parent == record.parent
    assert "演练" in copy.name
    assert window.mark.isVisible()
    assert window.windowTitle().startswith("演练")
    assert isinstance(window.page, MeetingsPage)
    assert window.preferences.last_file == str(record)
    window.go("today")
    assert window.mark.isVisible(), "no page covers it"
    window.mark._button.click()
    settle()
    assert not window.rehearses
    assert window.desk is not None
    assert Path(str(window.desk.path)) == record
    assert window.desk.head.number == before.number
    assert window.desk.head.hash == before.hash
    assert copy.name in window.banner.sentence()
    again = open_desk(copy)
    assert again.association.rehearsal
    again.close()


def test_a_copy_that_is_opened_by_itself_is_marked_too(window: DeskWindow, qtbot: QtBot) -> None:
    copy = begun(window, qtbot.waitUntil)
    window.show_desk(None)
    assert not window.mark.isVisible()
    open_again(window=window, path=str(copy))
    assert window.mark.isVisible()
    end_rehearsal(window=window)
    assert window.desk is None


def test_two_rehearsals_in_a_minute_have_two_files(window: DeskWindow, qtbot: QtBot) -> None:
    first = begun(window, qtbot.waitUntil)
    end_rehearsal(window=window)
    settle()
    second = begun(window, qtbot.waitUntil)
    assert first != second
    assert first.exists()


def test_every_window_over_the_desk_says_it_in_its_title(window: DeskWindow, qtbot: QtBot) -> None:
    def over(parent: DeskWindow | QDialog) -> QDialog:
        dialog = QDialog(parent)
        dialog.setWindowTitle("整理会议记录")
        QHBoxLayout(dialog).addWidget(QLineEdit())
        dialog.show()
        dialog.activateWindow()
        settle()
        return dialog

    before = over(window)
    assert before.windowTitle() == "整理会议记录", "of the record"
    before.close()
    begun(window, qtbot.waitUntil)
    dialog = over(window)
    upon_it = over(dialog)
    for each in (dialog, upon_it):
        assert each.windowTitle() == "演练 · 整理会议记录"
        each.setWindowTitle("另一标题")
        assert each.windowTitle() == "演练 · 另一标题"
    upon_it.close()
    dialog.close()
    window.open_palette()
    settle()
    top = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert top is not None
    assert top.windowTitle().startswith("演练")
    top.close()


def test_a_file_that_is_saved_is_named_as_one_of_a_rehearsal(
    window: DeskWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def asked(_parent: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        names.append(Path(place).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    dialog = QDialog(window)
    for parent in (window.page, dialog):
        ask_where_to_save(parent, "", name="签到.xlsx", kind="XLSX", ending=".xlsx")
    begun(window, qtbot.waitUntil)
    for parent in (window.page, dialog):
        ask_where_to_save(parent, "", name="签到.xlsx", kind="XLSX", ending=".xlsx")
    assert names == ["签到.xlsx", "签到.xlsx", "演练　签到.xlsx", "演练　签到.xlsx"]


def test_the_screens_of_hall_and_chair_are_those_of_a_rehearsal(window: DeskWindow, qtbot: QtBot) -> None:
    begun(window, qtbot.waitUntil)
    assert isinstance(window.page, MeetingsPage)
    assert window.page.meeting is not None
    hall = window.page.meeting.hall
    hall.open_hall(True)
    hall.open_chair(True)
    assert hall.window is not None
    assert hall.window.rehearses
    assert hall.chair is not None
    assert hall.chair.rehearses
    hall.window.close()
    hall.chair.close()


def test_the_hall_reads_in_its_corner_that_it_is_a_rehearsal() -> None:
    pictures = []
    for rehearsal in (False, True):
        image = QImage(1920, 1080, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint(Blank(), painter, QRectF(0, 0, 1920, 1080), rehearsal=rehearsal)
        painter.end()
        pictures.append(image)
    assert pictures[0].pixelColor(1900, 1000) != pictures[1].pixelColor(1900, 1000)
    assert pictures[0].pixelColor(900, 500) == pictures[1].pixelColor(900, 500)
