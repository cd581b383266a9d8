"""What becomes of the seats of a unit that has come to a class without any."""

from __future__ import annotations

import datetime

from governance_desk.charter.joining import SeatsFollow
from governance_desk.charter.keys import ClassKey, ClauseId
from governance_desk.charter.readings import CharterInForce
from governance_desk.journal.event import Event
from governance_desk.register.ids import UnitId
from governance_desk.register.state import Register, Seat
from governance_desk.register.vacate import seats_open, vacated

BELOW = ClauseId("seating.below")


def seats_below(
    register: Register,
    rules: CharterInForce,
    unit: UnitId,
    now: ClassKey,
    *,
    day: datetime.date,
    cause: str,
    strict: bool = False,
) -> list[Event]:
    """The seats that are vacated with the offices that rest on them; none where they are kept, or that is open.

    `strict`: a Refusal where it is open, for what can wait for the reading; a demotion by itself does not.
    """
    seats = seats_without_class(register, rules, unit, now)
    seating = rules.charter.seating
    answer = rules.answer(BELOW, seating.below, day) if seating is not None and seats else None
    if answer is None:
        return []
    if answer.is_open and strict:
        raise seats_open(register, unit, seats, answer)
    if answer.rule is not SeatsFollow.VACANT:
        return []
    return vacated(register, rules, seats, day=day, cause=cause, article=answer.article)


def seats_without_class(register: Register, rules: CharterInForce, unit: UnitId, now: ClassKey) -> list[Seat]:
    """The filled seats of the unit in bodies to which its class sends nobody, where classes send at all."""
    sending = {body: each.key for each in rules.charter.classes for body in each.sits_in}
    sits = next((each.sits_in for each in rules.charter.classes if each.key == now), ())
    return [
        each
        for each in register.seats.values()
        if each.unit == unit and register.sits(each) and each.body in sending and each.body not in sits
    ]
