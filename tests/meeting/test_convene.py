"""Convening: the ordinal, and what cannot be convened."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from governance_desk.charter.keys import BodyKey, OfficeKey
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import Convene
from governance_desk.meeting.state import MeetingId
from governance_desk.register.commands import BeginTerm, NewSeat, SeatPersons
from governance_desk.register.ids import PersonId, SeatId, UnitId
from tests.association.made_up import COUNCIL, FIRST_DAY, adopt, convened, desk, seated


def convene(
    name: str = "m", body: str = "council", number: int | None = None, starts: str = "09:30", *, extra: bool = False
) -> Convene:
    return Convene(
        meeting=MeetingId(name),
        body=BodyKey(body),
        day=FIRST_DAY,
        starts=starts,
        place="",
        number=number,
        extraordinary=extra,
    )


@pytest.mark.parametrize(
    "command",
    [
        convene(body="no_such"),
        convene(number=0),
        convene(number=-1),
        convene(number=10_000),
        *(convene(starts=starts) for starts in ("24:00", "09:60", "9:30", "morning", "09:3x", "²²:¹¹")),
    ],
)
def test_what_cannot_be_convened(command: Convene) -> None:
    result = seated()
    before = result.head
    with pytest.raises(Refusal):
        result.do(command)
    assert result.head == before


def test_nothing_is_convened_before_there_is_a_charter() -> None:
    from governance_desk.desk import Desk
    from governance_desk.journal.memory import MemoryLog

    with pytest.raises(Refusal):
        Desk(MemoryLog()).do(convene())


def test_extraordinary_meetings_are_numbered_by_themselves_and_a_term_begins_anew() -> None:
    result = seated()
    for name, extra in (("m1", False), ("m2", True), ("m3", False)):
        result.do(convene(name, extra=extra))
    result.do(BeginTerm(body=COUNCIL, number=2, since=FIRST_DAY))
    with pytest.raises(Refusal, match="目前没有成员"):  # the seats of the first term are empty
        result.do(convene("m4"))
    result.do(
        SeatPersons(
            body=COUNCIL,
            office=OfficeKey("director"),
            seats=(NewSeat(seat=SeatId("t1"), person=PersonId("p1"), unit=UnitId("u1")),),
            day=FIRST_DAY,
            cause="election",
        )
    )
    result.do(convene("m4"))
    titles = [each.title for each in result.association.meetings.values()]
    assert titles == [
        "第一届理事会第一次会议",
        "第一届理事会第一次会议（临时会议）",
        "第一届理事会第二次会议",
        "第二届理事会第一次会议",
    ]
    with pytest.raises(Refusal):
        result.do(convene("m5", number=1))


def test_a_body_of_nobody_is_not_convened() -> None:
    for body in ("council", "assembly"):
        with pytest.raises(Refusal, match="目前没有成员") as refused:
            desk().do(convene(body=body))
        assert refused.value.article
        assert refused.value.next_step


def test_a_meeting_far_away_is_still_a_day() -> None:
    result = seated()
    adopt(result, "seating.overrun", "stays")
    convened(result, day=datetime.date.max)
    assert result.association.meetings[MeetingId("m1")].day == datetime.date.max


def test_where_the_ordinal_names_the_year_the_numbers_begin_anew_with_it() -> None:
    def yearly(toml: str) -> str:
        toml = toml.replace(
            'ordinal = "第{term}届理事会第{meeting}次会议"', 'ordinal = "{year}年第{meeting}次理事会"', 1
        )
        return toml.replace('extraordinary_ordinal = "第{term}届理事会第{meeting}次会议（临时会议）"', "")

    result = seated(change=yearly)
    days = (datetime.date(2026, 3, 5), datetime.date(2026, 9, 18), datetime.date(2027, 1, 8))
    for place, day in enumerate(days):
        result.do(msgspec.structs.replace(convene(f"m{place}"), day=day))
    result.do(msgspec.structs.replace(convene("m9", extra=True), day=days[2]))
    assert [each.title for each in result.association.meetings.values()] == [
        "2026年第一次理事会",
        "2026年第二次理事会",
        "2027年第一次理事会",
        "2027年第一次理事会（临时会议）",
    ]
    with pytest.raises(Refusal):
        result.do(msgspec.structs.replace(convene("m10", number=1), day=days[2]))


def test_while_the_charter_is_silent_on_a_term_that_is_over_the_council_is_not_convened_beyond_it() -> None:
    result = seated()
    last, after = datetime.date(2029, 1, 10), datetime.date(2029, 1, 11)
    convened(result, "m1", day=last)
    with pytest.raises(Refusal) as caught:
        convened(result, "m2", day=after)
    assert caught.value.article == "第十九条（三）1"
    assert "seating.overrun" in str(caught.value.next_step)
    adopt(result, "seating.overrun", "stays")
    convened(result, "m2", day=after)
