"""The vote in writing at hand, and whether it has come to the step at which something can be done."""

from __future__ import annotations

import copy
import datetime

import msgspec

from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.correspondence.state import Correspondence
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Outcome, Stage


def room_on(room: Room, day: datetime.date) -> Room:
    """The same by the rules of another day, as if the ballots went out on it; nothing is changed."""
    if day == room.day == room.meeting.convened:
        return room
    meeting = copy.copy(room.meeting)
    meeting.day, meeting.convened = day, day
    return msgspec.structs.replace(room, meeting=meeting, rules=room.rules.on(day))


def correspondence_of(room: Room) -> Correspondence:
    """Refusal where the body meets."""
    if room.meeting.correspondence is None:
        raise Refusal(
            text("{meeting} is a meeting, not a vote in writing.", meeting=room.meeting.title),
            article=room.body.article,
            next_step=text("Take the vote in the meeting."),
        )
    return room.meeting.correspondence


def require_preparing(room: Room) -> Correspondence:
    """Refuse what belongs before the ballots go out."""
    found = correspondence_of(room)
    require_not_over(room)
    if room.meeting.stage is not Stage.CONVENED:
        raise Refusal(
            text("The ballots have gone out; what they say stands."),
            article=room.body.article,
            next_step=text("Give the vote up with a reason, and take another one."),
        )
    return found


def require_sent(room: Room) -> Correspondence:
    """Refuse what belongs behind the sending of the ballots."""
    found = correspondence_of(room)
    require_not_over(room)
    if room.meeting.stage is Stage.CONVENED:
        raise Refusal(
            text("The ballots have not gone out."), next_step=text("Record on which day and how they were sent first.")
        )
    return found


def require_under_way(room: Room) -> Correspondence:
    """Refuse what belongs between the sending of the ballots and the end of the voting."""
    found = require_sent(room)
    if found.ended:
        raise Refusal(
            text("The voting has ended."),
            article=room.body.article,
            next_step=text("Declare the result; what came later is recorded as late."),
        )
    return found


def require_ended(room: Room) -> None:
    """Refuse to declare a vote in writing that goes on; nothing to say of a vote in a meeting."""
    found = room.meeting.correspondence
    if found is not None and not found.ended:
        raise Refusal(
            text("The voting in writing goes on until {deadline}.", deadline=found.deadline),
            article=found.article or room.body.article,
            next_step=text("End it at the deadline, or once everyone has answered."),
        )


def require_not_over(room: Room) -> None:
    """Refuse what is given up or closed."""
    if room.meeting.outcome is Outcome.CANCELLED:
        raise Refusal(text("This vote in writing was given up."), next_step=text("Begin a new one."))
    if room.meeting.stage is Stage.CLOSED:
        raise Refusal(
            text("This vote in writing is closed; its record is sealed."),
            next_step=text("What is to be decided otherwise is decided anew."),
        )
