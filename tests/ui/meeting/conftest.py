"""A window that shows a real meeting."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from tests.ui.association import MEETING
from tests.ui.pictures import settle
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.meeting.page import MeetingView
from ui.views.meetings import MeetingsPage
from ui.window import DeskWindow

Open = Callable[[Desk], MeetingView]


@pytest.fixture
def window(preferences: Preferences, qtbot: QtBot) -> DeskWindow:
    """The desk's window at the size of a laptop, in English."""
    preferences.language = "en"
    from ui.appearance import dress

    dress(preferences)
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


@pytest.fixture
def open_meeting(window: DeskWindow, qtbot: QtBot) -> Open:
    """Show a desk, and in it the meeting of the made-up association."""

    def do(desk: Desk) -> MeetingView:
        window.show_desk(desk)
        window.go("meetings", MEETING)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle()
        assert isinstance(window.page, MeetingsPage)
        view = window.page.meeting
        assert view is not None
        return view

    return do
