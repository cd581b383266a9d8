"""What becomes of the seats that a unit nominated, once it is no longer a member."""

from __future__ import annotations

import datetime

from governance_desk.charter.joining import SeatsFollow
from governance_desk.charter.readings import SEATS_FOLLOW, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.events import OfficerRemoved, SeatEmptied
from governance_desk.register.ids import UnitId
from governance_desk.register.officers import rests_on
from governance_desk.register.state import Register


def seats_after(
    register: Register, rules: CharterInForce, unit: UnitId, *, day: datetime.date, cause: str
) -> list[Event]:
    """The seats that are vacated, with the offices that rest on them; none where the reading keeps them.

    Refusal where the unit has filled seats and the charter leaves open what becomes of them.
    """
    leaving = rules.charter.leaving
    seats = [each for each in register.seats.values() if each.unit == unit and register.sits(each)]
    answer = rules.answer(SEATS_FOLLOW, leaving.seats, day) if leaving is not None and seats else None
    if answer is None:
        return []
    if answer.is_open:
        raise Refusal(
            text(
                "{person} was nominated by {unit}, and the charter does not say what becomes of the seat.",
                person="、".join(register.person_name(each.person) for each in seats),
                unit=register.units[unit].name,
            ),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    if answer.rule is SeatsFollow.KEPT:
        return []
    events: list[Event] = []
    for seat in seats:
        events.append(SeatEmptied(seat=seat.id, person=seat.person, day=day, cause=cause, article=answer.article))
        events += [
            OfficerRemoved(office=each.office, person=seat.person, day=day, cause=cause)
            for each in register.offices_of(seat.person)
            if rests_on(rules.charter, each.office, seat.body)
        ]
    return events
