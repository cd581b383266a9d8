"""The way to the workplace of the minutes, from wherever minutes are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from governance_desk.meeting.state import MeetingId
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.views.minutes.window import MinutesWindow  # it draws in the documents


def open_minutes(desk: Desk, meeting: MeetingId, parent: QWidget) -> MinutesWindow:
    """Open it before the window of `parent`."""
    from ui.views.minutes.window import MinutesWindow

    window = MinutesWindow(desk, meeting, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
    return window
