"""Correct what was convened while it has not been opened, and who leads it while it is in session."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import CorrectMeeting, CorrectOfficers
from governance_desk.meeting.convene import meeting_title, require_hour, require_number
from governance_desk.meeting.events import MeetingCorrected, OfficersCorrected
from governance_desk.meeting.move import moved, require_movable
from governance_desk.meeting.presiding import why
from governance_desk.meeting.proxies.rule import require_chair_without
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage


def correct_meeting(room: Room, command: CorrectMeeting) -> list[Event]:
    """When and where the meeting is held. A title that follows from the charter follows the number and the day."""
    meeting, body = room.meeting, room.body
    if meeting.stage is Stage.IN_SESSION:
        raise Refusal(
            text("The meeting has been opened where and when it stands in the record."),
            article=body.article,
            next_step=text("Put down in the minutes what was otherwise."),
        )
    room.require(Stage.CONVENED, Stage.CHECK_IN)
    there = moved(room, command.day)
    require_movable(room, there)
    number = meeting.number if command.number is None else command.number
    require_number(there, number, day=command.day, extraordinary=meeting.extraordinary, term=meeting.term)
    require_hour(command.starts)
    kind = meeting.extraordinary
    by_charter = meeting.title == meeting_title(body, meeting.term, meeting.number, day=meeting.day, extraordinary=kind)
    title = meeting_title(there.body, meeting.term, number, day=command.day, extraordinary=kind)
    corrected = MeetingCorrected(
        meeting=command.meeting,
        title=title if by_charter else meeting.title,
        number=number,
        day=command.day,
        starts=command.starts,
        place=command.place.strip(),
    )
    before = (meeting.title, meeting.number, meeting.day, meeting.starts, meeting.place)
    after = (corrected.title, corrected.number, corrected.day, corrected.starts, corrected.place)
    return [corrected] if after != before else []


def correct_officers(room: Room, command: CorrectOfficers) -> list[Event]:
    """Who takes the chair and who records; they sign the minutes."""
    room.require(Stage.IN_SESSION)
    meeting = room.meeting
    chair, recorder = command.chair.strip(), command.recorder.strip()
    require_officers(chair, recorder)
    if (chair, recorder) == (meeting.chair, meeting.recorder):
        return []
    require_chair_without(room, chair)
    return [
        OfficersCorrected(
            meeting=command.meeting,
            chair=chair,
            recorder=recorder,
            previous_chair=meeting.chair,
            previous_recorder=meeting.recorder,
            because=meeting.chair_because if chair == meeting.chair else why(room, chair, command.words, command.votes),
        )
    ]


def require_officers(chair: str, recorder: str) -> None:
    """Refuse a meeting without a chair or a recorder."""
    if not chair or not recorder:
        raise Refusal(
            text("Who takes the chair, and who records?"),
            next_step=text("Enter both names; they sign the minutes."),
        )
