"""Sign by hand at the door as somebody who attends without a vote (列席): known by name and unit, on no roll."""

from __future__ import annotations

from collections.abc import Mapping

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.ids import MeetingId
from governance_desk.meeting.state import Meeting, Observer
from governance_desk.signatures.by_hand import (
    require_meeting,
    require_not_closed,
    require_open_door,
    require_reason,
    require_written,
)
from governance_desk.signatures.commands import SignAsObserver, TakeBackObserverSignature
from governance_desk.signatures.events import ObserverSignatureTakenBack, ObserverSignedByHand
from governance_desk.signatures.state import Signatures


def sign_as_observer(
    signatures: Signatures, meetings: Mapping[MeetingId, Meeting], command: SignAsObserver
) -> list[Event]:
    """The signature; a later one takes the place of an earlier one. Refusal for who is not noted as an observer."""
    meeting = require_meeting(meetings, command.meeting)
    observer = Observer(command.name.strip(), command.unit.strip())
    require_open_door(meeting)
    if observer not in meeting.observers:
        raise Refusal(
            text("{name} is not noted as an observer.", name=observer.name),
            next_step=text("Note them among the observers first, then let them sign."),
        )
    require_written(command.size)
    before = signatures.of_observer(command.meeting, observer)
    if before is not None and before.content == command.content:
        return []
    return [
        ObserverSignedByHand(
            meeting=command.meeting,
            signer=observer.name,
            unit=observer.unit,
            name=f"{observer.name}的签名",
            content=command.content,
            size=command.size,
            day=command.day,
        )
    ]


def take_back_observer_signature(
    signatures: Signatures, meetings: Mapping[MeetingId, Meeting], command: TakeBackObserverSignature
) -> list[Event]:
    """It no longer stands; nothing where none does. Refusal without a reason, and after the meeting."""
    meeting = require_meeting(meetings, command.meeting)
    observer = Observer(command.name.strip(), command.unit.strip())
    if signatures.of_observer(command.meeting, observer) is None:
        return []
    require_not_closed(meeting)
    return [
        ObserverSignatureTakenBack(
            meeting=command.meeting,
            signer=observer.name,
            unit=observer.unit,
            day=command.day,
            reason=require_reason(command.reason),
        )
    ]
