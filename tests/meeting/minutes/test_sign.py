"""Minutes that are signed, filed, and taken back."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import CancelMeeting
from governance_desk.meeting.minutes.commands import FileMinutes, SignMinutes, TakeBackMinutes
from governance_desk.meeting.state import Filed, MeetingId, Signed
from tests.association.made_up import FIRST_DAY, convened, first, held, in_session, seated

M = MeetingId("m1")
ONE = datetime.timedelta(days=1)


def _state(desk: Desk) -> tuple[Signed | None, Filed | None]:
    meeting = desk.association.meetings[M]
    return meeting.signed, meeting.filed


def test_signed_then_filed() -> None:
    desk = seated()
    held(desk, "m1", first(12))
    meeting = desk.association.meetings[M]
    with pytest.raises(Refusal, match="签字"):
        desk.do(FileMinutes(meeting=M, day=FIRST_DAY, place="档案一"))
    desk.do(SignMinutes(meeting=M, day=FIRST_DAY, signers=(" 主持", "记录", "", "主持")))
    assert meeting.signed == Signed(FIRST_DAY, ("主持", "记录"))
    assert desk.do(SignMinutes(meeting=M, day=FIRST_DAY, signers=("主持", "记录"))) == ()
    desk.do(FileMinutes(meeting=M, day=FIRST_DAY, place=" 档案一 "))
    assert meeting.filed == Filed(FIRST_DAY, "档案一")
    assert desk.do(FileMinutes(meeting=M, day=FIRST_DAY, place="档案一")) == ()
    with pytest.raises(Refusal):  # first it is taken back
        desk.do(SignMinutes(meeting=M, day=FIRST_DAY, signers=("他人",)))
    with pytest.raises(Refusal):
        desk.do(TakeBackMinutes(meeting=M, reason=" "))
    desk.do(TakeBackMinutes(meeting=M, reason="签错"))
    assert _state(desk) == (None, None)
    assert desk.do(TakeBackMinutes(meeting=M, reason="签错")) == ()


@pytest.mark.parametrize("day", [FIRST_DAY - ONE, FIRST_DAY + ONE])
def test_not_before_the_meeting_and_not_from_the_future(day: datetime.date) -> None:
    desk = seated()
    held(desk, "m1", first(12))
    with pytest.raises(Refusal):
        desk.do(SignMinutes(meeting=M, day=day, signers=("主持",)))
    desk.do(SignMinutes(meeting=M, day=FIRST_DAY, signers=("主持",)))
    with pytest.raises(Refusal):
        desk.do(FileMinutes(meeting=M, day=day, place="档案一"))


def test_somebody_signs_somewhere_and_only_what_is_over() -> None:
    desk = seated()
    in_session(desk, first(12))
    with pytest.raises(Refusal):
        desk.do(SignMinutes(meeting=M, day=FIRST_DAY, signers=("主持",)))
    held(desk, "m2", first(12))
    with pytest.raises(Refusal):
        desk.do(SignMinutes(meeting=MeetingId("m2"), day=FIRST_DAY, signers=(" ",)))
    desk.do(SignMinutes(meeting=MeetingId("m2"), day=FIRST_DAY, signers=("主持",)))
    with pytest.raises(Refusal):
        desk.do(FileMinutes(meeting=MeetingId("m2"), day=FIRST_DAY, place=" "))
    convened(desk, "m3")
    desk.do(CancelMeeting(meeting=MeetingId("m3"), reason="台风"))
    with pytest.raises(Refusal):
        desk.do(SignMinutes(meeting=MeetingId("m3"), day=FIRST_DAY, signers=("主持",)))
