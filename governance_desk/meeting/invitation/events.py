"""What can be recorded of the invitation to a meeting."""

import datetime
from typing import ClassVar

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.state import Answer, VoterId


class NoticeSent(MeetingEvent, frozen=True):
    """`day`, `starts` and `place` are those that the notice named."""

    kind: ClassVar[str] = "meeting.notice-sent"
    sent: datetime.date
    manner: str
    day: datetime.date
    starts: str
    place: str


class NoticeTakenBack(MeetingEvent, frozen=True):
    """The notice recorded last did not go out."""

    kind: ClassVar[str] = "meeting.notice-taken-back"
    sent: datetime.date


class ReplyRecorded(MeetingEvent, frozen=True):
    """A later reply takes the place of an earlier one."""

    kind: ClassVar[str] = "meeting.reply-recorded"
    voter: VoterId
    answer: Answer
    words: str
    holder: VoterId | None


class ReplyTakenBack(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.reply-taken-back"
    voter: VoterId
