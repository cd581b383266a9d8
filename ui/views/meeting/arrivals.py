"""The last ten acts at the door, each of which can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import DoorAct, Meeting, MeetingId, Stage, VoterId
from governance_desk.meeting.take_back import acts_to_take_back
from governance_desk.meeting.undo.words import door_words, who_at_the_door
from ui.desk import Desk
from ui.language import spoken
from ui.models.names import NameRow
from ui.operations.meeting.door import take_back
from ui.views.meeting.words import clock_words
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.words import flexible, label

LAST = 10


class Arrivals(QWidget):
    """`done` says what was taken back."""

    done = Signal(str)

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = meeting
        self._heading = label("heading")
        self.names = NameList()
        self.names.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the search field
        flexible(self.names, 88)
        self.undo = KeyButton("Ctrl+Z")
        self.undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.undo.clicked.connect(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self.names, 1)
        column.addWidget(self.undo)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self._heading.setText(tr("Last entries"))
        self.names.setAccessibleName(tr("Last entries"))
        self.undo.set_words(tr("Take this entry back"))
        self.show_room()

    def show_room(self) -> None:
        """Show what was done last, the newest first and chosen."""
        meeting = self._meeting()
        rows = [_row(meeting, act) for act in acts_to_take_back(meeting)[:LAST]]
        newest = rows[0].key if rows else ""
        is_new = not self.names.names.rowCount() or self.names.names.row(0).key != newest
        self.names.show_rows(rows)
        if is_new:
            self.names.select(newest)
        self.undo.setEnabled(bool(rows) and meeting.stage in (Stage.CHECK_IN, Stage.IN_SESSION))

    def _meeting(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self._id]
        return found

    def _undo(self) -> None:
        key = self.names.current_key()
        act = next((each for each in self._meeting().door if str(each.number) == key), None)
        if act is None:
            return
        row = _row(self._meeting(), act)
        if take_back(desk=self._desk, meeting=self._id, act=act.number, parent=self):
            self.done.emit(tr("Taken back: {name}, {act}.", name=row.name, act=door_words(self._meeting(), act)))


def _row(meeting: Meeting, act: DoorAct) -> NameRow:
    unit = act.observer.unit if act.observer is not None else meeting.roll[act.voter or VoterId("")].unit_name
    parts = (str(door_words(meeting, act)), clock_words(act.at), unit)
    return NameRow(str(act.number), who_at_the_door(meeting, act), " · ".join(part for part in parts if part))
