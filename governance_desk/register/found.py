"""Begin an association's record."""

from __future__ import annotations

from governance_desk.charter.events import CharterAdopted
from governance_desk.charter.load import read_charter
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.commands import FoundAssociation
from governance_desk.register.events import AssociationFounded
from governance_desk.register.state import Register


def found_association(register: Register, command: FoundAssociation) -> list[Event]:
    """Founding and charter; Refusal where the record has begun already, Fault where the charter is no charter."""
    if register.name:
        raise Refusal(
            text("This file already holds the record of {name}.", name=register.name),
            next_step=text("Start the new association in a file of its own."),
        )
    if not command.name.strip():
        raise Refusal(text("An association needs a name."), next_step=text("Enter its full name."))
    charter = read_charter(command.charter, place=command.name)
    return [
        AssociationFounded(name=command.name.strip()),
        CharterAdopted(name=charter.name, toml=command.charter, since=command.since),
    ]
