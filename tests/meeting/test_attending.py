"""Those who come after the opening: of those attending or not, as the rule or the reading says."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import CastVote, CheckIn, DeclareVote
from governance_desk.meeting.state import Choice, MeetingId, Method, VoteId, VoterId
from governance_desk.voting.state import Verdict
from tests.association.made_up import adopt, first, hands, in_session, item, seated, vote

V = VoterId
ATTENDING = "council.attending"


def opened_with_twelve() -> tuple[Desk, MeetingId]:
    """Twelve of 21 at the opening, six more afterwards."""
    result = seated()
    meeting = in_session(result, first(12)).id
    for number in range(13, 19):
        result.do(CheckIn(meeting=meeting, voter=V(f"s{number}")))
    return result, meeting


def declared(result: Desk, meeting: MeetingId, on: VoteId) -> Verdict:
    result.do(DeclareVote(meeting=meeting, vote=on))
    verdict = result.association.meetings[meeting].votes[on].verdict
    assert verdict is not None
    return verdict


def test_fixed_at_the_opening_those_who_come_later_neither_count_nor_vote() -> None:
    result, meeting = opened_with_twelve()
    adopt(result, ATTENDING, "at_opening")
    on = vote(result, meeting, item(result, meeting, "resolution"))
    assert set(result.association.meetings[meeting].votes[on].voters) == {V(each) for each in first(12)}
    with pytest.raises(Refusal):
        hands(result, meeting, on, 12, 1, 0)
    hands(result, meeting, on, 8, 4, 0)
    verdict = declared(result, meeting, on)
    assert (verdict.passed, verdict.required, verdict.base) == (True, 8, 12)


def test_fixed_at_each_vote_they_count_and_vote() -> None:
    result, meeting = opened_with_twelve()
    adopt(result, ATTENDING, "at_each_vote")
    on = vote(result, meeting, item(result, meeting, "resolution"))
    hands(result, meeting, on, 11, 7, 0)
    verdict = declared(result, meeting, on)
    assert (verdict.passed, verdict.required, verdict.base) == (False, 12, 18)


@pytest.mark.parametrize(("yes", "no", "passed"), [(14, 4, True), (7, 11, False)])
def test_while_it_is_open_a_vote_that_comes_to_the_same_either_way_is_judged(yes: int, no: int, passed: bool) -> None:
    result, meeting = opened_with_twelve()
    on = vote(result, meeting, item(result, meeting, "resolution"))
    hands(result, meeting, on, yes, no, 0)
    assert declared(result, meeting, on).passed is passed


@pytest.mark.parametrize(("yes", "no"), [(13, 5), (8, 10)])
def test_while_it_is_open_a_vote_that_hangs_on_it_is_not_judged(yes: int, no: int) -> None:
    """13 of 18: of those at the opening, perhaps seven. 8 of 18: perhaps eight of the twelve."""
    result, meeting = opened_with_twelve()
    on = vote(result, meeting, item(result, meeting, "resolution"))
    hands(result, meeting, on, yes, no, 0)
    with pytest.raises(Refusal) as refused:
        result.do(DeclareVote(meeting=meeting, vote=on))
    assert ATTENDING in render(refused.value.next_step, "en")


def test_a_roll_call_shows_whose_votes_they_were() -> None:
    result, meeting = opened_with_twelve()
    on = vote(result, meeting, item(result, meeting, "resolution"), method=Method.ROLL_CALL)
    for voter in (*first(8), "s13", "s14", "s15", "s16"):
        result.do(CastVote(meeting=meeting, vote=on, voter=V(voter), choice=Choice.YES))
    verdict = declared(result, meeting, on)  # twelve of 18, and eight of twelve
    assert (verdict.passed, verdict.required) == (True, 12)


def test_a_reading_adopted_after_the_hands_were_counted_does_not_tell_them_apart() -> None:
    result, meeting = opened_with_twelve()
    on = vote(result, meeting, item(result, meeting, "resolution"))
    hands(result, meeting, on, 13, 5, 0)
    adopt(result, ATTENDING, "at_opening")
    with pytest.raises(Refusal) as refused:
        result.do(DeclareVote(meeting=meeting, vote=on))
    assert "hands do not show" in render(refused.value.sentence, "en")
    assert "Annul" in render(refused.value.next_step, "en")
