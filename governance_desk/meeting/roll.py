"""The roll: who may vote in a body today."""

from __future__ import annotations

import datetime

from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.meeting.record_date import on_record
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, Voter, VoterId
from governance_desk.register.certificates.lapse import without_a_certificate
from governance_desk.register.leaving.effect import NotVoting, without_a_vote
from governance_desk.register.leaving.seats import seats_after
from governance_desk.register.state import Register, Seat, Unit, UnitId
from governance_desk.voting.counts import Roll


def roll(
    register: Register, rules: CharterInForce, body: BodyRule, without: frozenset[UnitId] = frozenset()
) -> tuple[Voter, ...]:
    """Everyone who makes up the body: its filled seats, or the member units; highest office or class first.

    `without` are the units that do not vote (see `register.leaving.effect`); whom they have sent does not either.
    """
    if body.sitting is Sitting.SEATS:
        seats = [seat for seat in register.seats_of(body.key) if seat.unit not in without]
        return tuple(_seated(register, rules, seat) for seat in sorted(seats, key=lambda s: _rank(register, rules, s)))
    members = [unit for unit in register.members() if unit.id not in without]
    units = sorted(members, key=lambda unit: rules.charter.membership_class(unit.membership_class).rank)
    return tuple(_unit(register, rules, unit, body) for unit in units)


def roll_of(room: Room) -> tuple[Voter, ...]:
    """The roll of this meeting without the units that do not vote on its day, and without those registered too late;
    Refusal where that is open."""
    voters = _roll_on(room.register, room.rules, room.calendar, room.body, room.day)
    return on_record(room.register, room.rules, room.body, room.meeting, voters)


def roll_to_be(room: Room) -> tuple[Voter, ...]:
    """The same for those who only look: where it is open whether a unit still votes, it is there."""
    return expected(room.register, room.rules, room.calendar, room.body, room.day, room.meeting)


def expected(
    register: Register,
    rules: CharterInForce,
    calendar: WorkingDays,
    body: BodyRule,
    day: datetime.date,
    meeting: Meeting | None = None,
) -> tuple[Voter, ...]:
    """Who would be on the roll of a meeting of the body on that day, also before there is such a meeting."""
    try:
        voters = _roll_on(register, rules, calendar, body, day)
    except Refusal:
        voters = roll(register, rules, body)
    try:
        return voters if meeting is None else on_record(register, rules, body, meeting, voters)
    except Refusal:
        return voters


def _roll_on(
    register: Register, rules: CharterInForce, calendar: WorkingDays, body: BodyRule, day: datetime.date
) -> tuple[Voter, ...]:
    """A unit that is out has sent nobody any more, unless the reading leaves the seat to whoever sits there."""
    found = _not_voting(register, rules, calendar, body, day)
    gone = found.gone
    if body.sitting is Sitting.SEATS:
        gone = frozenset(unit for unit in gone if seats_after(register, rules, unit, day=day, cause=""))
    return roll(register, rules, body, gone | found.resting)


def counts_of(room: Room, voters: tuple[Voter, ...]) -> Roll:
    """The numbers of this meeting's roll: a seat whose unit is without a vote is not expected, one that falls vacant
    is a vacant seat."""
    on_roll = {voter.id for voter in voters}
    off = [seat.unit for seat in room.register.seats_of(room.body.key) if VoterId(seat.id) not in on_roll]
    resting: frozenset[UnitId] = frozenset()
    if off and room.body.sitting is Sitting.SEATS:
        resting = _not_voting(room.register, room.rules, room.calendar, room.body, room.day).resting
    return counts(room.register, room.body, voters, resting=sum(unit in resting for unit in off))


def counts(register: Register, body: BodyRule, voters: tuple[Voter, ...], *, resting: int = 0) -> Roll:
    """The numbers of the roll. Vacant seats count as seats; a charter that fixes the number decides it.

    `resting`: so many filled seats are without a vote, and do not count.
    """
    weight = sum(voter.weight for voter in voters) if body.weighted else None
    if body.sitting is Sitting.UNITS:
        return Roll(members=len(voters), seats=len(voters), in_office=len(voters), weight=weight)
    seats = (body.seats or len(register.all_seats(body.key))) - resting
    return Roll(members=len(voters), seats=max(seats, len(voters)), in_office=len(voters), weight=weight)


def _not_voting(
    register: Register, rules: CharterInForce, calendar: WorkingDays, body: BodyRule, day: datetime.date
) -> NotVoting:
    """Of a body of seats only those are asked for that have sent somebody there."""
    among = None
    if body.sitting is Sitting.SEATS:
        among = {seat.unit for seat in register.seats_of(body.key) if seat.unit is not None}
    leaving = without_a_vote(register, rules, calendar, day, among)
    return leaving | without_a_certificate(register, rules, day, among)


def post_of(register: Register, rules: CharterInForce, seat: Seat) -> str:
    """The highest office of whoever sits there, in words."""
    offices = [rules.charter.office(each.office) for each in register.offices_of(seat.person)]
    offices.append(rules.charter.office(seat.office))
    return min(offices, key=lambda office: office.rank).name


def _rank(register: Register, rules: CharterInForce, seat: Seat) -> int:
    held = [each.office for each in register.offices_of(seat.person)] + [seat.office]
    return min(rules.charter.office(office).rank for office in held)


def _seated(register: Register, rules: CharterInForce, seat: Seat) -> Voter:
    unit = register.units.get(seat.unit) if seat.unit is not None else None
    return Voter(
        VoterId(seat.id),
        seat.person,
        register.person_name(seat.person),
        seat.unit,
        unit.name if unit is not None else "",
        post_of(register, rules, seat),
    )


def _unit(register: Register, rules: CharterInForce, unit: Unit, body: BodyRule) -> Voter:
    return Voter(
        VoterId(unit.id),
        unit.representative,
        register.person_name(unit.representative),
        unit.id,
        unit.name,
        unit.post,
        rules.charter.membership_class(unit.membership_class).votes if body.weighted else 1,
    )
