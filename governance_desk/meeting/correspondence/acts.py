"""What of all that can be done in a meeting can be done in a vote in writing."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting import commands as m
from governance_desk.meeting.correspondence import commands as c
from governance_desk.meeting.correspondence.here import require_preparing
from governance_desk.meeting.minutes import commands as minutes
from governance_desk.meeting.room import Room

PREPARING = (m.AddItem, m.CorrectItem, m.RemoveItem, m.OrderAgenda, m.CancelMeeting)
"""Until the ballots go out: they say what is voted on."""

AFTERWARDS = (m.DeclareVote, m.DecideTie, m.AnnulVote, m.CloseMeeting)
ITS_OWN = (
    *(c.CorrectCorrespondence, c.SendBallots, c.RecordSlip, c.CorrectSlip, c.TakeBackSlip),
    *(c.EndCorrespondence, c.StopCorrespondence),
)
RECORD = (minutes.SignMinutes, minutes.FileMinutes, minutes.TakeBackMinutes)


def require_in_writing(room: Room, command: m.MeetingCommand) -> None:
    """Refuse what needs people in a room."""
    if isinstance(command, PREPARING):
        require_preparing(room)
    elif not isinstance(command, (*AFTERWARDS, *ITS_OWN, *RECORD)):
        raise Refusal(
            text("{meeting} is a vote in writing: nobody meets.", meeting=room.meeting.title),
            article=room.body.article,
            next_step=text("What needs a meeting is put on the agenda of one."),
        )
