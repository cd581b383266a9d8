"""Minutes that were issued, and written on since: what is to be signed, the text of now or what was issued?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from governance_desk.attendance.events import AttendanceCorrected
from governance_desk.filing.state import IssuedDocument
from governance_desk.language import tr
from governance_desk.minutes import events
from governance_desk.signing.beside import signers
from ui.desk import Desk
from ui.widgets.form_dialog import FormDialog

_CHANGES = (
    events.DraftSaved,
    events.MinutesApproved,
    events.ApprovalTakenBack,
    events.AddendumMade,
    events.AddendumApproved,
    events.AddendumNoted,
    events.AddendumWithdrawn,
    AttendanceCorrected,
)
"""After these, the minutes are printed otherwise than before."""


class ChangedSince(FormDialog):
    """`anew`: issue the text of now, in place of what was issued; `as_issued`: have that signed all the same."""

    anew = Signal()
    as_issued = Signal()

    def __init__(self, issued: IssuedDocument, parent: QWidget) -> None:
        lead = tr(
            "What was issued on {day} is not what the minutes say now: they have been changed since. What is signed is "
            "the issued document.",
            day=issued.day.isoformat(),
        )
        if names := signers(issued):
            lead += "\n" + tr("Signed by {names}.", names="、".join(names))
        super().__init__(tr("Changed since they were issued"), lead, tr("Issue them anew and sign …"), parent)
        self.old = self.also(tr("Sign what was issued …"))
        self.old.clicked.connect(self._sign_old)
        self.on_action(self._anew)

    def _anew(self) -> bool:
        self.anew.emit()
        return True

    def _sign_old(self) -> None:
        self.reject()
        self.as_issued.emit()


def changed_since(desk: Desk, issued: IssuedDocument) -> bool:
    """Whether the minutes that were issued have been written on, approved or corrected since, or their record has."""
    kinds = {each.kind for each in _CHANGES}
    later = (event for entry, event in desk.entries_of(kinds) if entry.number > issued.drawn.number)
    return any(event.meeting == issued.about.id for event in later)
