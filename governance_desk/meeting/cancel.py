"""Call off a meeting that has been convened."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import CancelMeeting
from governance_desk.meeting.events import MeetingCancelled
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage


def cancel_meeting(room: Room, command: CancelMeeting) -> list[Event]:
    """The meeting does not take place, and nobody is absent from it. Refusal once it has been opened."""
    if room.meeting.stage is Stage.IN_SESSION:
        raise Refusal(
            text("The meeting has been opened, and what was opened is not cancelled."),
            article=room.body.article,
            next_step=text("Close it; items that were not dealt with go to the next meeting."),
        )
    room.require(Stage.CONVENED, Stage.CHECK_IN)
    if not command.reason.strip():
        raise Refusal(
            text("Why is the meeting cancelled?"),
            article=room.body.article,
            next_step=text("Enter the reason; it stands in the record."),
        )
    return [MeetingCancelled(meeting=command.meeting, reason=command.reason.strip(), at=room.now.stamp)]
