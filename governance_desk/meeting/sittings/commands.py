"""What can be asked for between the sittings of a meeting."""

from __future__ import annotations

import datetime

from governance_desk.meeting.commands import MeetingCommand


class AdjournMeeting(MeetingCommand, frozen=True):
    """Interrupt the meeting: without `day` for a while, with it until that day; then everyone checks in again."""

    reason: str = ""
    day: datetime.date | None = None
    starts: str = ""
    place: str = ""


class ResumeMeeting(MeetingCommand, frozen=True):
    """Go on."""
