"""A meeting that is interrupted goes on where it was."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.command import Command
from governance_desk.language import render
from governance_desk.meeting.commands import CallItem, CheckIn, CloseMeeting, NoteDiscussion, OpenVote
from governance_desk.meeting.hall import Notice
from governance_desk.meeting.ids import ItemId, MeetingId, SpeechId, VoteId, VoterId
from governance_desk.meeting.show import follow
from governance_desk.meeting.sittings.commands import AdjournMeeting, ResumeMeeting
from governance_desk.meeting.speaking.commands import AskToSpeak, GiveFloor
from governance_desk.meeting.speaking.state import SpeechStage
from governance_desk.meeting.state import Meeting, Outcome
from tests.association.made_up import FIRST_DAY, adopt, first, hands, in_session, item, seated, vote

M = MeetingId("m1")
NEXT_DAY = FIRST_DAY + datetime.timedelta(days=1)


@pytest.fixture
def desk() -> Desk:
    result = seated()
    in_session(result, first(11))
    item(result, M, "resolution")
    result.do(CallItem(meeting=M, item=ItemId("i1")))
    return result


def meeting(desk: Desk) -> Meeting:
    return desk.association.meetings[M]


def refused(desk: Desk, command: Command) -> str:
    with pytest.raises(Refusal) as caught:
        desk.do(command)
    return render(caught.value.sentence, "en")


def test_in_a_break_nothing_is_dealt_with(desk: Desk) -> None:
    desk.do(AdjournMeeting(meeting=M, reason="午餐", starts="14:00"))
    for command in (
        OpenVote(meeting=M, vote=VoteId("v1"), item=ItemId("i1")),
        NoteDiscussion(meeting=M, item=ItemId("i1"), note="x"),
        AskToSpeak(meeting=M, speech=SpeechId("x"), voter=VoterId("s1")),
        AdjournMeeting(meeting=M),
    ):
        assert "is adjourned" in refused(desk, command)
    assert len(meeting(desk).here()) == 11  # a break for a while: nobody is checked out
    desk.do(ResumeMeeting(meeting=M))
    assert desk.do(ResumeMeeting(meeting=M)) == ()
    hands(desk, M, vote(desk, M, ItemId("i1")), 11, 0, 0)


def test_until_another_day_everyone_leaves_and_is_checked_in_again(desk: Desk) -> None:
    desk.do(AdjournMeeting(meeting=M, day=NEXT_DAY, starts="09:00", place="上海"))
    assert meeting(desk).here() == []
    adopt(desk, "council.quorum_checked", "each_vote")
    assert "quorum has been lost" in refused(desk, ResumeMeeting(meeting=M))
    for voter in first(11):
        desk.do(CheckIn(meeting=M, voter=VoterId(voter)))
    desk.do(ResumeMeeting(meeting=M))
    assert meeting(desk).adjourned is None
    assert meeting(desk).breaks[0].day == NEXT_DAY


def test_where_the_quorum_is_checked_once_the_meeting_goes_on_without_it(desk: Desk) -> None:
    adopt(desk, "council.quorum_checked", "once")
    desk.do(AdjournMeeting(meeting=M, day=NEXT_DAY))
    desk.do(ResumeMeeting(meeting=M))


def test_an_adjourned_meeting_can_be_closed(desk: Desk) -> None:
    desk.do(AdjournMeeting(meeting=M, day=NEXT_DAY))
    desk.do(CloseMeeting(meeting=M))
    assert meeting(desk).outcome is Outcome.HELD
    assert meeting(desk).adjourned is None


def test_a_break_ends_what_is_being_said_and_waits_for_an_open_vote(desk: Desk) -> None:
    desk.do(AskToSpeak(meeting=M, speech=SpeechId("x"), voter=VoterId("s1")))
    desk.do(GiveFloor(meeting=M, speech=SpeechId("x")))
    desk.do(AdjournMeeting(meeting=M))
    assert meeting(desk).speeches[SpeechId("x")].stage is SpeechStage.OVER
    desk.do(ResumeMeeting(meeting=M))
    vote(desk, M, ItemId("i1"))
    assert "A vote is being taken" in refused(desk, AdjournMeeting(meeting=M))


def test_it_does_not_go_on_before_it_is_interrupted(desk: Desk) -> None:
    yesterday = FIRST_DAY - datetime.timedelta(days=1)
    assert "cannot go on before" in refused(desk, AdjournMeeting(meeting=M, day=yesterday))


def test_the_hall_reads_when_and_where_it_goes_on(desk: Desk) -> None:
    desk.do(AdjournMeeting(meeting=M, day=NEXT_DAY, starts="09:00", place="上海"))
    shown = follow(desk.room(M))
    assert isinstance(shown, Notice)
    assert shown.text.endswith("1月11日 09:00 上海")
