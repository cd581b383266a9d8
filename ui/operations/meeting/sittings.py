"""Interrupt a meeting, and go on with it."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from governance_desk.meeting.ids import MeetingId
from governance_desk.meeting.sittings.commands import AdjournMeeting, ResumeMeeting
from ui.desk import Desk
from ui.operations.run import run


def adjourn_meeting(
    *,
    desk: Desk,
    meeting: MeetingId,
    reason: str,
    day: datetime.date | None,
    starts: str,
    place: str,
    parent: QWidget,
) -> bool:
    """Interrupt it, for a while or until another day."""
    command = AdjournMeeting(meeting=meeting, reason=reason, day=day, starts=starts, place=place)
    return run(desk, command, parent)


def resume_meeting(*, desk: Desk, meeting: MeetingId, parent: QWidget) -> bool:
    """Go on with it."""
    return run(desk, ResumeMeeting(meeting=meeting), parent)
