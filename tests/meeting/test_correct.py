"""What was convened is corrected before the opening, and who leads it afterwards."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import (
    BeginCheckIn,
    CancelMeeting,
    CloseMeeting,
    CorrectMeeting,
    CorrectOfficers,
)
from governance_desk.meeting.state import MeetingId
from tests.association.made_up import FIRST_DAY, convened, first, in_session, seated

M = MeetingId("m1")
NEXT_DAY = FIRST_DAY + datetime.timedelta(1)
ELSEWHERE = CorrectMeeting(meeting=M, day=NEXT_DAY, starts="14:00", place=" 苏州 ")


@pytest.mark.parametrize("at_the_door", [False, True])
def test_day_hour_and_place_are_corrected_until_the_opening(at_the_door: bool) -> None:
    desk = seated()
    convened(desk)
    if at_the_door:
        desk.do(BeginCheckIn(meeting=M))
    desk.do(ELSEWHERE)
    meeting = desk.association.meetings[M]
    assert (meeting.day, meeting.starts, meeting.place) == (NEXT_DAY, "14:00", "苏州")
    assert (meeting.number, meeting.title) == (1, "第一届理事会第一次会议")
    assert desk.do(ELSEWHERE) == (), "what is so already is no fact"


def test_the_title_follows_the_number_and_a_number_that_is_taken_is_refused() -> None:
    desk = seated()
    convened(desk)
    convened(desk, "m2")
    desk.do(msgspec.structs.replace(ELSEWHERE, number=7))
    assert desk.association.meetings[M].title == "第一届理事会第七次会议"
    with pytest.raises(Refusal) as refused:
        desk.do(msgspec.structs.replace(ELSEWHERE, number=2))
    assert "第二次会议" in render(refused.value.sentence, "en")
    with pytest.raises(Refusal):
        desk.do(msgspec.structs.replace(ELSEWHERE, starts="25:00"))


def test_what_was_opened_or_cancelled_is_not_corrected() -> None:
    desk = seated()
    in_session(desk, first(11))
    with pytest.raises(Refusal) as refused:
        desk.do(ELSEWHERE)
    assert refused.value.article == "第十九条"
    convened(desk, "m2")
    desk.do(CancelMeeting(meeting=MeetingId("m2"), reason="台风"))
    with pytest.raises(Refusal):
        desk.do(msgspec.structs.replace(ELSEWHERE, meeting=MeetingId("m2")))


def test_chair_and_recorder_are_corrected_until_the_close() -> None:
    desk = seated()
    convened(desk)
    command = CorrectOfficers(meeting=M, chair=" 代表2 ", recorder="林小雨")
    with pytest.raises(Refusal):
        desk.do(command)
    desk = seated()
    in_session(desk, first(11))
    desk.do(command)
    meeting = desk.association.meetings[M]
    assert (meeting.chair, meeting.recorder) == ("代表2", "林小雨")
    assert desk.do(command) == ()
    with pytest.raises(Refusal):
        desk.do(CorrectOfficers(meeting=M, chair=" ", recorder="林小雨"))
    desk.do(CloseMeeting(meeting=M))
    with pytest.raises(Refusal):
        desk.do(command)
