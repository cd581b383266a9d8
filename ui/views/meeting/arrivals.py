"""The last ten arrivals, each of which can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import MeetingId, VoterId, Where
from ui.desk import Desk
from ui.language import spoken
from ui.models.names import NameRow
from ui.operations.meeting.door import withdraw_check_in
from ui.views.meeting.words import clock_words
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.words import flexible, label

LAST = 10


class Arrivals(QWidget):
    """`done` says what was undone."""

    done = Signal(str)

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = meeting
        self._heading = label("heading")
        self.names = NameList()
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        self._heading.setText(tr("Last arrivals"))
        self.names.setAccessibleName(tr("Last arrivals"))
        self.undo.set_words(tr("Undo this check-in"))

    def show_room(self) -> None:
        """Show who came last, the newest first and chosen."""
        meeting = self._desk.association.meetings[self._id]
        here = [(p.since, v) for v, p in meeting.presence.items() if p.where is Where.PRESENT]
        rows = []
        for since, voter in sorted(here, reverse=True)[:LAST]:
            on_roll, came = meeting.roll[voter], meeting.presence[voter].name
            rows.append(NameRow(voter, came or on_roll.name, f"{clock_words(since)} · {on_roll.unit_name}"))
        newest = rows[0].key if rows else ""
        if not self.names.names.rowCount() or self.names.names.row(0).key != newest:
            self.names.show_rows(rows)
            self.names.select(newest)
        else:
            self.names.show_rows(rows)
        self.undo.setEnabled(bool(rows))

    def _undo(self) -> None:
        voter = self.names.current_key()
        if not voter:
            return
        name = self._desk.association.meetings[self._id].roll[VoterId(voter)].name
        if withdraw_check_in(desk=self._desk, meeting=self._id, voter=VoterId(voter), parent=self):
            self.done.emit(tr("The check-in of {name} is undone.", name=name))
