"""The request to erase a person's or a unit's contact data."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.contacts.commands import EraseContacts
from governance_desk.register.contacts.events import ContactsErased
from governance_desk.register.state import PersonId, Register, UnitId

PERSON, UNIT = "person", "unit"


def erase_contacts(register: Register, command: EraseContacts) -> list[Event]:
    """The erasure as an act; whoever writes it takes the data itself away in the same transaction."""
    known = (command.subject_kind == PERSON and PersonId(command.subject) in register.persons) or (
        command.subject_kind == UNIT and UnitId(command.subject) in register.units
    )
    if not known:
        raise Refusal(text("Whose contact data?"), next_step=text("Choose a person or a unit of the register."))
    if not command.kinds:
        raise Refusal(text("Nothing is chosen to be erased."), next_step=text("Choose what is to be erased."))
    if not command.reason.strip():
        raise Refusal(text("Who has asked for it?"), next_step=text("Name the request; it stays in the record."))
    return [
        ContactsErased(
            subject_kind=command.subject_kind,
            subject=command.subject,
            kinds=tuple(dict.fromkeys(command.kinds)),
            day=command.day,
            reason=command.reason.strip(),
        )
    ]
