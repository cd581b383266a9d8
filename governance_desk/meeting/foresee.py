"""What the close of a meeting would draw from its absences, computed and not done; and what stays undecided."""

from __future__ import annotations

import msgspec

from governance_desk.attendance.draw import pending
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
    """`drawn` are the warnings and consequences; `undecided` may be at a limit, and a reading is missing."""

    drawn: tuple[Event, ...]
    undecided: tuple[Standing, ...]


def foresee(room: Room, outcome: Outcome = Outcome.HELD) -> Foreseen:
    """As if the meeting were closed at this moment. A vote that is still open changes nothing about who is there."""
    _closed, recorded, *drawn = closing(room, outcome)
    ledger = copied(room.ledger)
    for event in (recorded, *drawn):
        ledger = apply_to_ledger(ledger, event)
    return Foreseen(tuple(drawn), tuple(undecided_since(ledger, room.register, room.rules, room.meeting.id)))


def undecided_since(ledger: Ledger, register: Register, rules: CharterInForce, meeting: str) -> list[Standing]:
    """Those at a limit for whom a reading is missing, whose last absence is that of this meeting."""
    found = []
    for each in pending(ledger, register, rules):
        counted = [missed for missed in each.meetings if missed.counts is not False]
        if counted and counted[-1].meeting == meeting:
            found.append(each)
    return found
