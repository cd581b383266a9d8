"""Closed, reopened, declared: every way of voting goes the whole path, and nothing is deleted."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import CastVote, CloseMeeting, CountHands, DeclareVote
from governance_desk.meeting.election.commands import CountBallots
from governance_desk.meeting.state import Choice, MeetingId, Method, Subject, Vote, VoteId, VoterId, VoteStage
from governance_desk.meeting.ways.commands import CloseVoting, ReopenVote
from governance_desk.register.state import PersonId
from tests.association.made_up import first, in_session, item, seated, vote

M, V = MeetingId("m1"), VoteId("v1")


def voting(method: Method, matter: str = "resolution", subject: Subject | None = None) -> Desk:
    result = seated()
    in_session(result, first(16))
    vote(result, M, item(result, M, matter, subject), method=method)
    return result


def give(desk: Desk, method: Method, yes: int = 12) -> None:
    """The votes as they are given, in the way that it is taken."""
    if method is Method.HANDS:
        desk.do(CountHands(meeting=M, vote=V, yes=yes, no=16 - yes, abstain=0))
    elif method is Method.BALLOT:
        desk.do(CountBallots(meeting=M, vote=V, issued=16, returned=16, invalid=0, yes=yes, no=16 - yes, abstain=0))
    else:
        for at, voter in enumerate(found(desk).voters):
            desk.do(CastVote(meeting=M, vote=V, voter=voter, choice=Choice.YES if at < yes else Choice.NO))


def found(desk: Desk) -> Vote:
    return desk.association.meetings[M].votes[V]


@pytest.mark.parametrize("method", [Method.HANDS, Method.ROLL_CALL, Method.BALLOT])
def test_each_way_is_closed_reopened_declared_and_reopened_again(method: Method) -> None:
    desk = voting(method)
    give(desk, method)
    desk.do(CloseVoting(meeting=M, vote=V))
    assert found(desk).closed
    assert desk.do(CloseVoting(meeting=M, vote=V)) == ()
    with pytest.raises(Refusal):
        desk.do(ReopenVote(meeting=M, vote=V, reason=" "))
    desk.do(ReopenVote(meeting=M, vote=V, reason="漏计一人"))
    assert not found(desk).closed
    give(desk, method, yes=13)
    desk.do(DeclareVote(meeting=M, vote=V))
    declared = found(desk)
    assert declared.verdict is not None
    assert (declared.verdict.counted, declared.verdict.required, declared.resolution) == (13, 11, 1)
    assert declared.counted_by == ("记录",)
    desk.do(ReopenVote(meeting=M, vote=V, reason="录入有误"))
    assert (found(desk).stage, found(desk).verdict, found(desk).resolution) == (VoteStage.OPEN, None, None)
    give(desk, method, yes=10)
    desk.do(DeclareVote(meeting=M, vote=V))
    last = found(desk)
    assert last.verdict is not None
    assert last.verdict.passed is False
    assert [each.reason for each in last.reopened] == ["漏计一人", "录入有误"]
    assert last.reopened[0].verdict is None
    assert last.reopened[1].verdict is not None
    assert last.reopened[1].verdict.passed is True


def test_once_closed_nobody_answers_any_more() -> None:
    desk = voting(Method.ROLL_CALL)
    desk.do(CloseVoting(meeting=M, vote=V))
    with pytest.raises(Refusal):
        desk.do(CastVote(meeting=M, vote=V, voter=VoterId("s1"), choice=Choice.YES))


def test_what_was_done_is_taken_back_and_done_again() -> None:
    desk = voting(Method.HANDS, "elect_vice_chair", Subject(person=PersonId("p2")))
    give(desk, Method.HANDS)
    desk.do(DeclareVote(meeting=M, vote=V))
    register = desk.association.register
    assert [each.office for each in register.offices_of(PersonId("p2"))] == ["vice_chair"]
    desk.do(ReopenVote(meeting=M, vote=V, reason="录入有误"))
    assert register.offices_of(PersonId("p2")) == []
    give(desk, Method.HANDS, yes=11)
    desk.do(DeclareVote(meeting=M, vote=V))
    assert [each.office for each in register.offices_of(PersonId("p2"))] == ["vice_chair"]


def test_an_open_vote_that_was_not_closed_is_not_reopened_nor_one_of_a_closed_meeting() -> None:
    desk = voting(Method.HANDS)
    with pytest.raises(Refusal):
        desk.do(ReopenVote(meeting=M, vote=V, reason="?"))
    give(desk, Method.HANDS)
    desk.do(DeclareVote(meeting=M, vote=V))
    desk.do(CloseMeeting(meeting=M))
    with pytest.raises(Refusal):
        desk.do(ReopenVote(meeting=M, vote=V, reason="录入有误"))
