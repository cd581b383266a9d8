"""Persons: their entry, and the units that may send them."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.events import PersonEntered
from governance_desk.register.state import PersonId, Register, UnitId


def person_entered(register: Register, person: PersonId, name: str) -> list[Event]:
    """The entry of a person who is not known yet; Refusal for an unknown person without a name."""
    if person in register.persons:
        return []
    if not name.strip():
        raise Refusal(text("A person needs a name."), next_step=text("Enter the name."))
    return [PersonEntered(person=person, name=name.strip())]


def require_member(register: Register, unit: UnitId) -> None:
    """Refuse a unit that is no member, or no longer one."""
    found = register.units.get(unit)
    if found is None or not found.is_member:
        raise Refusal(text("Only a member unit sends a representative."), next_step=text("Choose one of the members."))


def sending_unit(register: Register, person: PersonId | None) -> UnitId | None:
    """The unit whose seat the person holds, or which it represents; None for anyone else."""
    if person is None:
        return None
    seats = (seat.unit for seat in register.seats.values() if seat.person == person and register.sits(seat))
    represented = (unit.id for unit in register.members() if unit.representative == person)
    return next((unit for unit in (*seats, *represented) if unit is not None), None)
