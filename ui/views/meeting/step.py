"""What every step of the meeting page is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, MeetingId
from ui import theme
from ui.desk import Desk
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.words import resize_flexible


class Step(QWidget):
    """Shows the meeting in `show_room`, changes nothing itself, asks for other pages with `go` and for another
    step with `step_wanted` (its place in the bar), and with `mend_wanted` for where a missing thing is mended."""

    go = Signal(str, str)
    step_wanted = Signal(int)
    mend_wanted = Signal(object)

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._columns: QBoxLayout | None = None
        self.desk = desk
        self.id = meeting

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is."""
        found: Meeting = self.desk.association.meetings[self.id]
        return found

    @property
    def room(self) -> Room:
        """The meeting with everything around it."""
        room: Room = self.desk.room(self.id)
        return room

    def columns(self, row: QBoxLayout) -> None:
        """Columns side by side, or below each other where large text leaves no room beside."""
        self._columns = row
        self.arrange(beside=theme.percent() <= LARGEST_BESIDE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            resize_flexible(self)
            self.arrange(beside=theme.percent() <= LARGEST_BESIDE)

    def arrange(self, *, beside: bool) -> None:
        """Put the columns beside each other or below each other."""
        if self._columns is not None:
            direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
            self._columns.setDirection(direction)

    def retranslate(self) -> None:
        """Set every text of the step in the language in use."""

    def show_room(self, events: tuple[Any, ...] = ()) -> None:
        """Show the meeting; `events` is what has just happened, nothing means that everything may have."""

    def take_focus(self) -> None:
        """Put the cursor where the work begins."""
        self.setFocus()

    def end(self) -> None:
        """The page of this meeting is closed."""
