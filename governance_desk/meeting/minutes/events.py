"""What can be recorded of the minutes of a meeting that is over."""

import datetime
from typing import ClassVar

from governance_desk.meeting.events import MeetingEvent


class MinutesSigned(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.minutes-signed"
    day: datetime.date
    signers: tuple[str, ...]


class MinutesFiled(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.minutes-filed"
    day: datetime.date
    place: str


class MinutesTakenBack(MeetingEvent, frozen=True):
    """Neither signed nor filed any more."""

    kind: ClassVar[str] = "meeting.minutes-taken-back"
    reason: str
