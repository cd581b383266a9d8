"""A quorum that is lost in session blocks the next vote, warns, or does not matter, as the reading has it."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.documents.content.voting import vote_blocks
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import CheckOut, CountHands, DeclareVote
from governance_desk.meeting.state import MeetingId, VoteId, VoterId
from tests.association.made_up import adopt, first, in_session, item, seated, vote

M, V = MeetingId("m1"), VoteId("v1")


def lost(reading: str) -> Desk:
    """Eleven of twenty-one opened the meeting; two have left."""
    desk = seated()
    adopt(desk, "council.attending", "at_each_vote")
    if reading:
        adopt(desk, "council.quorum_checked", reading)
    in_session(desk, first(11))
    for name in ("s10", "s11"):
        desk.do(CheckOut(meeting=M, voter=VoterId(name)))
    return desk


@pytest.mark.parametrize(("reading", "said"), [("", "quorum_checked"), ("each_vote", "Wait until it is there again")])
def test_it_blocks_while_nothing_or_each_vote_was_adopted(reading: str, said: str) -> None:
    desk = lost(reading)
    with pytest.raises(Refusal) as refused:
        vote(desk, M, item(desk, M, "resolution"))
    assert said in render(refused.value.next_step, "en")


@pytest.mark.parametrize(("reading", "warned"), [("once", False), ("warns", True)])
def test_it_persists_or_warns_and_the_minutes_say_so(reading: str, warned: bool) -> None:
    desk = lost(reading)
    vote(desk, M, item(desk, M, "resolution"))
    desk.do(CountHands(meeting=M, vote=V, yes=9, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M, vote=V))
    taken = desk.association.meetings[M].votes[V]
    assert taken.verdict is not None
    assert taken.verdict.passed is True
    notes = " ".join(render(each, "en") for each in taken.verdict.notes)
    assert ("no longer there" in notes) is warned
    printed = str(vote_blocks(desk.association, desk.association.meetings[M], taken))
    assert ("已不足法定人数" in printed) is warned
