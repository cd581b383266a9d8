"""Two people of one name are told apart by the unit that sends them."""

from __future__ import annotations

from governance_desk.register.state import PersonId, Register


def told_apart(register: Register, person: PersonId | None) -> str:
    """The name; where the register knows another person of that name, with the unit in brackets."""
    name = register.person_name(person)
    if person is None or not any(each.name == name for each in register.persons.values() if each.id != person):
        return name
    unit = sending_unit(register, person)
    return f"{name}（{unit}）" if unit else name


def sending_unit(register: Register, person: PersonId) -> str:
    """The name of the unit that the person represents or sits for, members first; "" where there is none."""
    represented = [unit for unit in register.units.values() if unit.representative == person]
    seated = [register.units[seat.unit] for seat in register.seats.values() if seat.person == person and seat.unit]
    found = sorted((*represented, *seated), key=lambda unit: not unit.is_member)
    return found[0].name if found else ""
