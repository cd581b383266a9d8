"""Interrupt a meeting, and go on with it."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.events import CheckedOut
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.quorum_kept import require_quorum
from governance_desk.meeting.room import Room
from governance_desk.meeting.sittings.commands import AdjournMeeting, ResumeMeeting
from governance_desk.meeting.sittings.events import MeetingAdjourned, MeetingResumed
from governance_desk.meeting.speaking.floor import floor_falls
from governance_desk.meeting.state import Stage


def adjourn_meeting(room: Room, command: AdjournMeeting) -> list[Event]:
    """The break. With a day everyone leaves, for who comes on that day is seen at the door."""
    room.require(Stage.IN_SESSION)
    room.require_no_open_vote()
    if command.day is not None and command.day < room.now.day:
        raise Refusal(
            text("A meeting cannot go on before it is interrupted: {day}.", day=str(command.day)),
            next_step=text("Enter today or a later day."),
        )
    events = floor_falls(room)
    if command.day is not None:
        at = room.now.stamp
        events += [CheckedOut(meeting=command.meeting, voter=voter, at=at) for voter in room.meeting.here()]
    events.append(
        MeetingAdjourned(
            meeting=command.meeting,
            reason=command.reason.strip(),
            day=command.day,
            starts=command.starts.strip(),
            place=command.place.strip(),
            at=room.now.stamp,
        )
    )
    return events


def resume_meeting(room: Room, command: ResumeMeeting) -> list[Event]:
    """The meeting goes on. After a break to another day a quorum is needed as far as the charter lets it last."""
    room.require(Stage.IN_SESSION, resting=True)
    found = room.meeting.adjourned
    if found is None:
        return []
    if found.day is not None:
        require_quorum(room, quorum_now(room))
    return [MeetingResumed(meeting=command.meeting, at=room.now.stamp)]
