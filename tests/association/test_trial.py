"""Several commands as one act, tried on a copy of the state."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from governance_desk.association.state import Association
from governance_desk.association.trial import decide_in_turn, own_copy
from governance_desk.errors import Refusal
from governance_desk.language import Text
from governance_desk.meeting.commands import CheckIn, CheckOut, CloseMeeting, CountHands, DeclareVote, OpenVote
from governance_desk.meeting.state import MeetingId, VoteId, VoterId
from tests.association.made_up import adopt, first, held, in_session, item, seated, vote

M = MeetingId("m9")


def rich() -> Association:
    """Closed meetings with warnings and consequences, and one with an open vote."""
    result = seated()
    adopt(result, "absence.unit.demotion", "one_class")
    for name in ("m1", "m2", "m3"):
        held(result, name, first(20))
    in_session(result, first(12), "m9")
    vote(result, M, item(result, M, "resolution"))
    return result.association


def changeable(value: object) -> Iterator[object]:
    """Every part that can change."""
    if isinstance(value, Text):
        return  # its values are never changed
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from changeable(each)
    elif isinstance(value, list | tuple):
        if isinstance(value, list):
            yield value
        for each in value:
            yield from changeable(each)
    elif isinstance(value, msgspec.Struct):
        if not value.__struct_config__.frozen:
            yield value
        for name in value.__struct_fields__:
            yield from changeable(getattr(value, name))


def test_a_copy_is_equal_and_shares_nothing_that_can_change() -> None:
    """Also of what is frozen: a part that can change inside it would be shared."""
    state = rich()
    copied = own_copy(state)
    assert copied == state
    mine = {id(each) for each in changeable(state)}
    assert [each for each in changeable(copied) if id(each) in mine] == []


def test_each_command_sees_what_the_ones_before_it_came_to_and_the_state_stays() -> None:
    state = rich()
    before = own_copy(state)
    now = seated().clock()
    events = decide_in_turn(
        state,
        [
            CountHands(meeting=M, vote=VoteId("v1"), yes=8, no=4, abstain=0),
            DeclareVote(meeting=M, vote=VoteId("v1")),
            CheckOut(meeting=M, voter=VoterId("s12")),
            CheckIn(meeting=M, voter=VoterId("s12")),
            CloseMeeting(meeting=M),
        ],
        now,
    )
    assert len(events) > 5
    assert state == before
    with pytest.raises(Refusal):
        decide_in_turn(
            state,
            [CloseMeeting(meeting=M), OpenVote(meeting=M, vote=VoteId("v2"), item=state.meetings[M].agenda[0].id)],
            now,
        )
    assert state == before
