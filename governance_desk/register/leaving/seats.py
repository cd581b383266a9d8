"""What becomes of the seats that a unit nominated, once it is no longer a member."""

from __future__ import annotations

import datetime

from governance_desk.charter.joining import SeatsFollow
from governance_desk.charter.readings import SEATS_FOLLOW, CharterInForce
from governance_desk.journal.event import Event
from governance_desk.register.ids import UnitId
from governance_desk.register.state import Register
from governance_desk.register.vacate import seats_open, vacated


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
        raise seats_open(register, unit, seats, answer)
    if answer.rule is SeatsFollow.KEPT:
        return []
    return vacated(register, rules, seats, day=day, cause=cause, article=answer.article)
