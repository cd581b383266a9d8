"""Whom one can choose as a candidate, a scrutineer or a teller: everyone whom the register knows."""

from __future__ import annotations

from governance_desk.meeting.room import Room
from governance_desk.register.persons import sending_unit
from governance_desk.register.state import PersonId


def people_of(room: Room) -> list[tuple[str, str]]:
    """Key and words for each: 张三（某大学）."""
    register = room.register
    found = []
    for person in register.persons.values():
        unit = sending_unit(register, person.id)
        name = register.units[unit].name if unit is not None else ""
        found.append((str(person.id), f"{person.name}（{name}）" if name else person.name))
    return found


def chosen(key: str, words: str) -> tuple[PersonId | None, str]:
    """Who stands in a name field: one whom the register knows, or only a name."""
    if key:
        return PersonId(key), ""
    return None, words.strip()
