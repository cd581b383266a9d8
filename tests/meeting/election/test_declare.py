"""The count of an election, who is elected, and what follows from it."""

from __future__ import annotations

import pytest

from governance_desk.association.fold import fold
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import AnnulVote, DeclareVote
from governance_desk.meeting.election.commands import (
    DecideLastSeat,
    DeclareElection,
    EnterPaper,
    OpenElection,
    RecordBallots,
    TakeBackPaper,
)
from governance_desk.meeting.ids import VoteId
from governance_desk.meeting.state import VoteStage
from governance_desk.register.state import PersonId
from governance_desk.voting.election.papers import UNREADABLE, Mark, Paper, paper
from governance_desk.voting.election.state import Following
from tests.association.made_up import adopt
from tests.meeting.election.made_up import ELECTION, VICE, M, V, counted, nominated, opened, round_of, taken

Y, N, A = Mark.YES, Mark.NO, Mark.ABSTAIN


def offices(desk: Desk, person: str) -> list[str]:
    return [each.office for each in desk.association.register.offices_of(PersonId(person))]


def test_the_elected_hold_the_office_and_the_journal_gives_the_same_again() -> None:
    desk = opened(2, 3, 4)
    counted(desk, [(2, 12, 1), (3, 6, 9), (4, 14, 0)])
    desk.do(DeclareElection(meeting=M, vote=V))
    vote = taken(desk)
    assert (vote.stage, vote.resolution, vote.round) == (VoteStage.DECLARED, 2, 1)
    assert round_of(desk).results[0].elected == ("c4", "c2")
    assert [offices(desk, each) for each in ("p2", "p3", "p4")] == [["vice_chair"], [], ["vice_chair"]]
    assert len(vote.effects) == 2
    assert fold(event for _, event in desk.entries()) == desk.association


def test_a_council_needs_two_thirds_of_those_there() -> None:
    """CFIA, article 19: of sixteen, eleven."""
    desk = opened(2, 3)
    counted(desk, [(2, 11, 5), (3, 10, 6)])
    desk.do(DeclareElection(meeting=M, vote=V))
    (result,) = round_of(desk).results
    assert [(each.required, each.reached) for each in result.standings] == [(11, True), (11, False)]
    assert (result.elected, result.unfilled, result.following) == (("c2",), 1, Following.VOTE_AGAIN)


def test_a_second_round_for_the_seat_that_is_left() -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 11, 5), (3, 10, 6)])
    desk.do(DeclareElection(meeting=M, vote=V))
    item = desk.association.meetings[M].agenda[1]
    assert item.election is not None
    assert [(post.seats, [each.id for each in post.nominees]) for post in item.election.posts] == [(1, ["c3"])]
    desk.do(OpenElection(meeting=M, vote=VoteId("v3"), item=ELECTION))
    counted(desk, [(3, 12, 4)], on=VoteId("v3"))
    desk.do(DeclareElection(meeting=M, vote=VoteId("v3")))
    assert taken(desk, VoteId("v3")).round == 2
    assert (offices(desk, "p2"), offices(desk, "p3")) == (["vice_chair"], ["vice_chair"])
    with pytest.raises(Refusal):
        desk.do(OpenElection(meeting=M, vote=VoteId("v4"), item=ELECTION))


@pytest.mark.parametrize(("reading", "opens"), [("leave_vacant", False), ("vote_again", True), ("", False)])
def test_what_becomes_of_seats_left_over_may_be_settled_later(reading: str, opens: bool) -> None:
    """Who is elected is declared all the same; the second round waits for the reading."""
    desk = opened(2, 3, readings={"unfilled": ""})
    counted(desk, [(2, 11, 5), (3, 10, 6)])
    desk.do(DeclareElection(meeting=M, vote=V))
    assert offices(desk, "p2") == ["vice_chair"]
    if reading:
        adopt(desk, "elections.unfilled", reading)
    if opens:
        desk.do(OpenElection(meeting=M, vote=VoteId("v3"), item=ELECTION))
    else:
        with pytest.raises(Refusal):
            desk.do(OpenElection(meeting=M, vote=VoteId("v3"), item=ELECTION))


def test_a_run_off_between_two_for_one_seat() -> None:
    desk = opened(2, 3, 4, readings={"elected": "rank_only"})
    counted(desk, [(2, 14, 0), (3, 9, 0), (4, 9, 0)])
    desk.do(DeclareElection(meeting=M, vote=V))
    (result,) = round_of(desk).results
    assert (result.elected, result.tied, result.following) == (("c2",), ("c3", "c4"), Following.RUN_OFF)
    desk.do(OpenElection(meeting=M, vote=VoteId("v3"), item=ELECTION))
    assert [each.id for each in round_of(desk, VoteId("v3")).posts[0].nominees] == ["c3", "c4"]
    counted(desk, [(3, 9, 0), (4, 7, 0)], on=VoteId("v3"))
    desk.do(DeclareElection(meeting=M, vote=VoteId("v3")))
    assert offices(desk, "p3") == ["vice_chair"]


def test_the_lot_is_drawn_and_recorded_before_the_result() -> None:
    desk = opened(2, 3, 4, readings={"tie": "lot", "elected": "rank_only"})
    counted(desk, [(2, 14, 0), (3, 9, 0), (4, 9, 0)])
    with pytest.raises(Refusal):
        desk.do(DeclareElection(meeting=M, vote=V))
    both, lot = ("c3", "c4"), {"meeting": M, "vote": V, "post": VICE, "over": ("c3", "c4")}
    for wrong in ({"elected": both, "who": "赵"}, {"elected": ("c4",), "who": " "}, {"elected": ("c2",), "who": "赵"}):
        with pytest.raises(Refusal):
            desk.do(DecideLastSeat(**lot, **wrong))  # type: ignore[arg-type]
    desk.do(DecideLastSeat(**lot, elected=("c4",), who="赵"))  # type: ignore[arg-type]
    desk.do(DeclareElection(meeting=M, vote=V))
    assert set(round_of(desk).results[0].elected) == {"c2", "c4"}
    assert fold(event for _, event in desk.entries()) == desk.association


def test_the_chair_decides_as_himself() -> None:
    desk = opened(2, 3, 4, readings={"tie": "chair_decides", "elected": "rank_only"})
    counted(desk, [(2, 14, 0), (3, 9, 0), (4, 9, 0)])
    desk.do(DecideLastSeat(meeting=M, vote=V, post=VICE, over=("c3", "c4"), elected=("c3",)))
    assert round_of(desk).decisions[0].who == "主持"
    counted(desk, [(2, 13, 0), (3, 9, 0), (4, 10, 0)])
    assert round_of(desk).decisions == (), "other counts: the decision no longer holds"


def test_without_a_reading_on_equal_votes_nothing_is_declared() -> None:
    desk = opened(2, 3, 4, readings={"tie": "", "elected": "rank_only"})
    counted(desk, [(2, 14, 0), (3, 9, 0), (4, 9, 0)])
    with pytest.raises(Refusal) as refused:
        desk.do(DeclareElection(meeting=M, vote=V))
    assert "elections.tie" in str(refused.value.next_step)
    assert refused.value.article == "第十九条（三）2"


def test_more_ballots_than_were_handed_out() -> None:
    """Thirty issued, thirty-one returned: void; vote again. Here sixteen and seventeen."""
    desk = opened(2, 3)
    counted(desk, [(2, 16, 0), (3, 0, 0)], returned=17)
    desk.do(DeclareElection(meeting=M, vote=V))
    assert taken(desk).stage is VoteStage.VOID
    assert offices(desk, "p2") == []
    desk.do(OpenElection(meeting=M, vote=VoteId("v3"), item=ELECTION))
    assert taken(desk, VoteId("v3")).round == 1


def test_sums_that_cannot_be_are_refused_with_what_fails() -> None:
    desk = opened(2, 3)
    for wrong in (
        {"votes": [(2, 16, 1), (3, 0, 0)]},
        {"votes": [(2, 1, 1), (3, 0, 0)], "issued": 17},
        {"votes": [(2, 8, 0), (3, 8, 0)], "written": [("张三", 1)]},
        {"votes": [(2, 8, 0), (3, 8, 0)], "invalid": 17},
    ):
        with pytest.raises(Refusal):
            counted(desk, **wrong)
    assert round_of(desk).count is None


def test_ballot_by_ballot_comes_to_the_same_as_the_sums() -> None:
    desk = opened(2, 3, 4)
    papers = [*[paper([Y, A, Y])] * 12, paper([Y, Y, Y]), UNREADABLE, paper([N, N, Y]), paper([A, A, A])]
    for each in papers:
        desk.do(EnterPaper(meeting=M, vote=V, papers=(each,)))
    desk.do(TakeBackPaper(meeting=M, vote=V))
    desk.do(EnterPaper(meeting=M, vote=V, papers=(paper([N, A, A]),)))
    with pytest.raises(Refusal):
        desk.do(DeclareElection(meeting=M, vote=V))
    desk.do(RecordBallots(meeting=M, vote=V, issued=16, returned=15))
    with pytest.raises(Refusal) as missing:
        desk.do(DeclareElection(meeting=M, vote=V))
    assert "15" in str(missing.value.sentence)
    desk.do(RecordBallots(meeting=M, vote=V, issued=16, returned=16))
    desk.do(DeclareElection(meeting=M, vote=V))
    (result,) = round_of(desk).results
    assert result.invalid == 2
    assert [(each.candidate, each.yes, each.no, each.abstain) for each in result.standings] == [
        ("c4", 13, 0, 1),
        ("c2", 12, 2, 0),
        ("c3", 0, 1, 13),
    ]
    with pytest.raises(Refusal):
        counted(desk, [(2, 16, 0)])


def test_a_paper_must_fit_the_ballot() -> None:
    desk = opened(2, 3)
    for wrong in ((paper([Y]),), (paper([Y, Y]), paper([Y])), (Paper("YZ"),), ()):
        with pytest.raises(Refusal):
            desk.do(EnterPaper(meeting=M, vote=V, papers=wrong))


def test_a_name_written_in_takes_the_seat() -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 16, 0), (3, 2, 13)], written=[("代表4", 12)])
    desk.do(DeclareElection(meeting=M, vote=V))
    assert offices(desk, "p4") == ["vice_chair"]


def test_a_name_written_in_that_cannot_hold_the_office_takes_none() -> None:
    """p9 comes from a council unit, p20 counts the votes."""
    for name in ("代表9", "总监"):
        desk = opened(2, 3)
        counted(desk, [(2, 16, 0), (3, 2, 13)], written=[(name, 12)])
        desk.do(DeclareElection(meeting=M, vote=V))
        (result,) = round_of(desk).results
        assert result.elected == ("c2",)
        assert result.notes


def test_what_an_election_did_is_taken_back_with_it() -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 16, 0), (3, 16, 0)])
    desk.do(DeclareElection(meeting=M, vote=V))
    desk.do(AnnulVote(meeting=M, vote=V, reason="计票有误"))
    assert (offices(desk, "p2"), offices(desk, "p3")) == ([], [])
    desk.do(OpenElection(meeting=M, vote=VoteId("v3"), item=ELECTION))
    assert [each.id for each in round_of(desk, VoteId("v3")).posts[0].nominees] == ["c2", "c3"]


def test_an_election_is_not_declared_like_a_motion() -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 16, 0), (3, 16, 0)])
    with pytest.raises(Refusal):
        desk.do(DeclareVote(meeting=M, vote=V))
    with pytest.raises(Refusal):
        nominated(2, 3).do(DeclareElection(meeting=M, vote=VoteId("v1")))
