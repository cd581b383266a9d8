"""What was adopted on ballots that stay away, and on more ballots than were handed out, decides."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.language import render
from governance_desk.meeting.commands import DeclareVote
from governance_desk.meeting.election.commands import CountBallots, DeclareElection, OpenElection
from governance_desk.meeting.state import MeetingId, Method, Vote, VoteId, VoteStage
from tests.association.made_up import adopt, first, in_session, item, seated, vote
from tests.meeting.election import made_up as elections

M, V = MeetingId("m1"), VoteId("v1")


def declared(
    counts: tuple[int, int, int, int], *, issued: int = 16, missing: str = "", surplus: str = "", elected: str = ""
) -> Vote:
    """For, against, abstaining and invalid in a council of sixteen who are there; eleven are needed."""
    desk = seated()
    for clause, reading in (
        ("topic.ballots_missing", missing),
        ("topic.ballots_surplus", surplus),
        ("elections.unreturned", elected),
    ):
        if reading:
            adopt(desk, clause, reading)
    in_session(desk, first(16))
    vote(desk, M, item(desk, M, "resolution"), method=Method.BALLOT)
    yes, no, abstain, invalid = counts
    count = CountBallots(
        meeting=M, vote=V, issued=issued, returned=sum(counts), yes=yes, no=no, abstain=abstain, invalid=invalid
    )
    desk.do(count)
    desk.do(DeclareVote(meeting=M, vote=V))
    return desk.association.meetings[M].votes[V]


@pytest.mark.parametrize(
    ("reading", "base", "required", "passed"), [("in_base", 16, 11, False), ("out_of_base", 15, 10, True)]
)
def test_the_general_reading_on_missing_ballots_holds_where_none_on_elections_does(
    reading: str, base: int, required: int, passed: bool
) -> None:
    found = declared((10, 5, 0, 0), missing=reading).verdict
    assert found is not None
    assert (found.base, found.required, found.passed) == (base, required, passed)


def test_the_reading_on_elections_goes_before_the_general_one() -> None:
    found = declared((10, 5, 0, 0), missing="out_of_base", elected="stay").verdict
    assert found is not None
    assert (found.base, found.passed) == (16, False)


@pytest.mark.parametrize("surplus", ["", "void"])
def test_more_ballots_than_were_handed_out_make_the_vote_void(surplus: str) -> None:
    assert declared((14, 3, 0, 0), surplus=surplus).stage is VoteStage.VOID


@pytest.mark.parametrize(
    ("counts", "stage", "passed"),
    [
        ((14, 3, 0, 0), VoteStage.DECLARED, True),  # thirteen of them at least, and eleven are needed
        ((12, 5, 0, 0), VoteStage.DECLARED, True),
        ((11, 6, 0, 0), VoteStage.VOID, None),  # ten or eleven: it depends on which paper is the one too many
        ((11, 5, 0, 1), VoteStage.VOID, None),
        ((10, 7, 0, 0), VoteStage.DECLARED, False),
    ],
)
def test_a_result_stands_that_the_ballots_too_many_do_not_touch(
    counts: tuple[int, int, int, int], stage: VoteStage, passed: bool | None
) -> None:
    found = declared(counts, surplus="valid_if_irrelevant")
    assert found.stage is stage
    if found.verdict is None:
        assert passed is None
        return
    assert found.verdict.passed is passed
    assert "whichever are left out" in render(found.verdict.notes[0], "en")
    assert found.tally is not None
    assert (found.tally.issued, found.tally.returned) == (16, 17), "the record keeps what was counted"


def test_ballots_too_many_that_do_not_add_up_leave_no_result_to_stand() -> None:
    """Seventeen came back, and only fifteen were counted: what the other two say, nobody knows."""
    desk = seated()
    adopt(desk, "topic.ballots_surplus", "valid_if_irrelevant")
    in_session(desk, first(16))
    vote(desk, M, item(desk, M, "resolution"), method=Method.BALLOT)
    desk.do(CountBallots(meeting=M, vote=V, issued=16, returned=17, yes=14, no=1, abstain=0, invalid=0))
    desk.do(DeclareVote(meeting=M, vote=V))
    found = desk.association.meetings[M].votes[V]
    assert (found.stage, found.verdict) == (VoteStage.VOID, None)


def test_an_election_by_the_general_reading_counts_who_kept_the_ballot_as_it_says() -> None:
    """Ten of fifteen ballots: enough of those fifteen, and not of the sixteen who are there."""

    def elected(reading: str) -> list[str]:
        desk: Desk = elections.nominated(2, 3, 4, readings={"unreturned": ""})
        adopt(desk, "topic.ballots_missing", reading)
        desk.do(OpenElection(meeting=M, vote=elections.V, item=elections.ELECTION))
        elections.counted(desk, [(2, 10, 5), (3, 3, 12), (4, 2, 13)], returned=15)
        desk.do(DeclareElection(meeting=M, vote=elections.V))
        return [each.name for each in elections.round_of(desk).results[0].standings if each.elected]

    assert elected("in_base") == []
    assert elected("out_of_base") == ["代表2"]
