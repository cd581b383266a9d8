"""Record that an issued document went out, or did not, or that a draft was written."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.filing.commands import RecordSending
from governance_desk.filing.events import DocumentSent, DraftWritten, SendingFailed
from governance_desk.filing.issue import require_document
from governance_desk.filing.state import Filing, How
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.state import PersonId, Register, UnitId


def record_sending(filing: Filing, register: Register, command: RecordSending) -> list[Event]:
    """The fact for this recipient; Refusal for one who is not in the record."""
    document = require_document(filing, command.document)
    if not _is_known(register, command.recipient_kind, command.recipient):
        raise Refusal(
            text("This recipient is not in the record."), next_step=text("Open the list of recipients again.")
        )
    fields = {
        "document": document.id,
        "title": document.title,
        "recipient_kind": command.recipient_kind,
        "recipient": command.recipient,
        "day": command.day,
    }
    if command.trouble is not None:
        return [SendingFailed(**fields, how=command.how, trouble=command.trouble)]  # type: ignore[arg-type]
    if command.how is How.DRAFT:
        return [DraftWritten(**fields)]  # type: ignore[arg-type]
    return [DocumentSent(**fields, how=command.how)]  # type: ignore[arg-type]


def _is_known(register: Register, kind: str, recipient: str) -> bool:
    if kind == "person":
        return PersonId(recipient) in register.persons
    applicants = {each.unit for each in register.applications.values()}
    return kind == "unit" and (UnitId(recipient) in register.units or UnitId(recipient) in applicants)
