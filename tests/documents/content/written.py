"""A vote in writing of the council, from its preparation to its result, for its papers."""

from __future__ import annotations

import datetime
from functools import cache

from governance_desk.desk import Desk
from governance_desk.meeting import commands as m
from governance_desk.meeting.correspondence import commands as c
from governance_desk.meeting.correspondence.state import ItemAnswer, Way
from governance_desk.meeting.state import Choice, ItemId, MeetingId, VoteId, VoterId
from tests.documents.content.scripted import COUNCIL, Calendar, adopt, founded, item

SENT, COUNTED = datetime.date(2026, 4, 2), datetime.date(2026, 4, 17)
W = MeetingId("w1")
FORUM, PLAN = ItemId("i1"), ItemId("i2")


def begun(replies: str = "replied") -> tuple[Desk, Calendar]:
    """Two items, and the ballots not yet sent."""
    desk, calendar = founded()
    for clause, reading in (("voting.correspondence", "council_unless_demanded"), ("voting.replies", replies)):
        adopt(desk, clause, reading, "理事会", "议事规则第2条")
    calendar.set(SENT)
    desk.do(c.BeginCorrespondence(meeting=W, body=COUNCIL, day=SENT, deadline="2026-04-16 17:00"))
    item(desk, W, FORUM, "举办国际碳足迹论坛", "major_activity")
    item(desk, W, PLAN, "年度工作方案的补充", "draw_up_plan")
    return desk, calendar


def sent(replies: str = "replied") -> tuple[Desk, Calendar]:
    desk, calendar = begun(replies)
    desk.do(c.SendBallots(meeting=W, day=SENT, way=Way.LETTER, votes=(VoteId("v1"), VoteId("v2"))))
    return desk, calendar


def answered(desk: Desk, seat: int, *choices: Choice | None, received: str = "2026-04-08 10:00", why: str = "") -> None:
    answers = tuple(ItemAnswer(on, choice) for on, choice in zip((FORUM, PLAN), choices, strict=True))
    voter = VoterId(f"s{seat}")
    desk.do(c.RecordSlip(meeting=W, voter=voter, received=received, way=Way.MAIL, answers=answers, invalid=why))


@cache
def decided() -> Desk:
    """Twelve in time, one unsigned, one too late, one corrected; the first item passes, the second does not."""
    desk, calendar = sent()
    calendar.set(COUNTED)
    for seat in range(1, 13):
        answered(desk, seat, Choice.YES, Choice.YES if seat < 4 else Choice.NO)
    answered(desk, 13, Choice.YES, Choice.YES, why="没有签名")
    answered(desk, 14, Choice.YES, Choice.YES, received="2026-04-16 17:01")
    right = (ItemAnswer(FORUM, Choice.YES), ItemAnswer(PLAN, Choice.ABSTAIN))
    again = c.CorrectSlip(
        meeting=W, voter=VoterId("s4"), received="2026-04-08 10:00", way=Way.MAIL, answers=right, reason="录入有误"
    )
    desk.do(again)
    desk.do(c.EndCorrespondence(meeting=W, counted_by=("林小雨", "高峰")))
    for vote in ("v1", "v2"):
        desk.do(m.DeclareVote(meeting=W, vote=VoteId(vote)))
    desk.do(m.CloseMeeting(meeting=W))
    return desk
