"""How a vote was taken, in the minutes: who was asked, section by section, reopened, objected to."""

from __future__ import annotations

from governance_desk.desk import Desk
from governance_desk.documents.content.minutes import minutes
from governance_desk.journal.entry import Head
from governance_desk.meeting.commands import DeclareVote
from governance_desk.meeting.state import MeetingId, Method, Section, VoteId, VoterId
from governance_desk.meeting.ways.commands import (
    CountSection,
    DivideHall,
    NoteNoObjection,
    RaiseObjection,
    ReopenVote,
)
from tests.association.made_up import first, in_session, item, seated, vote
from tests.documents.content.pages import flowing

M, V = MeetingId("m1"), VoteId("v1")
HEAD = Head(1, "0123456789abcdef" * 4)


def session() -> Desk:
    result = seated()
    in_session(result, first(16))
    return result


def written(desk: Desk) -> str:
    return flowing(minutes(desk.association, M, HEAD))


def test_nobody_objected() -> None:
    desk = session()
    vote(desk, M, item(desk, M, "resolution"), method=Method.ACCLAMATION)
    desk.do(NoteNoObjection(meeting=M, vote=V, abstaining=(VoterId("s4"),)))
    desk.do(DeclareVote(meeting=M, vote=V))
    words = written(desk)
    assert "征询意见，无异议通过" in words
    assert "主持人主持征询意见，没有异议；在场有表决权的理事16人，除声明弃权的1人（代表4）外，均计为同意。" in words
    assert "同意15票，反对0票，弃权1票" in words


def test_an_objection_and_the_vote_that_followed() -> None:
    desk = session()
    on = item(desk, M, "resolution")
    vote(desk, M, on, method=Method.ACCLAMATION)
    desk.do(RaiseObjection(meeting=M, vote=V, voter=VoterId("s2"), reason="应先审计"))
    vote(desk, M, on, "v2")
    assert "代表2提出异议（应先审计），不适用无异议通过，本次表决不产生结果，改以其他方式表决。" in written(desk)


def test_the_sections_with_their_tellers_and_what_was_reopened() -> None:
    desk = session()
    desk.do(DivideHall(meeting=M, sections=(Section("前区", "张三"), Section("后区", "李四"))))
    vote(desk, M, item(desk, M, "resolution"))
    desk.do(CountSection(meeting=M, vote=V, section="前区", yes=8, no=0, abstain=0, there=8))
    desk.do(CountSection(meeting=M, vote=V, section="后区", yes=4, no=2, abstain=0, there=7))
    desk.do(DeclareVote(meeting=M, vote=V))
    desk.do(ReopenVote(meeting=M, vote=V, reason="后区重新清点。"))
    desk.do(CountSection(meeting=M, vote=V, section="后区", yes=3, no=3, abstain=0, there=7))
    desk.do(DeclareVote(meeting=M, vote=V))
    words = written(desk)
    assert "分区举手表决" in words
    assert "应有8票，同意8票，反对0票，弃权0票（计票人张三）。" in words
    assert "应有7票，同意3票，反对3票，弃权0票（计票人李四）。" in words
    assert "另有1票不在各分区内，计入未表决。" in words
    again = "原宣布的结果不再有效，第1号决议收回，恢复表决（原计同意12票，反对2票，弃权0票）。原因：后区重新清点。"
    assert again in words
