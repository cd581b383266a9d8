"""What the close of a meeting leaves undone, and what becomes of it."""

from __future__ import annotations

import datetime

from governance_desk.association.proposals import proposals
from governance_desk.desk import Desk
from governance_desk.docket.closing import Left, undone
from governance_desk.language import render
from governance_desk.meeting.commands import CallItem, CloseMeeting, DeclareVote
from governance_desk.meeting.election.commands import CountBallots
from governance_desk.meeting.ids import AmendmentId, ItemId, MeetingId, SpeechId, VoterId
from governance_desk.meeting.motions.commands import MoveAmendment
from governance_desk.meeting.speaking.commands import AskToSpeak
from governance_desk.meeting.state import Method
from tests.association.made_up import FIRST_DAY, convened, first, hands, in_session, item, seated, vote

M = MeetingId("m1")


def said(result: Desk) -> list[tuple[str, Left]]:
    return [(render(each.what, "en"), each.left) for each in undone(result.association.meetings[M])]


def test_ballots_that_were_handed_out_come_before_everything_else() -> None:
    result = seated()
    in_session(result, first(16))
    item(result, M, "resolution", name="i1")
    item(result, M, None, name="i2")
    on = vote(result, M, ItemId("i1"), method=Method.BALLOT)
    assert said(result)[0] == ("Ballots not reconciled: 议题i1", Left.FIRST)
    counted = CountBallots(meeting=M, vote=on, issued=16, returned=16, yes=16, no=0, abstain=0, invalid=0)
    result.do(counted)
    assert said(result)[0] == ("Still being voted on: 议题i1", Left.FIRST)
    result.do(DeclareVote(meeting=M, vote=on))
    assert said(result) == [("Not dealt with: 议题i2", Left.CARRIED_OVER)]


def test_what_is_said_to_be_carried_over_is_proposed_for_the_next_meeting() -> None:
    result = seated()
    in_session(result, first(16))
    for name in ("i1", "i2", "i3"):
        item(result, M, "resolution" if name != "i3" else None, name=name)
    on = vote(result, M, ItemId("i1"))
    hands(result, M, on, 16, 0, 0)
    result.do(DeclareVote(meeting=M, vote=on))
    moved = MoveAmendment(meeting=M, item=ItemId("i2"), amendment=AmendmentId("a"), mover="张三", text="新的文字")
    result.do(moved)
    result.do(CallItem(meeting=M, item=ItemId("i2")))
    result.do(AskToSpeak(meeting=M, speech=SpeechId("s"), voter=VoterId("s3")))
    assert said(result) == [
        ("Amendments not voted on: 议题i2", Left.CARRIED_OVER),
        ("Not voted on: 议题i2", Left.CARRIED_OVER),
        ("Not dealt with: 议题i3", Left.CARRIED_OVER),
        ("Asked to speak and were not heard: 代表3", Left.LAPSES),
    ]
    result.do(CloseMeeting(meeting=M))
    convened(result, "m2", day=FIRST_DAY + datetime.timedelta(days=30))
    titles = [each.title for each in proposals(result.association, MeetingId("m2"))]
    assert [each for each in titles if each.startswith("议题")] == ["议题i2", "议题i3"]
