"""What follows from a meeting, before its close and after: complete while a vote is open, and the same everywhere."""

from __future__ import annotations

from governance_desk.association.names import name_of
from governance_desk.attendance.draw import pending
from governance_desk.desk import Desk
from governance_desk.documents.content.absences import absence_blocks
from governance_desk.documents.content.blocks import Paragraph
from governance_desk.language import use
from governance_desk.meeting.commands import (
    AdjournForWantOfQuorum,
    BeginCheckIn,
    CheckIn,
    CloseMeeting,
    Convene,
    CountHands,
    DeclareVote,
    OpenMeeting,
)
from governance_desk.meeting.state import MeetingId, VoteId
from tests.association.made_up import adopt, first, held, in_session, seated
from tests.ui import association as desks
from tests.ui.association import COUNCIL, DAY, MEETING
from ui.views.meeting.following import Line, what_followed, what_would_follow

NAMESAKE = "司马堃"


def said(lines: list[Line]) -> list[str]:
    return [words for words, _chips in lines]


def test_while_a_vote_is_open_the_consequences_are_foreseen_all_the_same() -> None:
    use("en")
    desk = desks.voting()
    during = said(what_would_follow(desk, desk.room(MEETING)))
    assert during[0] == "Still being voted on: 选举副理事长"
    assert during[1:3] == ["Not dealt with: 秘书处工作报告", "Not voted on: 关于终止联盟的议案"]
    desk.do(CountHands(meeting=MEETING, vote=VoteId("v1"), yes=13, no=2, abstain=1))
    desk.do(DeclareVote(meeting=MEETING, vote=VoteId("v1")))
    after = said(what_would_follow(desk, desk.room(MEETING)))
    assert during[2:] == after[1:]
    assert len(during[2:]) >= 4, "those who stayed away are warned"


def adjourned(times: int) -> Desk:
    """Council meetings to which only nine of 21 came; nobody has adopted whether such a meeting counts."""
    desk = desks.at_the_door()
    for number in range(1, times + 1):
        meeting = MeetingId(f"m{number}")
        if number > 1:
            desk.do(Convene(meeting=meeting, body=COUNCIL, day=DAY, starts="09:30", place="北京"))
            desk.do(BeginCheckIn(meeting=meeting))
            for voter in list(desk.association.meetings[meeting].roll)[:9]:
                desk.do(CheckIn(meeting=meeting, voter=voter))
        desk.do(AdjournForWantOfQuorum(meeting=meeting))
    return desk


def test_what_waits_for_a_reading_is_said_where_the_meeting_is_filed() -> None:
    use("en")
    desk = adjourned(3)
    association = desk.association
    waiting = pending(association.ledger, association.register, association.rules)
    assert waiting
    lines = said(what_followed(desk, MeetingId("m3")))
    called = name_of(association)
    for each in waiting:
        assert any(line.startswith(f"{called('subject', each.subject)} may have reached") for line in lines)
    assert not what_followed(desk, MEETING), "the first of them decided nothing"


def test_namesakes_are_told_apart_in_warnings_and_in_the_minutes() -> None:
    use("en")
    desk = desks.convened()
    desk.do(BeginCheckIn(meeting=MEETING))
    roll = desk.association.meetings[MEETING].roll
    absent = next(voter for voter in roll.values() if voter.name == NAMESAKE)
    others = [voter for voter in roll if voter != absent.id][:16]
    for voter in others:
        desk.do(CheckIn(meeting=MEETING, voter=voter))
    desk.do(OpenMeeting(meeting=MEETING, chair="陈晨", recorder="林小雨"))
    full = f"{NAMESAKE}（{absent.unit_name}）"
    assert any(full in line for line in said(what_would_follow(desk, desk.room(MEETING))))
    desk.do(CloseMeeting(meeting=MEETING))
    assert full in said(what_followed(desk, MEETING))
    blocks = absence_blocks(desk.association, desk.association.meetings[MEETING])
    assert any(full in block.text for block in blocks if isinstance(block, Paragraph))
    alone = next(voter for voter in roll.values() if voter.name != NAMESAKE and voter.id not in others)
    assert alone.name in said(what_followed(desk, MEETING)), "whoever has a name alone needs no unit"


def test_a_demotion_that_waits_for_its_confirmation_is_said_before_and_after_the_close() -> None:
    use("zh_CN")
    desk = seated()
    adopt(desk, "absence.unit.effect", "confirmation")
    for name in ("m1", "m2"):
        held(desk, name, [each for each in first(21) if each != "s20"])
    meeting = in_session(desk, [each for each in first(21) if each != "s20"], "m3").id
    waits = "单位20缺席次数已达到规定次数（第九条），降级尚待表决确认。"
    assert waits in said(what_would_follow(desk, desk.room(meeting)))
    desk.do(CloseMeeting(meeting=meeting))
    assert waits in said(what_followed(desk, meeting))
    association = desk.association
    blocks = absence_blocks(association, association.meetings[meeting])
    lines = [each.text for each in blocks if isinstance(each, Paragraph)]
    assert any(line.startswith("单位20本届任期内") and line.endswith("事项提交表决，尚待确认。") for line in lines)
    earlier = association.meetings[MeetingId("m2")]
    assert not any("尚待确认" in str(each) for each in absence_blocks(association, earlier))
    adopt(desk, "absence.unit.effect", "close")
    assert waits not in said(what_followed(desk, meeting))
