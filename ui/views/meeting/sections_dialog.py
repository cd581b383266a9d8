"""Divide the hall: the sections, and who counts the hands in each."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from governance_desk.language import tr
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import MeetingId, Section
from ui.desk import Desk
from ui.operations.meeting.ways import divide_hall
from ui.widgets.form_dialog import FormDialog
from ui.words import label

LEAST_ROWS, FREE_ROWS = 6, 2
"""How many lines there are at least, and how many stay free below those that are filled."""


class SectionsDialog(FormDialog):
    """One line for each section; where every line is empty, the hands are counted all together."""

    def __init__(self, desk: Desk, room: Room, parent: QWidget) -> None:
        super().__init__(
            tr("Sections of the hall"),
            tr("Each section has a teller; in a show of hands their counts are entered one by one and added up."),
            tr("Keep"),
            parent,
        )
        self._desk, self._meeting = desk, MeetingId(room.meeting.id)
        before = room.meeting.sections
        counters = room.meeting.counters
        tellers = [each.name for each in counters.tellers] if counters is not None and not before else []
        rows = max(LEAST_ROWS, len(before) + FREE_ROWS)
        self.names = [QLineEdit(before[at].name if at < len(before) else "") for at in range(rows)]
        self.tellers = [QLineEdit(before[at].teller if at < len(before) else "") for at in range(rows)]
        for line, teller in zip_longest(self.tellers[: len(tellers)], tellers[:rows]):
            line.setText(teller or "")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column, words in enumerate((tr("Section"), tr("Teller"))):
            head = label("muted", wrap=False)
            head.setText(words)
            grid.addWidget(head, 0, column)
        for at, (name, teller) in enumerate(zip(self.names, self.tellers, strict=True), 1):
            name.setAccessibleName(tr("Section {number}", number=at))
            teller.setAccessibleName(tr("Teller of section {number}", number=at))
            name.setPlaceholderText((tr("Front"), tr("Middle"), tr("Back"))[at - 1] if at <= 3 else "")
            grid.addWidget(name, at, 0)
            grid.addWidget(teller, at, 1)
        self.fields.addRow(grid)
        self.on_action(self._keep)
        self.finished.connect(self.deleteLater)

    def sections(self) -> tuple[Section, ...]:
        """What stands in the lines whose section has a name."""
        lines = zip(self.names, self.tellers, strict=True)
        return tuple(Section(name.text(), teller.text()) for name, teller in lines if name.text().strip())

    def _keep(self) -> bool:
        return divide_hall(desk=self._desk, meeting=self._meeting, sections=self.sections(), parent=self)
