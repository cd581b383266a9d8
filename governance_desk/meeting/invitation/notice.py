"""Record that the notice went out. The program sends nothing itself: the clerk says when and how it was sent."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.invitation.commands import RecordNotice, TakeBackNotice
from governance_desk.meeting.invitation.events import NoticeSent, NoticeTakenBack
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, Notice, Outcome


def record_notice(room: Room, command: RecordNotice) -> list[Event]:
    """The notice with the day, hour and place that it named; nothing where the same is recorded already."""
    meeting = room.meeting
    if meeting.outcome is Outcome.CANCELLED:
        raise Refusal(text("The meeting was cancelled."), next_step=text("Convene a new one."))
    if command.sent > room.now.day:
        raise Refusal(
            text("The {day} is still to come.", day=str(command.sent)),
            article=room.body.article,
            next_step=text("Record the notice when it has gone out."),
        )
    if command.sent > meeting.day:
        raise Refusal(
            text("The meeting was on {day}, and its notice went out before.", day=str(meeting.day)),
            article=room.body.article,
            next_step=text("Correct the day on which the notice went out."),
        )
    new = Notice(command.sent, command.manner.strip(), meeting.day, meeting.starts, meeting.place)
    if meeting.notices and meeting.notices[-1] == new:
        return []
    return [
        NoticeSent(
            meeting=command.meeting,
            sent=new.sent,
            manner=new.manner,
            day=new.day,
            starts=new.starts,
            place=new.place,
        )
    ]


def take_back_notice(room: Room, command: TakeBackNotice) -> list[Event]:
    """The notice recorded last goes; nothing where there is none."""
    if not room.meeting.notices:
        return []
    return [NoticeTakenBack(meeting=command.meeting, sent=room.meeting.notices[-1].sent)]


def still_to_tell(meeting: Meeting) -> bool:
    """Whether those invited do not know yet, or have been told another day, hour or place than it is to be."""
    if not meeting.notices:
        return True
    last = meeting.notices[-1]
    return (last.day, last.starts, last.place) != (meeting.day, meeting.starts, meeting.place)
