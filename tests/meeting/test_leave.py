"""Leave is granted and taken back."""

from __future__ import annotations

import pytest

from governance_desk.attendance.state import Attended
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import (
    AdjournForWantOfQuorum,
    BeginCheckIn,
    CheckIn,
    CheckOut,
    GrantLeave,
    TakeBackLeave,
)
from governance_desk.meeting.state import VoterId, Where
from tests.association.made_up import checked_in, convened, first, seated

S = VoterId("s21")


def test_leave_taken_back_leaves_the_voter_absent() -> None:
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, first(10))
    result.do(GrantLeave(meeting=meeting, voter=S, reason="出国"))
    result.do(TakeBackLeave(meeting=meeting, voter=S))
    presence = result.association.meetings[meeting].presence[S]
    assert (presence.where, presence.excused, presence.reason) == (Where.AWAY, False, "")
    result.do(AdjournForWantOfQuorum(meeting=meeting))
    assert result.association.ledger.sheets[0].marks[S].attended is Attended.ABSENT


def test_nothing_happens_where_no_leave_was_granted() -> None:
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, first(1))
    assert result.do(TakeBackLeave(meeting=meeting, voter=S)) == ()


def test_whoever_has_left_stays_one_who_was_there() -> None:
    result = seated()
    meeting = convened(result)
    result.do(BeginCheckIn(meeting=meeting))
    result.do_all([CheckIn(meeting=meeting, voter=S), CheckOut(meeting=meeting, voter=S)])
    result.do(GrantLeave(meeting=meeting, voter=S))
    result.do(TakeBackLeave(meeting=meeting, voter=S))
    assert result.association.meetings[meeting].presence[S].where is Where.LEFT


def test_leave_is_taken_back_while_the_door_is_open_and_of_someone_on_the_roll() -> None:
    result = seated()
    meeting = convened(result)
    with pytest.raises(Refusal):
        result.do(TakeBackLeave(meeting=meeting, voter=S))
    result.do(BeginCheckIn(meeting=meeting))
    with pytest.raises(Refusal):
        result.do(TakeBackLeave(meeting=meeting, voter=VoterId("nobody")))
