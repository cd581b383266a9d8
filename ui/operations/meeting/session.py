"""Open the meeting, go through the agenda, close it, correct its record."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.attendance.state import Attended
from governance_desk.meeting.commands import (
    AdjournForWantOfQuorum,
    CallItem,
    CloseMeeting,
    CorrectAttendance,
    NoteDiscussion,
    OpenMeeting,
)
from governance_desk.meeting.reporting.commands import ReportItem
from governance_desk.meeting.state import ItemId, MeetingId, VoterId
from ui.desk import Desk
from ui.operations.run import run


def open_meeting(
    *,
    desk: Desk,
    meeting: MeetingId,
    chair: str,
    recorder: str,
    parent: QWidget,
    words: str = "",
    votes: int | None = None,
) -> bool:
    """Call the meeting to order; `words` and `votes` say why it is this chair, where that has to be said."""
    return run(desk, OpenMeeting(meeting=meeting, chair=chair, recorder=recorder, words=words, votes=votes), parent)


def adjourn(*, desk: Desk, meeting: MeetingId, parent: QWidget) -> bool:
    """Close a meeting that could not be opened for want of a quorum."""
    return run(desk, AdjournForWantOfQuorum(meeting=meeting), parent)


def call_item(*, desk: Desk, meeting: MeetingId, item: ItemId, parent: QWidget) -> bool:
    """Make it the item at hand."""
    return run(desk, CallItem(meeting=meeting, item=item), parent)


def note_discussion(*, desk: Desk, meeting: MeetingId, item: ItemId, note: str, parent: QWidget) -> bool:
    """Keep what was said, for the minutes."""
    return run(desk, NoteDiscussion(meeting=meeting, item=item, note=note), parent)


def report_item(*, desk: Desk, meeting: MeetingId, item: ItemId, parent: QWidget) -> bool:
    """It was reported to the meeting, and nobody objected."""
    return run(desk, ReportItem(meeting=meeting, item=item), parent)


def close_meeting(*, desk: Desk, meeting: MeetingId, parent: QWidget) -> bool:
    """Close the meeting: its record is sealed, and what follows from absences is drawn."""
    return run(desk, CloseMeeting(meeting=meeting), parent)


def correct_attendance(
    *,
    desk: Desk,
    meeting: MeetingId,
    voter: VoterId,
    attended: Attended,
    reason: str,
    asked_by: str,
    parent: QWidget,
) -> bool:
    """Correct the record of a closed meeting; `asked_by` is who asked for it."""
    command = CorrectAttendance(meeting=meeting, voter=voter, attended=attended, reason=reason, asked_by=asked_by)
    return run(desk, command, parent)
