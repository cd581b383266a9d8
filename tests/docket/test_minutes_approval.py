"""Minutes wait for their approval where a meeting is to approve them, and only until it has."""

from __future__ import annotations

import datetime

from governance_desk.desk import Desk
from governance_desk.docket.minutes_approval import minutes_approval
from governance_desk.docket.thing import DueThing
from governance_desk.language import render
from governance_desk.meeting.commands import CountHands, DeclareVote
from governance_desk.minutes.commands import AddAddendum
from governance_desk.minutes.state import AddendumId
from tests.association.made_up import FIRST_DAY, adopt, first, held, seated
from tests.minutes.written import M1, M2, closed, free, lay, save, second_in_session


def due(desk: Desk) -> list[DueThing]:
    return list(minutes_approval(desk.association, FIRST_DAY + datetime.timedelta(days=3)))


def test_while_the_charter_is_silent_nothing_waits() -> None:
    desk = seated()
    held(desk, "m1", first(12))
    assert due(desk) == []
    adopt(desk, "motions.minutes", "signature")
    assert due(desk) == []


def test_from_no_draft_to_the_approval_and_then_for_corrections() -> None:
    desk = closed()
    (thing,) = due(desk)
    assert (thing.key, thing.act.detail) == ("minutes_approval/m1", "m1#minutes")
    assert "尚未保存" in render(thing.working, "zh_CN")
    save(desk, free("甲"))
    assert "尚未提请" in render(due(desk)[0].working, "zh_CN")
    lay(desk)
    assert "草案1已提请第一届理事会第二次会议审议" in render(due(desk)[0].working, "zh_CN")
    save(desk, free("乙"))
    assert "草案2尚未提请" in render(due(desk)[0].working, "zh_CN")
    lay(desk)
    vote = second_in_session(desk)
    desk.do(CountHands(meeting=M2, vote=vote, yes=12, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    assert due(desk) == []
    add = AddAddendum(meeting=M1, addendum=AddendumId("a1"), words="甲", reason="乙", day=FIRST_DAY)
    desk.do(add)
    assert "更正" in render(due(desk)[0].what, "zh_CN")
