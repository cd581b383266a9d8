"""The head count over a meeting: from the record of the door, what was taken back left out, breaks without length."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from governance_desk.desk import Desk
from governance_desk.meeting.commands import (
    AnnulVote,
    CheckIn,
    CheckOut,
    CloseMeeting,
    GrantLeave,
    OpenMeeting,
    TakeBack,
)
from governance_desk.meeting.head_count import WHOLE, HeadCount, head_count
from governance_desk.meeting.sittings.commands import AdjournMeeting, ResumeMeeting
from governance_desk.meeting.state import MeetingId, VoterId, Where
from governance_desk.meeting.take_back import acts_to_take_back
from tests.association.made_up import checked_in, convened, first, in_session, item, seated, vote

NOW = "2026-01-10T09:00:00+00:00"


def counted(result: Desk, meeting: MeetingId) -> HeadCount:
    found = head_count(result.association.meetings[meeting], NOW)
    assert found is not None
    return found


def test_before_anybody_came_there_is_none() -> None:
    result = seated()
    meeting = convened(result)
    assert head_count(result.association.meetings[meeting], NOW) is None
    checked_in(result, meeting, [])
    result.do(GrantLeave(meeting=meeting, voter=VoterId("s3"), reason="出差"))
    assert head_count(result.association.meetings[meeting], NOW) is None


def test_each_arrival_and_each_departure_is_a_step_and_a_mistake_is_none() -> None:
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, first(3))
    result.do(CheckOut(meeting=meeting, voter=VoterId("s2")))
    result.do(CheckIn(meeting=meeting, voter=VoterId("s9")))
    act = acts_to_take_back(result.association.meetings[meeting])[0]
    result.do(TakeBack(meeting=meeting, act=act.number))
    found = counted(result, meeting)
    assert [step.here for step in found.steps] == [1, 2, 3, 2]
    assert (found.expected, found.most, found.required) == (21, 3, None)
    assert [(away.voter.id, bool(away.back)) for away in found.away] == [("s2", False)]


def test_the_opening_and_every_vote_are_marked_with_the_quorum_that_was_frozen() -> None:
    result = seated()
    meeting = in_session(result, first(13)).id
    on = item(result, meeting, "resolution")
    taken = vote(result, meeting, on)
    result.do(AnnulVote(meeting=meeting, vote=taken, reason="重来"))
    result.do(CheckOut(meeting=meeting, voter=VoterId("s13")))
    result.do(CheckIn(meeting=meeting, voter=VoterId("s13")))
    result.do(CheckOut(meeting=meeting, voter=VoterId("s12")))
    vote(result, meeting, on, "v2")
    found = counted(result, meeting)
    assert [(mark.vote, mark.counted, mark.required) for mark in found.marks] == [(0, 13, 11), (1, 13, 11), (2, 12, 11)]
    assert [(away.voter.id, bool(away.back)) for away in found.away] == [("s13", True), ("s12", False)]
    assert found.still_away == 1


def test_the_time_of_a_break_has_no_length_and_the_line_ends_with_the_close() -> None:
    result = seated()
    meeting = in_session(result, first(12)).id
    result.do(AdjournMeeting(meeting=meeting, reason="午休"))
    result.do(ResumeMeeting(meeting=meeting))
    result.do(CheckIn(meeting=meeting, voter=VoterId("s13")))
    result.do(CloseMeeting(meeting=meeting))
    state = result.association.meetings[meeting]
    found = counted(result, meeting)
    assert found.until == state.closed
    assert len(found.breaks) == 1
    assert found.steps[-2].along <= found.breaks[0] <= found.steps[-1].along < WHOLE
    assert found == head_count(state, "2030-01-01T00:00:00+00:00")  # later looks change nothing


@given(st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=30))
def test_the_last_step_is_always_who_is_in_the_room(acts: list[tuple[int, bool]]) -> None:
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, [])
    for number, comes in acts:
        voter = VoterId(f"s{number}")
        result.do(CheckIn(meeting=meeting, voter=voter) if comes else CheckOut(meeting=meeting, voter=voter))
    state = result.association.meetings[meeting]
    found = head_count(state, NOW)
    assert (found.steps[-1].here if found is not None else 0) == len(state.here())
    if found is not None:
        assert all(0 <= step.here <= found.expected for step in found.steps)
        along = [step.along for step in found.steps]
        assert along == sorted(along)
        assert found.still_away == sum(presence.where is Where.LEFT for presence in state.presence.values())


def test_an_opened_meeting_knows_what_it_needs() -> None:
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, first(11))
    assert counted(result, meeting).required is None
    result.do(OpenMeeting(meeting=meeting, chair="代表1", recorder="记录"))
    assert counted(result, meeting).required == 11
