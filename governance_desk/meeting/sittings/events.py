"""What can be recorded of the sittings of a meeting."""

import datetime
from typing import ClassVar

from governance_desk.meeting.events import MeetingEvent


class MeetingAdjourned(MeetingEvent, frozen=True):
    """`day`, `starts` and `place` say when and where it is to go on, as far as that was said."""

    kind: ClassVar[str] = "meeting.adjourned"
    reason: str
    day: datetime.date | None
    starts: str
    place: str
    at: str


class MeetingResumed(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.resumed"
    at: str
