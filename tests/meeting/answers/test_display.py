"""Whether results are shown at once is kept with the meeting, and is so again in the next one; the minutes say it."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.association.fold import fold
from governance_desk.desk import Desk
from governance_desk.documents.content.ways import settings_words
from governance_desk.meeting.answers.commands import SetVotes
from governance_desk.meeting.answers.settings import results_delayed
from governance_desk.meeting.answers.state import VoteSettings
from governance_desk.meeting.commands import CloseMeeting
from governance_desk.meeting.state import MeetingId, Method, VoteId
from tests.association.made_up import convened, first, in_session, item, seated, vote

M, N = MeetingId("m1"), MeetingId("m2")


def delayed(desk: Desk, meeting: MeetingId = M) -> bool:
    meetings = desk.association.meetings
    return results_delayed(meetings, meetings[meeting])


def test_it_is_so_again_in_the_next_meeting_until_something_else_is_said() -> None:
    desk = seated()
    in_session(desk, first(16))
    assert not delayed(desk)
    desk.do(SetVotes(meeting=M, delayed=True))
    assert delayed(desk)
    desk.do(SetVotes(meeting=M, seconds=60))
    assert (delayed(desk), desk.association.meetings[M].vote_settings.seconds) == (True, 60), "it stays as it is"
    desk.do(CloseMeeting(meeting=M))
    convened(desk, "m2", day=datetime.date(2026, 6, 1))
    assert delayed(desk, N)
    desk.do(SetVotes(meeting=N, delayed=False))
    assert (delayed(desk, N), delayed(desk, M)) == (False, True)
    again = fold([event for _entry, event in desk.entries()])
    assert results_delayed(again.meetings, again.meetings[N]) is False


def test_the_last_meeting_before_it_decides_and_none_after_it() -> None:
    desk = seated()
    in_session(desk, first(16))
    convened(desk, "m2", day=datetime.date(2026, 6, 1))
    convened(desk, "m3", day=datetime.date(2026, 9, 1))
    last = MeetingId("m3")
    desk.do(SetVotes(meeting=N, delayed=True))
    assert (delayed(desk, M), delayed(desk, N), delayed(desk, last)) == (False, True, True)
    desk.do(SetVotes(meeting=M, delayed=False))
    assert delayed(desk, last), "what was said in June, not what was said in January"


def test_the_open_vote_is_shown_as_was_said_last() -> None:
    desk = seated()
    in_session(desk, first(16))
    vote(desk, M, item(desk, M, "resolution"))
    desk.do(SetVotes(meeting=M, delayed=True, seconds=30))
    kept = desk.association.meetings[M].votes[VoteId("v1")].settings
    assert kept == VoteSettings(delayed=True), "its time is what it was opened with"


@pytest.mark.parametrize(
    ("method", "settings", "said"),
    [
        (Method.HANDS, VoteSettings(), "公开表决，由主持人宣布截止，结果宣布后即时显示。"),
        (
            Method.ROLL_CALL,
            VoteSettings(first_counts=True, seconds=90, closes=True, delayed=True),
            "记名表决，以首次表态为准，限时90秒，到时自动截止，结果经确认后向会场显示。",
        ),
        (Method.ROLL_CALL, VoteSettings(), "记名表决，以最后一次表态为准，由主持人宣布截止，结果宣布后即时显示。"),
        (Method.BALLOT, VoteSettings(seconds=60), "无记名表决，限时60秒，由主持人宣布截止，结果宣布后即时显示。"),
    ],
)
def test_the_minutes_say_how_the_vote_was_set(method: Method, settings: VoteSettings, said: str) -> None:
    desk = seated()
    in_session(desk, first(16))
    desk.do(
        SetVotes(
            meeting=M,
            first_counts=settings.first_counts,
            seconds=settings.seconds,
            closes=settings.closes,
            delayed=settings.delayed,
        )
    )
    vote(desk, M, item(desk, M, "resolution"), method=method)
    assert settings_words(desk.association.meetings[M].votes[VoteId("v1")]) == said
