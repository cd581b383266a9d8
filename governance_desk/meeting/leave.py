"""Leave (请假): granted, and taken back."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import GrantLeave, TakeBackLeave
from governance_desk.meeting.events import LeaveGranted, LeaveTakenBack
from governance_desk.meeting.room import DOOR_OPEN, Room
from governance_desk.meeting.state import Where


def grant_leave(room: Room, command: GrantLeave) -> list[Event]:
    """Excused. Whether that counts as an absence is for the ledger and its readings."""
    room.require(*DOOR_OPEN)
    voter = room.voter(command.voter)
    if room.meeting.presence[command.voter].where is Where.PRESENT:
        raise Refusal(
            text("{person} is in the room.", person=voter.name),
            next_step=text("Check them out first if they have left."),
        )
    return [LeaveGranted(meeting=command.meeting, voter=command.voter, reason=command.reason.strip())]


def take_back_leave(room: Room, command: TakeBackLeave) -> list[Event]:
    """Not excused any more. Nothing where no leave was granted."""
    room.require(*DOOR_OPEN)
    room.voter(command.voter)
    if not room.meeting.presence[command.voter].excused:
        return []
    return [LeaveTakenBack(meeting=command.meeting, voter=command.voter)]
