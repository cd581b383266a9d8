"""Seats that fall vacant, with the offices that rest on them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.events import OfficerRemoved, SeatEmptied
from governance_desk.register.ids import UnitId
from governance_desk.register.officers import rests_on
from governance_desk.register.state import Register, Seat


def vacated(
    register: Register, rules: CharterInForce, seats: Iterable[Seat], *, day: datetime.date, cause: str, article: str
) -> list[Event]:
    """Each seat is left by its holder, who leaves the offices that rest on it too."""
    events: list[Event] = []
    for seat in seats:
        events.append(SeatEmptied(seat=seat.id, person=seat.person, day=day, cause=cause, article=article))
        events += [
            OfficerRemoved(office=each.office, person=seat.person, day=day, cause=cause)
            for each in register.offices_of(seat.person)
            if rests_on(rules.charter, each.office, seat.body)
        ]
    return events


def seats_open(register: Register, unit: UnitId, seats: Sequence[Seat], answer: Answer[Any]) -> Refusal:
    """What is said where the charter leaves open what becomes of these seats of the unit."""
    return Refusal(
        text(
            "{person} was nominated by {unit}, and the charter does not say what becomes of the seat.",
            person="、".join(register.person_name(each.person) for each in seats),
            unit=register.units[unit].name,
        ),
        article=answer.article,
        next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
    )
