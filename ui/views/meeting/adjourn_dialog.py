"""Interrupt the meeting: why, and when and where it goes on."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from governance_desk.meeting.sittings.state import Break
from ui.desk import Desk
from ui.operations.meeting.sittings import adjourn_meeting
from ui.widgets.form_dialog import FormDialog, day_field, day_of


class AdjournDialog(FormDialog):
    """For a while, or with the box ticked until another day."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        lead = tr("Everything stays as it is, and the meeting goes on where it was. No record is sealed.")
        super().__init__(tr("Adjourn the meeting"), lead, tr("Adjourn"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._id = desk, meeting
        found = desk.association.meetings[meeting]
        self.reason, self.starts, self.place = QLineEdit(), QLineEdit(), QLineEdit(found.place)
        self.other_day = QCheckBox(tr("On another day; then everyone checks in again"))
        self.other_day.setAccessibleName(self.other_day.text())
        self.day = day_field(desk.clock().day + datetime.timedelta(days=1))
        self.day.setEnabled(False)
        self.other_day.toggled.connect(self.day.setEnabled)
        self.ask(tr("Reason"), self.reason)
        self.ask(tr("Goes on at"), self.starts)
        self.fields.addRow("", self.other_day)
        self.ask(tr("Day"), self.day)
        self.ask(tr("Place"), self.place)
        self.on_action(self._adjourn)
        self.reason.setFocus()

    def _adjourn(self) -> bool:
        return adjourn_meeting(
            desk=self._desk,
            meeting=self._id,
            reason=self.reason.text(),
            day=day_of(self.day) if self.other_day.isChecked() else None,
            starts=self.starts.text(),
            place=self.place.text(),
            parent=self,
        )


def resting_words(found: Break) -> str:
    """That the meeting is interrupted, and when and where it goes on, as far as that was said."""
    day = str(found.day) if found.day is not None else ""
    when = " ".join(part for part in (day, found.starts, found.place) if part)
    return tr("The meeting is adjourned. It goes on: {when}", when=when) if when else tr("The meeting is adjourned.")
