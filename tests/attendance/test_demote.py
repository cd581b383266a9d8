"""A demotion for absence: when it takes effect, how often it comes, and what becomes of the seat (CFIA 9)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.attendance.demote import times
from governance_desk.attendance.draw import missing_clauses, pending, unconfirmed
from governance_desk.attendance.state import Attended
from governance_desk.charter.load import built_in
from governance_desk.charter.model import AbsenceRule
from governance_desk.desk import Desk
from governance_desk.docket.compute import docket
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import CloseMeeting, CorrectAttendance, DeclareVote, GrantLeave, OpenMeeting
from governance_desk.meeting.effects import describe_effects
from governance_desk.meeting.state import MeetingId, Subject, VoterId
from governance_desk.register.state import UnitId
from tests.association.made_up import (
    FIRST_DAY,
    adopt,
    checked_in,
    convened,
    first,
    hands,
    held,
    in_session,
    item,
    seated,
    vote,
)

UNIT_RULE: AbsenceRule = next(each for each in built_in("cfia").absences if each.key == "unit")
CONFIRMATION = "absence.unit.effect"


def class_of(result: Desk, unit: str) -> str:
    return result.association.register.units[UnitId(unit)].membership_class


def missed(result: Desk, seat: int, meetings: int, start: int = 1) -> None:
    for number in range(start, start + meetings):
        held(result, f"m{number}", [each for each in first(21) if each != f"s{seat}"])


def at_confirmation(result: Desk) -> Desk:
    adopt(result, CONFIRMATION, "confirmation")
    adopt(result, "matter.confirm_demotion.competence", "council")
    return result


def test_while_it_is_open_when_it_takes_effect_nothing_is_drawn_and_the_reading_is_asked_for() -> None:
    result = seated()
    adopt(result, CONFIRMATION, "confirmation")
    missed(result, 20, 3)
    assert class_of(result, "u20") == "council_unit"
    association = result.association
    waiting = unconfirmed(association.ledger, association.register, association.rules)
    assert [each.subject for each in waiting] == ["u20"]
    assert pending(association.ledger, association.register, association.rules) == []
    due = next(each for each in docket(association, FIRST_DAY) if each.key == "absence_limit/unit/u20/1")
    assert (due.article, due.act.detail) == ("第九条", "convene/council")
    adopt(result, CONFIRMATION, "close")
    assert class_of(result, "u20") == "member_unit"


def test_the_council_confirms_the_demotion_and_only_one_that_waits() -> None:
    result = at_confirmation(seated())
    missed(result, 20, 3)
    meeting = in_session(result, first(16), "m4").id
    other = item(result, meeting, "confirm_demotion", Subject(unit=UnitId("u10")), "i1")
    with pytest.raises(Refusal) as caught:
        vote(result, meeting, other)
    assert caught.value.article == "第九条"
    subject = Subject(unit=UnitId("u20"))
    on = vote(result, meeting, item(result, meeting, "confirm_demotion", subject, "i2"))
    room = result.room(meeting)
    assert len(describe_effects(room, room.matter("confirm_demotion"), subject)) == 1
    hands(result, meeting, on, 16, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    assert class_of(result, "u20") == "member_unit"
    drawn = result.association.ledger.consequences[-1]
    assert (drawn.rule, drawn.meetings, drawn.new_class) == ("unit", ("m1", "m2", "m3"), "member_unit")


@pytest.mark.parametrize(("reading", "comes_to"), [("restarts", "member_unit"), ("continues", "council_unit")])
def test_three_further_absences(reading: str, comes_to: str) -> None:
    result = seated()
    adopt(result, "absence.unit.demotion", "one_class")
    away(result, 6)
    assert class_of(result, "u3") == "council_unit"
    association = result.association
    assert {each.subject for each in pending(association.ledger, association.register, association.rules)} == {"u3"}
    now = pending(association.ledger, association.register, association.rules)[0]
    assert missing_clauses(association.register, association.rules, now) == ("absence.unit.restart",)
    adopt(result, "absence.unit.restart", reading)
    assert class_of(result, "u3") == comes_to
    if reading == "restarts":
        result.do(
            CorrectAttendance(
                meeting=MeetingId("m6"), voter=VoterId("s3"), attended=Attended.PRESENT, reason="漏记", asked_by=""
            )
        )
        assert class_of(result, "u3") == "council_unit", "the last of the two is lifted"


def away(result: Desk, meetings: int) -> None:
    """Director 3 is excused: by the readings that are adopted here the unit is absent and the person is not."""
    adopt(result, "absence.person.excused", "does_not_count")
    adopt(result, "absence.unit.excused", "counts")
    for number in range(1, meetings + 1):
        meeting = convened(result, f"m{number}")
        checked_in(result, meeting, [each for each in first(21) if each != "s3"])
        result.do(GrantLeave(meeting=meeting, voter=VoterId("s3"), reason="出国"))
        result.do(OpenMeeting(meeting=meeting, chair="主持", recorder="记录"))
        result.do(CloseMeeting(meeting=meeting))


def test_the_seat_of_a_unit_that_fell_below_waits_for_its_reading_and_comes_back_with_the_class() -> None:
    result = seated()
    adopt(result, "absence.unit.demotion", "to_the_lowest")
    away(result, 3)
    register = result.association.register
    assert class_of(result, "u3") == "member_unit"
    assert any(seat.unit == "u3" for seat in register.seats_of("council")), "open: nothing is taken"
    adopt(result, "seating.below", "vacant")
    assert not any(seat.unit == "u3" for seat in register.seats_of("council"))
    result.do(
        CorrectAttendance(
            meeting=MeetingId("m3"), voter=VoterId("s3"), attended=Attended.PRESENT, reason="漏记", asked_by=""
        )
    )
    assert class_of(result, "u3") == "vice_chair_unit"
    assert any(seat.unit == "u3" for seat in register.seats_of("council"))


@given(st.lists(st.booleans(), max_size=30))
def test_a_cumulative_count_reaches_the_limit_once_for_every_three(counts: list[bool]) -> None:
    assert times(UNIT_RULE, counts, restarts=True) == sum(counts) // 3
    assert times(UNIT_RULE, counts, restarts=False) == min(1, sum(counts) // 3)
