"""The program is ended and begun again: the window's place, a meeting that goes on, another association."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, Qt
from pytestqt.qtbot import QtBot

from tests.ui import association as desks
from tests.ui.pictures import settle
from ui.appearance import dress
from ui.palette import Palette
from ui.preferences import Preferences
from ui.start import make_window, place
from ui.views.meeting.ask import AskDialog
from ui.views.meetings import MeetingsPage
from ui.views.settings import SettingsPage
from ui.window import DeskWindow


@pytest.fixture
def window(preferences: Preferences, qtbot: QtBot) -> DeskWindow:
    preferences.language = "en"
    dress(preferences)
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_window_comes_back_where_it_was(tmp_path: Path, qtbot: QtBot) -> None:
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    before = make_window(Preferences(settings))
    qtbot.addWidget(before)
    before.move(0, 37)
    before.show()
    before.close()
    settings.sync()
    after = make_window(Preferences(QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(after)
    place(after)
    assert not after.windowState() & Qt.WindowState.WindowMaximized, "as it was, not as on the first day"
    assert abs(after.y() - before.y()) < 10, "but for the frame"


def test_the_first_time_a_small_screen_is_filled(window: DeskWindow) -> None:
    assert window.screen().availableSize().width() <= 1440, "the screen of these tests"
    assert window.preferences.window_place == QByteArray()
    place(window)
    assert window.windowState() & Qt.WindowState.WindowMaximized


def test_a_meeting_in_session_is_asked_about_before_the_end(window: DeskWindow) -> None:
    window.show_desk(desks.in_session())
    window.asks_before_closing = True
    assert not window.close()
    settle()
    (asked,) = (each for each in window.findChildren(AskDialog) if each.isVisible())
    asked.reject()
    assert window.isVisible()
    assert not window.close(), "asked again"
    settle()
    (asked,) = (each for each in window.findChildren(AskDialog) if each.isVisible())
    asked.buttons.accepted.emit()
    assert not window.isVisible()


def test_nothing_is_asked_where_no_meeting_goes_on(window: DeskWindow) -> None:
    window.show_desk(desks.closed())
    window.asks_before_closing = True
    assert window.close()


def test_a_meeting_that_goes_on_is_one_button_away(window: DeskWindow) -> None:
    window.show_desk(desks.in_session())
    page = window.page
    assert isinstance(page, MeetingsPage)
    assert page._go_on.text() == "Go on with: 第一届理事会第一次会议"
    page._go_on.click()
    assert page.meeting is not None
    assert page.title.text() == "第一届理事会第一次会议"
    assert not page._go_on.isVisible()
    window.show_desk(desks.closed())
    assert isinstance(window.page, MeetingsPage)
    assert window.page._go_on.isHidden()


def test_another_association_is_asked_for_on_the_settings_page(
    window: DeskWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    wishes: list[str] = []
    monkeypatch.setattr("ui.start._begin", lambda _window, wish: wishes.append(wish))
    window.show_desk(desks.founded())
    window.go("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    for button in page._others.values():
        button.click()
    assert wishes == ["open", "start", "sample"]


def test_what_ctrl_k_does_stands_on_the_rail(window: DeskWindow) -> None:
    assert "Ctrl+K" in window.rail._find.text()
    window.rail._find.click()
    (palette,) = (each for each in window.findChildren(Palette) if each.isVisible())
    palette.reject()
