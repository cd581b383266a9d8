"""A demand for an extraordinary meeting: by reading, with as many as it takes; waiting until a meeting follows it."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.charter.keys import OfficeKey
from governance_desk.desk import Desk
from governance_desk.docket.compute import docket
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import CancelMeeting, Convene
from governance_desk.meeting.convene import open_demands
from governance_desk.meeting.state import MeetingId
from governance_desk.register.demands.commands import DemandMeeting, DropDemand
from governance_desk.register.demands.state import DemandId
from tests.association.made_up import ASSEMBLY, COUNCIL, FIRST_DAY, adopt, seated, seats

D = DemandId("d1")


def demanded(result: Desk, *, office: str = "", of: int = 0, name: DemandId = D) -> None:
    result.do(
        DemandMeeting(
            demand=name,
            body=COUNCIL,
            day=FIRST_DAY,
            about="数据安全事件",
            office=OfficeKey(office) if office else None,
            demanders=tuple(seats(*range(1, of + 1))),
            document="联名信",
        )
    )


def waiting(result: Desk) -> set[str]:
    return {str(key) for key in open_demands(result.association.register, result.association.meetings.values())}


def convene(result: Desk, name: str = "m1", *, extraordinary: bool = True, demand: DemandId = D) -> None:
    command = Convene(
        meeting=MeetingId(name),
        body=COUNCIL,
        day=FIRST_DAY,
        starts="",
        place="",
        extraordinary=extraordinary,
        demand=demand,
    )
    result.do(command)


@pytest.mark.parametrize(
    ("reading", "office", "of", "allowed"),
    [
        ("", "chair", 0, False),
        ("chair", "chair", 0, True),
        ("chair", "", 21, False),
        ("chair", "secretary_general", 0, False),
        ("one_third", "", 6, False),
        ("one_third", "", 7, True),
        ("one_third", "chair", 0, True),
        ("secretary_general", "secretary_general", 0, False),  # nobody holds the office
        ("secretary_general", "chair", 0, True),
    ],
)
def test_who_may_demand_one(reading: str, office: str, of: int, allowed: bool) -> None:
    result = seated()
    if reading:
        adopt(result, "council.demand", reading)
    if allowed:
        demanded(result, office=office, of=of)
        assert waiting(result) == {"d1"}
        return
    before = result.head
    with pytest.raises(Refusal) as refused:
        demanded(result, office=office, of=of)
    assert refused.value.article == "第十九条（二）2"
    assert result.head == before


def test_the_same_names_twice_are_one_each_and_strangers_none() -> None:
    result = seated()
    adopt(result, "council.demand", "one_third")
    for those in ((*seats(1, 2, 3), *seats(1, 2, 3), "s4"), (*seats(*range(1, 8)), "u30")):
        with pytest.raises(Refusal):
            result.do(DemandMeeting(demand=D, body=COUNCIL, day=FIRST_DAY, about="甲", demanders=those))


def test_a_charter_that_gives_nobody_the_right_says_so() -> None:
    with pytest.raises(Refusal) as refused:
        seated().do(DemandMeeting(demand=D, body=ASSEMBLY, day=FIRST_DAY, about="甲", office=OfficeKey("chair")))
    assert refused.value.article == "第十八条"


def test_it_waits_until_an_extraordinary_meeting_follows_it_and_again_when_that_is_cancelled() -> None:
    result = seated()
    adopt(result, "council.demand", "one_third")
    demanded(result, of=7)
    with pytest.raises(Refusal):
        convene(result, extraordinary=False)
    convene(result)
    assert waiting(result) == set()
    with pytest.raises(Refusal):
        convene(result, "m2")  # it is followed already
    result.do(CancelMeeting(meeting=MeetingId("m1"), reason="会场停电"))
    assert waiting(result) == {"d1"}
    result.do(DropDemand(demand=D, reason="撤回"))
    assert waiting(result) == set()
    with pytest.raises(Refusal):
        convene(result, "m3")


@pytest.mark.parametrize(("reading", "due"), [("ten_working_days", 23), ("none", None), ("", None)])
def test_the_docket_has_it_until_its_day(reading: str, due: int | None) -> None:
    """10 January 2026 is a Saturday; ten working days later it is Friday, the 23rd."""
    result = seated()
    adopt(result, "council.demand", "one_third")
    if reading:
        adopt(result, "period.extraordinary_meeting.span", reading)
    demanded(result, of=7)
    (thing,) = (each for each in docket(result.association, FIRST_DAY) if each.key == "demand/d1")
    assert thing.day == (datetime.date(2026, 1, due) if due else None)
    assert thing.act.detail == "convene/council#d1"
    assert thing.article == "第十九条（二）2"
    convene(result)
    assert all(each.key != "demand/d1" for each in docket(result.association, FIRST_DAY))


def test_the_notice_and_the_minutes_name_those_who_demanded_it() -> None:
    result = seated()
    adopt(result, "council.demand", "one_third")
    demanded(result, office="chair")
    convene(result)
    said = "应理事长代表1的要求（数据安全事件），"
    assert said in str(notice(result.association, MeetingId("m1")))
    assert said in str(minutes(result.association, MeetingId("m1"), result.head))
    result.do(Convene(meeting=MeetingId("m2"), body=COUNCIL, day=FIRST_DAY, starts="", place=""))
    assert "应理事长" not in str(notice(result.association, MeetingId("m2")))
