"""The record date of the roll: open, it stops the check-in where it makes a difference; read, it says who is on it."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.charter.convening import Occasion, RecordDate
from governance_desk.charter.keys import ClassKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import BeginCheckIn
from governance_desk.meeting.invitation.commands import RecordNotice
from governance_desk.meeting.record_date import record_day
from governance_desk.meeting.roll import roll_to_be
from governance_desk.meeting.state import MeetingId
from governance_desk.register.commands import EnterMembers, NewUnit
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import ASSEMBLY, FIRST_DAY, adopt, classes, convened, desk, with_members

DAY = FIRST_DAY + datetime.timedelta(days=30)


def joined(result: Desk, *days: datetime.date | None) -> None:
    """Units n1, n2 …, members since these days."""
    units = tuple(
        NewUnit(
            unit=UnitId(f"n{n}"),
            name=f"新单位{n}",
            membership_class=ClassKey("member_unit"),
            person=PersonId(f"q{n}"),
            representative=f"新代表{n}",
            joined=day,
        )
        for n, day in enumerate(days, 1)
    )
    result.do(EnterMembers(units=units, cause="import"))


def on_roll(result: Desk, meeting: MeetingId) -> set[str]:
    result.do(BeginCheckIn(meeting=meeting))
    return {str(voter) for voter in result.association.meetings[meeting].roll}


def assembly(*days: datetime.date | None) -> tuple[Desk, MeetingId]:
    """Three old members, and those who joined on these days; convened on FIRST_DAY for DAY."""
    result = with_members(desk(), classes(0, 0, 2))
    joined(result, *days)
    return result, convened(result, body=ASSEMBLY, day=DAY)


def test_open_it_stops_the_check_in_and_names_who_is_in_question() -> None:
    result, meeting = assembly(FIRST_DAY + datetime.timedelta(days=1), None)
    with pytest.raises(Refusal) as refused:
        result.do(BeginCheckIn(meeting=meeting))
    assert "新单位1" in str(refused.value)
    assert "新单位2" not in str(refused.value)
    assert refused.value.article == "第十八条（二）"
    assert "assembly.record_date" in str(refused.value.next_step)
    assert len(roll_to_be(result.room(meeting))) == 5  # those who only look see everyone


def test_open_it_stops_nothing_where_every_reading_gives_the_same_roll() -> None:
    result, meeting = assembly(FIRST_DAY, None)
    assert on_roll(result, meeting) == {"u1", "u2", "u3", "n1", "n2"}
    assert result.association.meetings[meeting].record_day is None


def test_by_convening_only_those_registered_on_that_day_are_on_it() -> None:
    result, meeting = assembly(FIRST_DAY, FIRST_DAY + datetime.timedelta(days=1))
    adopt(result, "assembly.record_date", "convening")
    assert on_roll(result, meeting) == {"u1", "u2", "u3", "n1"}
    assert result.association.meetings[meeting].record_day == FIRST_DAY
    assert result.association.meetings[meeting].roll_counts.members == 4


def test_the_first_notice_takes_the_place_of_the_convening() -> None:
    """A notice that is recorded went out that day; a later one, of another hour, does not move the record date."""
    result, meeting = assembly(FIRST_DAY - datetime.timedelta(days=1), FIRST_DAY)
    adopt(result, "assembly.record_date", "convening")
    result.do(RecordNotice(meeting=meeting, sent=FIRST_DAY - datetime.timedelta(days=1), manner="邮件"))
    result.do(RecordNotice(meeting=meeting, sent=FIRST_DAY, manner="电话"))
    assert on_roll(result, meeting) == {"u1", "u2", "u3", "n1"}


def test_so_many_days_before_the_meeting() -> None:
    result, meeting = assembly(DAY - datetime.timedelta(days=10), DAY - datetime.timedelta(days=9))
    adopt(result, "assembly.record_date", "ten_days")
    assert on_roll(result, meeting) == {"u1", "u2", "u3", "n1"}


def test_by_the_day_of_the_meeting_everyone_is_on_it() -> None:
    result, meeting = assembly(DAY)
    adopt(result, "assembly.record_date", "meeting")
    assert on_roll(result, meeting) == {"u1", "u2", "u3", "n1"}
    assert result.association.meetings[meeting].record_day is None


def test_at_a_founding_nobody_comes_too_late() -> None:
    """All of them joined after the record date: there was no roll then that anyone could have missed."""
    result = desk()
    joined(result, DAY, DAY)
    meeting = convened(result, body=ASSEMBLY, day=DAY)
    adopt(result, "assembly.record_date", "ten_days")
    assert on_roll(result, meeting) == {"n1", "n2"}


@given(st.integers(0, 400))
def test_the_days_are_counted_back_from_the_meeting(days: int) -> None:
    result = with_members(desk(), classes(0, 0, 2))
    meeting = convened(result, body=ASSEMBLY, day=DAY)
    found = record_day(result.association.meetings[meeting], RecordDate(Occasion.MEETING, days))
    assert (DAY - found).days == days
