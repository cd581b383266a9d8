"""An election in a body that weighs its votes: a paper for each vote, or, where heads are counted, for each voter."""

from __future__ import annotations

import pytest

from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import CastVote, DeclareVote
from governance_desk.meeting.election.commands import (
    CountElection,
    DeclareElection,
    EnterPaper,
    Nominate,
    OpenElection,
    PlanElection,
    ProposeCounters,
    RecordBallots,
)
from governance_desk.meeting.election.papers_out import papers_needed, papers_of
from governance_desk.meeting.ids import CandidateId, VoterId
from governance_desk.meeting.show import follow
from governance_desk.meeting.state import Choice, Method
from governance_desk.register.state import PersonId
from governance_desk.voting.election.counts import CandidateCount, PostCount
from governance_desk.voting.election.papers import Mark, paper
from tests.association.made_up import ASSEMBLY, adopt, in_session, item, seated, vote
from tests.meeting.election.made_up import COUNTERS, ELECTION, MARKS, READINGS, TELLERS, M, V, round_of, taken

DIRECTOR = MatterKey("approve_director")


def weighted(counting: str = "") -> Desk:
    """An assembly of 36 units of which 25 are there: one with five votes, six with three, 18 with one: 41 votes."""

    def change(charter: str) -> str:
        head, _, rest = charter.partition('key = "assembly"\n')
        rest = f"weighted = true\n{rest}"
        for share in ('at_least = "1/2", of = "attending"',):
            assert share in rest
            rest = rest.replace(share, f"{share}{counting}", 1)
        for key, votes in (("chair_unit", 5), ("vice_chair_unit", 3)):
            head = head.replace(f'key = "{key}"\n', f'key = "{key}"\nvotes = {votes}\n', 1)
        return f'{head}key = "assembly"\n{rest}'

    result = seated(5, change=change)
    for clause, reading in READINGS.items():
        adopt(result, f"elections.{clause}", reading)
    in_session(result, [f"u{n}" for n in range(1, 26)], body=ASSEMBLY)
    item(result, M, "plan", name="i1")
    item(result, M, "approve_director", name="i2")
    result.do(PlanElection(meeting=M, item=ELECTION, posts=((DIRECTOR, 1),), marks=MARKS))
    for number in (10, 11):
        result.do(
            Nominate(
                meeting=M,
                item=ELECTION,
                post=DIRECTOR,
                candidate=CandidateId(f"c{number}"),
                person=PersonId(f"p{number}"),
                nominated_by=f"单位{number}",
            )
        )
    result.do(ProposeCounters(meeting=M, item=TELLERS, counters=COUNTERS))
    called = vote(result, M, TELLERS, method=Method.ROLL_CALL)  # hands do not show whose they are
    for number in range(1, 26):
        result.do(CastVote(meeting=M, vote=called, voter=VoterId(f"u{number}"), choice=Choice.YES))
    result.do(DeclareVote(meeting=M, vote=called))
    return result


def count(desk: Desk, one: int, other: int, papers: int) -> None:
    counts = (CandidateCount("c10", one, papers - one, 0), CandidateCount("c11", other, papers - other, 0))
    desk.do(CountElection(meeting=M, vote=V, issued=papers, returned=papers, posts=(PostCount(DIRECTOR, 0, counts),)))


def opened(counting: str = "") -> Desk:
    result = weighted(counting)
    result.do(OpenElection(meeting=M, vote=V, item=ELECTION))
    return result


def test_each_vote_has_a_paper_and_the_share_is_one_of_votes() -> None:
    desk = opened()
    assert papers_of(taken(desk)) == 41
    count(desk, 21, 20, 41)
    desk.do(DeclareElection(meeting=M, vote=V))
    (result,) = round_of(desk).results
    assert result.elected == ("c10",)
    assert [(each.required, each.base) for each in result.standings] == [(21, 41), (21, 41)]


def test_more_papers_than_votes_are_refused() -> None:
    desk = opened()
    with pytest.raises(Refusal, match="42"):
        desk.do(RecordBallots(meeting=M, vote=V, issued=42))
    desk.do(RecordBallots(meeting=M, vote=V, issued=41, returned=3))
    assert getattr(follow(desk.room(M)), "entitled", None) == 41
    for _ in range(3):
        desk.do(EnterPaper(meeting=M, vote=V, papers=(paper([Mark.YES, Mark.NO]),)))
    assert len(round_of(desk).papers) == 3


def test_where_the_charter_counts_heads_each_voter_has_one() -> None:
    desk = opened(', counting = "heads"')
    assert papers_of(taken(desk)) == 25
    count(desk, 13, 12, 25)
    desk.do(DeclareElection(meeting=M, vote=V))
    (result,) = round_of(desk).results
    assert (result.elected, result.standings[0].required, result.standings[0].base) == (("c10",), 13, 25)


def test_where_it_counts_both_a_secret_ballot_shows_only_one() -> None:
    desk = weighted(', counting = "heads" }, { at_least = "1/2", of = "members"')
    with pytest.raises(Refusal) as refused:
        desk.do(OpenElection(meeting=M, vote=V, item=ELECTION))
    assert "both the votes and those who cast them" in render(refused.value.sentence, "en")
    assert refused.value.article


def test_papers_that_stay_away_leave_the_votes_attending_where_the_reading_says_so() -> None:
    desk = opened()
    adopt(desk, "elections.unreturned", "leave")
    counts = (CandidateCount("c10", 16, 15, 0), CandidateCount("c11", 15, 16, 0))
    desk.do(CountElection(meeting=M, vote=V, issued=41, returned=31, posts=(PostCount(DIRECTOR, 0, counts),)))
    desk.do(DeclareElection(meeting=M, vote=V))
    (result,) = round_of(desk).results
    assert (result.elected, result.standings[0].base) == (("c10",), 31)


@pytest.mark.parametrize(("counting", "number"), [("", 25 + 4 + 6 * 2), (', counting = "heads"', 25)])
def test_as_many_papers_are_printed_as_will_be_handed_out(counting: str, number: int) -> None:
    desk = weighted(counting)
    room = desk.room(M)
    asked = room.meeting.item(ELECTION)
    assert asked is not None
    assert papers_needed(room, asked) == number
    desk.do(OpenElection(meeting=M, vote=V, item=ELECTION))
    opened = desk.association.meetings[M].votes[V]
    assert papers_of(opened) == number
