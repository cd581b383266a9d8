"""A motion by paper ballot."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import CountHands, DeclareVote
from governance_desk.meeting.election.commands import CountBallots
from governance_desk.meeting.state import MeetingId, Method, VoteId, VoteStage
from tests.association.made_up import adopt, first, in_session, item, seated, vote

M, V = MeetingId("m1"), VoteId("v1")


def voting(there: int = 16) -> Desk:
    result = seated()
    in_session(result, first(there))
    vote(result, M, item(result, M, "resolution"), method=Method.BALLOT)
    return result


def count(desk: Desk, **counts: int) -> None:
    numbers = {"issued": 16, "returned": 16, "invalid": 0, "yes": 0, "no": 0, "abstain": 0} | counts
    desk.do(CountBallots(meeting=M, vote=V, **numbers))


def test_issued_returned_valid_and_invalid_stand_in_the_result() -> None:
    desk = voting()
    count(desk, returned=15, invalid=1, yes=12, no=1, abstain=1)
    desk.do(DeclareVote(meeting=M, vote=V))
    found = desk.association.meetings[M].votes[V]
    tally = found.tally
    assert tally is not None
    assert found.verdict is not None
    assert (tally.issued, tally.returned, tally.valid, tally.invalid, tally.not_voted) == (16, 15, 14, 1, 1)
    assert (found.verdict.passed, found.verdict.required, found.verdict.counted) == (True, 11, 12)


@pytest.mark.parametrize(
    "wrong",
    [
        {"yes": 12, "no": 3},
        {"yes": 12, "no": 5},
        {"yes": 16, "issued": 17},
        {"yes": 16, "invalid": 1},
        {"yes": 17, "no": -1},
    ],
)
def test_sums_that_cannot_be(wrong: dict[str, int]) -> None:
    desk = voting()
    with pytest.raises(Refusal):
        count(desk, **wrong)


def test_more_returned_than_issued_is_void_and_voted_on_again() -> None:
    desk = voting()
    count(desk, returned=17, yes=17)
    desk.do(DeclareVote(meeting=M, vote=V))
    found = desk.association.meetings[M].votes[V]
    assert (found.stage, found.verdict, found.resolution) == (VoteStage.VOID, None, None)
    vote(desk, M, found.item, "v2", Method.BALLOT)


def test_whether_those_whose_ballot_stayed_away_attend_is_a_question() -> None:
    """Ten for, of sixteen there 11 are needed, of fourteen 10."""
    desk = voting()
    count(desk, returned=14, yes=10, no=4)
    with pytest.raises(Refusal) as refused:
        desk.do(DeclareVote(meeting=M, vote=V))
    assert "elections.unreturned" in str(refused.value.next_step)
    adopt(desk, "elections.unreturned", "leave")
    desk.do(DeclareVote(meeting=M, vote=V))
    verdict = desk.association.meetings[M].votes[V].verdict
    assert verdict is not None
    assert verdict.passed is True


def test_hands_are_not_counted_in_a_ballot() -> None:
    with pytest.raises(Refusal):
        voting().do(CountHands(meeting=M, vote=V, yes=16, no=0, abstain=0))
