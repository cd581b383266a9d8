"""Recusal for one item: who is concerned keeps out of its votes, and of the base where the reading says so."""

from __future__ import annotations

import pytest

from governance_desk.association.fold import fold
from governance_desk.desk import Desk
from governance_desk.documents.content.voting import vote_blocks
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import CastVote, CountHands, DeclareVote
from governance_desk.meeting.election.commands import OpenElection
from governance_desk.meeting.recusals.commands import StepAside, StepBack
from governance_desk.meeting.state import Choice, ItemId, MeetingId, Method, Vote, VoteId, VoterId
from tests.association.made_up import adopt, first, in_session, item, seated, vote
from tests.meeting.election import made_up as elections

M, V, ON = MeetingId("m1"), VoteId("v1"), ItemId("i1")
S = VoterId("s2")


def at_hand(reading: str = "", there: int = 12) -> Desk:
    """Twelve of twenty-one are there, one more than the quorum."""
    desk = seated()
    if reading:
        adopt(desk, "topic.recusal", reading)
    in_session(desk, first(there))
    item(desk, M, "resolution")
    item(desk, M, "resolution", name="i2")
    return desk


def aside(desk: Desk, voter: str = "s2", reason: str = "系申请单位负责人", on: ItemId = ON) -> None:
    desk.do(StepAside(meeting=M, item=on, voter=VoterId(voter), reason=reason))


def found(desk: Desk, name: str = "v1") -> Vote:
    return desk.association.meetings[M].votes[VoteId(name)]


@pytest.mark.parametrize(
    ("reading", "base", "required", "passed"), [("numerator", 12, 8, False), ("base", 11, 8, False)]
)
def test_who_keeps_out_does_not_vote_and_counts_as_the_reading_has_it(
    reading: str, base: int, required: int, passed: bool
) -> None:
    desk = at_hand(reading)
    aside(desk)
    vote(desk, M, ON)
    taken = found(desk)
    assert (S in taken.voters, taken.recused, len(taken.voters)) == (False, (S,), 11)
    assert taken.present.in_person == base
    with pytest.raises(Refusal):
        desk.do(CountHands(meeting=M, vote=V, yes=12, no=0, abstain=0))
    desk.do(CountHands(meeting=M, vote=V, yes=7, no=4, abstain=0))
    desk.do(DeclareVote(meeting=M, vote=V))
    verdict = found(desk).verdict
    assert verdict is not None
    assert (verdict.base, verdict.required, verdict.passed) == (base, required, passed)
    again = fold([event for _entry, event in desk.entries()])
    assert again.meetings[M] == desk.association.meetings[M]


def test_the_base_decides_between_ten_and_nine() -> None:
    """Two thirds of thirteen are nine, of the ten that are left seven."""
    passed = []
    for reading in ("numerator", "base"):
        desk = at_hand(reading, there=14)
        for name in ("s2", "s3"):
            aside(desk, name)
        vote(desk, M, ON)
        desk.do(CountHands(meeting=M, vote=V, yes=8, no=4, abstain=0))
        desk.do(DeclareVote(meeting=M, vote=V))
        verdict = found(desk).verdict
        passed.append(verdict is not None and (verdict.base, verdict.required, verdict.passed))
    assert passed == [(14, 10, False), (12, 8, True)]


def test_out_of_the_base_they_are_out_of_the_quorum_too() -> None:
    desk = at_hand("base", there=11)
    adopt(desk, "council.quorum_checked", "each_vote")
    aside(desk)
    with pytest.raises(Refusal):
        vote(desk, M, ON)


def test_only_that_item_is_concerned_and_whoever_steps_back_votes_again() -> None:
    desk = at_hand("numerator")
    aside(desk)
    vote(desk, M, ItemId("i2"), method=Method.ROLL_CALL)
    assert S in found(desk).voters
    for voter in found(desk).voters:
        desk.do(CastVote(meeting=M, vote=V, voter=voter, choice=Choice.YES))
    desk.do(DeclareVote(meeting=M, vote=V))
    desk.do(StepBack(meeting=M, item=ON, voter=S))
    assert desk.do(StepBack(meeting=M, item=ON, voter=S)) == ()
    vote(desk, M, ON, "v2")
    assert S in found(desk, "v2").voters


def test_while_the_reading_is_open_or_says_nobody_it_is_refused_and_so_without_a_reason() -> None:
    for reading, said in (("", "topic.recusal"), ("none", "may abstain")):
        desk = at_hand(reading)
        with pytest.raises(Refusal) as refused:
            aside(desk)
        assert said in render(refused.value.next_step, "en")
    desk = at_hand("base")
    with pytest.raises(Refusal):
        aside(desk, reason=" ")
    vote(desk, M, ON)
    with pytest.raises(Refusal):
        aside(desk)


def test_another_reason_takes_the_place_of_the_first() -> None:
    desk = at_hand("base")
    aside(desk, reason="系申请单位负责人")
    aside(desk, reason="系申请单位股东")
    (kept,) = desk.association.meetings[M].agenda[0].aside
    assert (kept.voter, kept.reason) == (S, "系申请单位股东")
    vote(desk, M, ON)
    assert found(desk).recused == (S,)
    assert found(desk).present.in_person == 11


def test_nobody_steps_back_into_an_open_vote() -> None:
    desk = at_hand("base")
    aside(desk)
    vote(desk, M, ON)
    with pytest.raises(Refusal):
        desk.do(StepBack(meeting=M, item=ON, voter=S))
    assert S not in found(desk).voters
    assert [each.voter for each in desk.association.meetings[M].agenda[0].aside] == [S]


def test_a_candidate_s_relative_gets_no_ballot() -> None:
    desk = elections.nominated(2, 3, 4)
    adopt(desk, "topic.recusal", "base")
    desk.do(StepAside(meeting=M, item=elections.ELECTION, voter=VoterId("s9"), reason="系候选人近亲属"))
    desk.do(OpenElection(meeting=M, vote=elections.V, item=elections.ELECTION))
    taken = elections.taken(desk)
    assert (VoterId("s9") in taken.voters, len(taken.voters), taken.present.in_person) == (False, 15, 15)


def test_the_minutes_say_who_kept_out_and_why() -> None:
    desk = at_hand("base")
    aside(desk)
    vote(desk, M, ON)
    blocks = vote_blocks(desk.association, desk.association.meetings[M], found(desk))
    said = {getattr(each, "lead", ""): getattr(each, "text", "") for each in blocks}
    assert said["回避："].startswith("代表2（系申请单位负责人），不参加表决，也不计入到会人数，依据")
