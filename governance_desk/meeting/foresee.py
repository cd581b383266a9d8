"""What the close of a meeting would draw from its absences, computed and not done; and what stays undecided."""

from __future__ import annotations

import msgspec

from governance_desk.attendance.draw import pending, unconfirmed
from governance_desk.attendance.fold import apply as apply_to_ledger
from governance_desk.attendance.standing import Standing
from governance_desk.attendance.state import Ledger
from governance_desk.charter.readings import CharterInForce
from governance_desk.journal.event import Event
from governance_desk.meeting.close import closing, copied
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Outcome
from governance_desk.register.state import Register


class Foreseen(msgspec.Struct, frozen=True):
    """`drawn` are the warnings and consequences; `undecided` may be at a limit, and a reading is missing.

    `unconfirmed` are units at the limit whose demotion waits for its confirmation.
    """

    drawn: tuple[Event, ...]
    undecided: tuple[Standing, ...]
    unconfirmed: tuple[Standing, ...] = ()


def foresee(room: Room, outcome: Outcome = Outcome.HELD) -> Foreseen:
    """As if the meeting were closed at this moment. A vote that is still open changes nothing about who is there."""
    _closed, recorded, *drawn = closing(room, outcome)
    ledger = copied(room.ledger)
    for event in (recorded, *drawn):
        ledger = apply_to_ledger(ledger, event)
    given = (ledger, room.register, room.rules, room.meeting.id)
    return Foreseen(tuple(drawn), tuple(undecided_since(*given)), tuple(unconfirmed_since(*given)))


def undecided_since(ledger: Ledger, register: Register, rules: CharterInForce, meeting: str) -> list[Standing]:
    """Those at a limit for whom a reading is missing, whose last absence is that of this meeting."""
    return [each for each in pending(ledger, register, rules) if _last_missed(each) == meeting]


def unconfirmed_since(ledger: Ledger, register: Register, rules: CharterInForce, meeting: str) -> list[Standing]:
    """Units at the limit whose demotion waits for its confirmation, whose last absence is that of this meeting."""
    return [each for each in unconfirmed(ledger, register, rules) if _last_missed(each) == meeting]


def _last_missed(standing: Standing) -> str | None:
    counted = [missed.meeting for missed in standing.meetings if missed.counts is not False]
    return counted[-1] if counted else None
