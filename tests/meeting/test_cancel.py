"""A meeting that was convened is called off: with a reason, and not once it was opened."""

from __future__ import annotations

import pytest

from governance_desk.attendance.state import Attended
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import (
    AddItem,
    BeginCheckIn,
    CancelMeeting,
    CorrectAttendance,
    OpenMeeting,
)
from governance_desk.meeting.hall import Notice
from governance_desk.meeting.show import follow
from governance_desk.meeting.state import ItemId, MeetingId, Outcome, Stage, VoterId
from tests.association.made_up import convened, first, in_session, seated

M = MeetingId("m1")
CANCEL = CancelMeeting(meeting=M, reason=" 台风 ")


@pytest.mark.parametrize("at_the_door", [False, True])
def test_a_cancelled_meeting_is_over_and_nobody_was_absent(at_the_door: bool) -> None:
    result = seated()
    convened(result)
    if at_the_door:
        result.do(BeginCheckIn(meeting=M))
    result.do(CANCEL)
    meeting = result.association.meetings[M]
    assert (meeting.stage, meeting.outcome, meeting.cancelled_because) == (Stage.CLOSED, Outcome.CANCELLED, "台风")
    assert meeting.closed
    assert result.association.ledger.sheets == []
    shown = follow(result.room(M))
    assert isinstance(shown, Notice)
    for late in (
        BeginCheckIn(meeting=M),
        CANCEL,
        OpenMeeting(meeting=M, chair="甲", recorder="乙"),
        AddItem(meeting=M, item=ItemId("i1"), title="议题"),
        CorrectAttendance(meeting=M, voter=VoterId("s1"), attended=Attended.PRESENT, reason="漏签"),
    ):
        with pytest.raises(Refusal) as refused:
            result.do(late)
        assert render(refused.value.sentence, "en") == "The meeting was cancelled."


def test_a_reason_is_needed() -> None:
    result = seated()
    convened(result)
    with pytest.raises(Refusal) as refused:
        result.do(CancelMeeting(meeting=M, reason=" "))
    assert "Why" in render(refused.value.sentence, "en")
    assert refused.value.article == "第十九条"


def test_what_was_opened_is_not_cancelled() -> None:
    result = seated()
    in_session(result, first(11))
    with pytest.raises(Refusal) as refused:
        result.do(CANCEL)
    assert refused.value.article == "第十九条"
    assert render(refused.value.next_step, "en").startswith("Close it")


def test_its_number_is_free_again() -> None:
    result = seated()
    convened(result)
    result.do(CANCEL)
    convened(result, "m2")
    assert result.association.meetings[MeetingId("m2")].number == 1
