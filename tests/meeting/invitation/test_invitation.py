"""The notice that went out, and what the invited reply."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.association.names import name_of
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.meeting.commands import BeginCheckIn, CancelMeeting, CheckIn, CorrectMeeting
from governance_desk.meeting.invitation.commands import RecordNotice, RecordReply, TakeBackNotice, TakeBackReply
from governance_desk.meeting.invitation.notice import still_to_tell
from governance_desk.meeting.state import Answer, Meeting, MeetingId, Notice, Reply, VoterId
from tests.association.made_up import FIRST_DAY, adopt, convened, first, in_session, seated

LATER = FIRST_DAY + datetime.timedelta(days=20)
M = MeetingId("m1")
S1, S2 = VoterId("s1"), VoterId("s2")


def test_a_notice_keeps_what_it_named_and_is_recorded_once() -> None:
    desk = seated()
    convened(desk, day=LATER)
    meeting: Meeting = desk.association.meetings[M]
    assert still_to_tell(meeting)
    desk.do(RecordNotice(meeting=M, sent=FIRST_DAY, manner=" 邮寄 "))
    assert meeting.notices == (Notice(FIRST_DAY, "邮寄", LATER, "09:00", "北京"),)
    assert not still_to_tell(meeting)
    assert desk.do(RecordNotice(meeting=M, sent=FIRST_DAY, manner="邮寄")) == ()


@pytest.mark.parametrize("change", ["day", "starts", "place"])
def test_a_meeting_that_moves_must_be_told_again(change: str) -> None:
    desk = seated()
    convened(desk, day=LATER)
    desk.do(RecordNotice(meeting=M, sent=FIRST_DAY))
    moved = {"day": LATER, "starts": "09:00", "place": "北京"} | {
        change: LATER + datetime.timedelta(days=1) if change == "day" else "10:00" if change == "starts" else "苏州"
    }
    desk.do(CorrectMeeting(meeting=M, **moved))  # type: ignore[arg-type]
    assert still_to_tell(desk.association.meetings[M])
    desk.do(RecordNotice(meeting=M, sent=FIRST_DAY))
    assert not still_to_tell(desk.association.meetings[M])
    desk.do(TakeBackNotice(meeting=M))
    assert still_to_tell(desk.association.meetings[M])
    desk.do(TakeBackNotice(meeting=M))
    assert desk.association.meetings[M].notices == ()
    assert desk.do(TakeBackNotice(meeting=M)) == ()


def test_no_notice_from_the_future_nor_after_the_meeting_nor_of_a_cancelled_one() -> None:
    desk = seated()
    convened(desk, day=FIRST_DAY - datetime.timedelta(days=3))
    for sent in (FIRST_DAY + datetime.timedelta(days=1), FIRST_DAY):
        with pytest.raises(Refusal):
            desk.do(RecordNotice(meeting=M, sent=sent))
    desk.do(CancelMeeting(meeting=M, reason="台风"))
    with pytest.raises(Refusal):
        desk.do(RecordNotice(meeting=M, sent=FIRST_DAY - datetime.timedelta(days=5)))


def test_a_reply_takes_the_place_of_the_one_before_and_changes_nothing_at_the_door() -> None:
    desk = seated()
    convened(desk)
    meeting = desk.association.meetings[M]
    desk.do(RecordReply(meeting=M, voter=S1, answer=Answer.STAYS_AWAY, words="出差"))
    assert meeting.replies == {S1: Reply(Answer.STAYS_AWAY, "出差")}
    said = desk.do(RecordReply(meeting=M, voter=S1, answer=Answer.COMES))
    assert [describe(each, "zh_CN", name_of(desk.association)) for each in said] == ["代表1回执：参加"]
    assert meeting.replies == {S1: Reply(Answer.COMES)}
    assert desk.do(RecordReply(meeting=M, voter=S1, answer=Answer.COMES)) == ()
    desk.do(BeginCheckIn(meeting=M))
    desk.do(CheckIn(meeting=M, voter=S2))  # who did not reply may come
    desk.do(TakeBackReply(meeting=M, voter=S1))
    assert meeting.replies == {}
    assert desk.do(TakeBackReply(meeting=M, voter=S1)) == ()


def test_only_the_invited_reply_and_only_until_the_opening() -> None:
    desk = seated()
    convened(desk)
    with pytest.raises(Refusal):
        desk.do(RecordReply(meeting=M, voter=VoterId("u1"), answer=Answer.COMES))
    in_session(desk, first(12), "m2")
    with pytest.raises(Refusal):
        desk.do(RecordReply(meeting=MeetingId("m2"), voter=S1, answer=Answer.COMES))


def test_a_proxy_is_announced_while_that_is_open_and_refused_where_it_is_not_allowed() -> None:
    desk = seated()
    convened(desk)
    desk.do(RecordReply(meeting=M, voter=S1, answer=Answer.BY_PROXY, holder=S2))
    assert desk.association.meetings[M].replies[S1].holder == S2
    for holder in (S1, VoterId("s99")):
        with pytest.raises(Refusal):
            desk.do(RecordReply(meeting=M, voter=S1, answer=Answer.BY_PROXY, holder=holder))
    with pytest.raises(Refusal):
        desk.do(RecordReply(meeting=M, voter=S1, answer=Answer.COMES, holder=S2))
    adopt(desk, "council.proxies", "not_allowed")
    with pytest.raises(Refusal) as refused:
        desk.do(RecordReply(meeting=M, voter=S1, answer=Answer.BY_PROXY))
    assert refused.value.article == "第十九条（二）1"
