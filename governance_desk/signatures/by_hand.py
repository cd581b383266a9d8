"""Sign by hand at the door."""

from __future__ import annotations

from collections.abc import Mapping

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.ids import MeetingId
from governance_desk.meeting.state import Meeting, Stage, Where
from governance_desk.signatures.commands import SignByHand, TakeBackHandSignature
from governance_desk.signatures.events import HandSignatureTakenBack, SignedByHand
from governance_desk.signatures.state import Signatures
from governance_desk.signatures.strokes import LARGEST

_HERE = (Where.PRESENT, Where.LEFT)


def sign_by_hand(signatures: Signatures, meetings: Mapping[MeetingId, Meeting], command: SignByHand) -> list[Event]:
    """The signature; a later one takes the place of an earlier one. Refusal for who has not been checked in."""
    meeting = require_meeting(meetings, command.meeting)
    voter = meeting.roll.get(command.voter)
    if voter is None:
        raise Refusal(text("This person is not on the roll."), next_step=text("Choose somebody on the roll."))
    require_open_door(meeting)
    presence = meeting.presence.get(command.voter)
    if presence is None or presence.where not in _HERE:
        raise Refusal(
            text("{name} is not checked in.", name=voter.name or voter.unit_name),
            next_step=text("Check them in first, then let them sign."),
        )
    signer = command.signer.strip()
    if not signer:
        raise Refusal(text("Who signs?"), next_step=text("Enter the name."))
    require_written(command.size)
    before = signatures.of(command.meeting, command.voter)
    if before is not None and before.content == command.content:
        return []
    return [
        SignedByHand(
            meeting=command.meeting,
            voter=command.voter,
            signer=signer,
            name=f"{signer}的签名",
            content=command.content,
            size=command.size,
            day=command.day,
        )
    ]


def take_back_hand_signature(
    signatures: Signatures, meetings: Mapping[MeetingId, Meeting], command: TakeBackHandSignature
) -> list[Event]:
    """It no longer stands; nothing where none does. Refusal without a reason, and after the meeting."""
    meeting = require_meeting(meetings, command.meeting)
    standing = signatures.of(command.meeting, command.voter)
    if standing is None:
        return []
    require_not_closed(meeting)
    return [
        HandSignatureTakenBack(
            meeting=command.meeting,
            voter=command.voter,
            signer=standing.signer,
            day=command.day,
            reason=require_reason(command.reason),
        )
    ]


def require_open_door(meeting: Meeting) -> None:
    """Refuse before the check-in and after the close."""
    if meeting.stage not in (Stage.CHECK_IN, Stage.IN_SESSION):
        raise Refusal(
            text("People sign in while the door is open."),
            next_step=text("Have the printed sign-in sheet signed, and scan it."),
        )


def require_not_closed(meeting: Meeting) -> None:
    """Refuse once the record is sealed."""
    if meeting.stage is Stage.CLOSED:
        raise Refusal(
            text("The meeting is closed: what was signed stays."),
            next_step=text("Note the mistake in a correction of the minutes."),
        )


def require_written(size: int) -> None:
    """Refuse where nothing was written, in so many bytes."""
    if not 0 < size <= LARGEST:
        raise Refusal(
            text("Nothing is written in the field."), next_step=text("Sign with the pen, a finger or the mouse.")
        )


def require_meeting(meetings: Mapping[MeetingId, Meeting], wanted: MeetingId) -> Meeting:
    """The meeting; Refusal where there is none of this id."""
    if (meeting := meetings.get(wanted)) is None:
        raise Refusal(text("There is no such meeting."), next_step=text("Open it in the list of meetings."))
    return meeting


def require_reason(said: str) -> str:
    """The reason without blanks around it; Refusal where there is none."""
    if not said.strip():
        raise Refusal(text("Why?"), next_step=text("Enter the reason; it stays in the record."))
    return said.strip()
