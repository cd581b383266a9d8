"""The record date: whoever was registered on that day is on the roll (question 4), as the association reads it."""

from __future__ import annotations

import datetime

from governance_desk.charter.convening import Occasion, RecordDate
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, Voter
from governance_desk.register.ids import SeatId, UnitId
from governance_desk.register.state import Register, Seat


def on_record(
    register: Register, rules: CharterInForce, body: BodyRule, meeting: Meeting, voters: tuple[Voter, ...]
) -> tuple[Voter, ...]:
    """Of those registered now, who was so on the record date; Refusal where that is open and makes a difference."""
    answer = _answer(rules, body, meeting)
    possible = answer.all_rules if answer is not None else ()
    days = {record_day(meeting, rule) for rule in possible}
    late = {each.id for day in days for each in _late(register, body, voters, day)}
    if answer is None or answer.rule is not None:
        return tuple(voter for voter in voters if voter.id not in late) if late else voters
    if late:
        raise Refusal(
            text(
                "{names} joined since the notice or shortly before the meeting, and the charter does not say on which "
                "day one must be registered.",
                names="、".join(voter.unit_name or voter.name for voter in voters if voter.id in late),
            ),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    return voters


def settled_day(room: Room) -> datetime.date | None:
    """The record date by the reading adopted, where it is not the day of the meeting itself; else None."""
    answer = _answer(room.rules, room.body, room.meeting)
    if answer is None or answer.rule is None or answer.rule == RecordDate(Occasion.MEETING):
        return None
    return record_day(room.meeting, answer.rule)


def _answer(rules: CharterInForce, body: BodyRule, meeting: Meeting) -> Answer[RecordDate] | None:
    return rules.answer(ClauseId(f"{body.key}.record_date"), body.record_date, meeting.day)


def record_day(meeting: Meeting, rule: RecordDate) -> datetime.date:
    """The day itself. Where the day of convening was not recorded, by an older program, it is that of the meeting."""
    if rule.of is Occasion.CONVENING:
        return convening_day(meeting) or meeting.day
    possible = (meeting.day - datetime.date.min).days  # no calendar has days before its first
    return meeting.day - datetime.timedelta(days=min(rule.days_before, possible))


def convening_day(meeting: Meeting) -> datetime.date | None:
    """When the first notice went out; without one, when the meeting was convened."""
    return meeting.notices[0].sent if meeting.notices else meeting.convened


def _late(register: Register, body: BodyRule, voters: tuple[Voter, ...], day: datetime.date) -> list[Voter]:
    """Those who came to the register after the day. Where nobody was there yet, at a founding, nobody is late."""
    if body.sitting is Sitting.SEATS:
        late = [voter for voter in voters if not _filled_on(register.seats[SeatId(voter.id)], day)]
    else:
        units = register.units
        late = [voter for voter in voters if (since := units[UnitId(voter.id)].joined) is not None and since > day]
    return late if len(late) < len(voters) else []


def _filled_on(seat: Seat, day: datetime.date) -> bool:
    """Whether somebody sat there on the day; whoever follows them sits in the same seat."""
    held = [(each.since, each.until) for each in seat.earlier]
    return any(since <= day and (until is None or day <= until) for since, until in [*held, (seat.since, seat.until)])
