"""Record that the minutes were signed, and where they were put away."""

from __future__ import annotations

import datetime

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.minutes.commands import FileMinutes, SignMinutes, TakeBackMinutes
from governance_desk.meeting.minutes.events import MinutesFiled, MinutesSigned, MinutesTakenBack
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Filed, Outcome, Signed, Stage


def sign_minutes(room: Room, command: SignMinutes) -> list[Event]:
    """Who signed, and when; nothing where that is recorded already. Refusal before the meeting is closed."""
    _require_over(room)
    signers = tuple(dict.fromkeys(each.strip() for each in command.signers if each.strip()))
    if not signers:
        raise Refusal(
            text("Who signed the minutes?"),
            article=room.body.article,
            next_step=text("Enter the names; usually the chair and the recorder."),
        )
    _require_day(room, command.day, room.meeting.day)
    if room.meeting.signed == Signed(command.day, signers):
        return []
    if room.meeting.filed is not None:
        raise Refusal(
            text("The signed minutes are filed already."),
            article=room.body.article,
            next_step=text("Take the signing back first, with the reason."),
        )
    return [MinutesSigned(meeting=command.meeting, day=command.day, signers=signers)]


def file_minutes(room: Room, command: FileMinutes) -> list[Event]:
    """Where the signed minutes are. Refusal before they are signed."""
    _require_over(room)
    signed = room.meeting.signed
    if signed is None:
        raise Refusal(
            text("The minutes are not signed yet."),
            article=room.body.article,
            next_step=text("Record the signing first."),
        )
    if not command.place.strip():
        raise Refusal(
            text("Where are the minutes kept?"),
            article=room.body.article,
            next_step=text("Enter the file or the shelf where they are found again."),
        )
    _require_day(room, command.day, signed.day)
    if room.meeting.filed == Filed(command.day, command.place.strip()):
        return []
    return [MinutesFiled(meeting=command.meeting, day=command.day, place=command.place.strip())]


def take_back_minutes(room: Room, command: TakeBackMinutes) -> list[Event]:
    """Neither signed nor filed; nothing where they are not signed. Refusal without a reason."""
    _require_over(room)
    if room.meeting.signed is None:
        return []
    if not command.reason.strip():
        raise Refusal(
            text("Why is the signing taken back?"),
            article=room.body.article,
            next_step=text("Enter the reason; it stands in the journal."),
        )
    return [MinutesTakenBack(meeting=command.meeting, reason=command.reason.strip())]


def _require_over(room: Room) -> None:
    if room.meeting.outcome is Outcome.CANCELLED:
        raise Refusal(
            text("The meeting was cancelled."),
            article=room.body.article,
            next_step=text("There are no minutes to sign."),
        )
    if room.meeting.stage is not Stage.CLOSED:
        raise Refusal(
            text("The meeting is not closed."),
            article=room.body.article,
            next_step=text("Close it first; what is signed is the sealed record."),
        )


def _require_day(room: Room, day: datetime.date, first: datetime.date) -> None:
    """Refuse a day before `first`, or one that is still to come."""
    if day < first:
        raise Refusal(
            text("That was before {day}.", day=str(first)),
            article=room.body.article,
            next_step=text("Correct the day."),
        )
    if day > room.now.day:
        raise Refusal(
            text("The {day} is still to come.", day=str(day)),
            article=room.body.article,
            next_step=text("Record it when it has been done."),
        )
