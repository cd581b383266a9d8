"""A motion by paper ballot in a body that weighs its votes: a paper for each vote, or, where heads count, for each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import DeclareVote
from governance_desk.meeting.election.commands import CountBallots
from governance_desk.meeting.election.papers_out import no_ballots, papers_of
from governance_desk.meeting.hall import Voting
from governance_desk.meeting.show import follow
from governance_desk.meeting.state import MeetingId, Method, Vote, VoteId, VoteStage
from tests.association.made_up import ASSEMBLY, adopt, in_session, item, seated, vote

M, V = MeetingId("m1"), VoteId("v1")
RULE = 'at_least = "1/2", of = "attending"'
VOTES, UNITS = 41, 25


def assembly(counting: str = "", besides: str = "") -> Desk:
    """25 units there, of which one has five votes, six have three and 18 have one: 41 votes."""

    def change(charter: str) -> str:
        head, _, rest = charter.partition('key = "assembly"\n')
        rest = f"weighted = true\n{rest}"
        assert RULE in rest
        rest = rest.replace(f"{{ {RULE} }}", f"{{ {RULE}{counting} }}{besides}", 1) if besides else rest
        rest = rest.replace(RULE, f"{RULE}{counting}", 1) if not besides else rest
        for key, votes in (("chair_unit", 5), ("vice_chair_unit", 3)):
            head = head.replace(f'key = "{key}"\n', f'key = "{key}"\nvotes = {votes}\n', 1)
        return f'{head}key = "assembly"\n{rest}'

    result = seated(5, change=change)
    in_session(result, [f"u{n}" for n in range(1, UNITS + 1)], body=ASSEMBLY)
    return result


def on_paper(counting: str = "") -> Desk:
    result = assembly(counting)
    vote(result, M, item(result, M, "plan"), method=Method.BALLOT)
    return result


def found(desk: Desk) -> Vote:
    return desk.association.meetings[M].votes[V]


def count(desk: Desk, yes: int, no: int, abstain: int = 0, *, invalid: int = 0, issued: int = VOTES) -> None:
    returned = yes + no + abstain + invalid
    desk.do(
        CountBallots(
            meeting=M, vote=V, issued=issued, returned=returned, invalid=invalid, yes=yes, no=no, abstain=abstain
        )
    )


def test_each_vote_has_its_paper_and_papers_are_votes() -> None:
    desk = on_paper()
    assert (papers_of(found(desk)), len(found(desk).voters)) == (VOTES, UNITS)
    scene = follow(desk.room(M))
    assert isinstance(scene, Voting)
    assert (scene.secret, scene.entitled, scene.voted) == (True, VOTES, None)
    count(desk, 21, 19, invalid=1)
    desk.do(DeclareVote(meeting=M, vote=V))
    verdict = found(desk).verdict
    assert verdict is not None
    assert (verdict.passed, verdict.counted, verdict.required, verdict.base) == (True, 21, 21, VOTES)


def test_a_share_of_heads_gives_each_voter_one_paper() -> None:
    desk = on_paper(', counting = "heads"')
    assert papers_of(found(desk)) == UNITS
    count(desk, 13, 12, issued=UNITS)
    desk.do(DeclareVote(meeting=M, vote=V))
    verdict = found(desk).verdict
    assert verdict is not None
    assert (verdict.passed, verdict.counted, verdict.required, verdict.base) == (True, 13, 13, UNITS)


def test_more_papers_than_votes_are_refused_and_more_back_than_out_are_void() -> None:
    desk = on_paper()
    with pytest.raises(Refusal):
        count(desk, 21, 21, issued=VOTES + 1)
    with pytest.raises(Refusal):  # returned = valid + invalid
        desk.do(CountBallots(meeting=M, vote=V, issued=41, returned=40, invalid=0, yes=21, no=18, abstain=0))
    count(desk, 21, 21)
    desk.do(DeclareVote(meeting=M, vote=V))
    assert found(desk).stage is VoteStage.VOID


@pytest.mark.parametrize(("reading", "base", "passed"), [("stay", 41, False), ("leave", 39, True)])
def test_votes_whose_papers_stayed_away_count_as_the_reading_has_it(reading: str, base: int, passed: bool) -> None:
    desk = on_paper()
    adopt(desk, "elections.unreturned", reading)
    count(desk, 20, 19)
    desk.do(DeclareVote(meeting=M, vote=V))
    verdict = found(desk).verdict
    assert verdict is not None
    assert (verdict.base, verdict.passed) == (base, passed)


def test_where_votes_and_heads_are_both_counted_papers_do_not_show_both() -> None:
    desk = assembly(besides=f', {{ {RULE}, counting = "heads" }}')
    on = item(desk, M, "plan")
    with pytest.raises(Refusal) as refused:
        vote(desk, M, on, method=Method.BALLOT)
    assert "both the votes and those who cast them" in render(refused.value.sentence, "en")
    assert no_ballots(desk.room(M), desk.room(M).matter("plan")) is not None


@given(st.lists(st.integers(0, VOTES), min_size=3, max_size=3), st.integers(0, VOTES))
def test_issued_is_returned_and_not_returned_and_returned_is_valid_and_invalid(counts: list[int], invalid: int) -> None:
    desk = _DESK
    yes, no, abstain = counts
    if sum(counts) + invalid > VOTES:
        with pytest.raises(Refusal):
            count(desk, yes, no, abstain, invalid=invalid, issued=sum(counts) + invalid)
        return
    count(desk, yes, no, abstain, invalid=invalid)
    tally = found(desk).tally
    assert tally is not None
    assert tally.returned == tally.valid + tally.invalid
    assert tally.issued == tally.returned + tally.not_voted == VOTES


_DESK = on_paper()
