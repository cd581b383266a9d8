"""Ask for the floor, and think better of it."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.ids import SpeechId
from governance_desk.meeting.room import Room
from governance_desk.meeting.speaking.commands import AskToSpeak, WithdrawSpeech
from governance_desk.meeting.speaking.events import SpeechAsked, SpeechWithdrawn
from governance_desk.meeting.speaking.state import Speech, SpeechStage
from governance_desk.meeting.state import Stage, Where


def ask_to_speak(room: Room, command: AskToSpeak) -> list[Event]:
    """The request on the item at hand. Nothing where the same person waits on it already."""
    room.require(Stage.IN_SESSION)
    item = room.meeting.current_item
    if item is None:
        raise Refusal(text("No item has been called."), next_step=text("Call the item on which they want to speak."))
    if command.speech in room.meeting.speeches:
        raise Refusal(text("This request has been noted already."), next_step=text("Look for it in the queue."))
    name, unit = _speaker(room, command)
    waiting = (
        each
        for each in room.meeting.speeches.values()
        if each.item == item and each.stage in (SpeechStage.WAITING, SpeechStage.PAUSED, SpeechStage.SPEAKING)
    )
    asked = (command.voter, name, unit, command.point_of_order)
    if any((each.voter, each.name, each.unit, each.point_of_order) == asked for each in waiting):
        return []
    return [
        SpeechAsked(
            meeting=command.meeting,
            speech=command.speech,
            item=item,
            voter=command.voter,
            name=name,
            unit=unit,
            point_of_order=command.point_of_order,
            at=room.now.stamp,
        )
    ]


def withdraw_speech(room: Room, command: WithdrawSpeech) -> list[Event]:
    """They do not want to speak any more, or were noted by mistake."""
    room.require(Stage.IN_SESSION)
    speech = known(room, command.speech)
    if speech.stage is SpeechStage.WITHDRAWN:
        return []
    if speech.stage is not SpeechStage.WAITING:
        raise Refusal(text("{person} has spoken already.", person=speech.name), next_step=text("End the speech."))
    return [SpeechWithdrawn(meeting=command.meeting, speech=command.speech)]


def known(room: Room, speech: SpeechId) -> Speech:
    """The speech; Refusal for one that nobody asked for."""
    found = room.meeting.speeches.get(speech)
    if found is None:
        raise Refusal(text("Nobody has asked for this speech."), next_step=text("Note the request to speak first."))
    return found


def _speaker(room: Room, command: AskToSpeak) -> tuple[str, str]:
    """The name and the unit, of whoever is in the room for the voter, or as they were given."""
    if command.voter is None:
        if not command.name.strip():
            raise Refusal(text("A person needs a name."), next_step=text("Enter the name."))
        return command.name.strip(), command.unit.strip()
    voter, presence = room.voter(command.voter), room.meeting.presence[command.voter]
    if presence.where is not Where.PRESENT:
        raise Refusal(
            text("{person} is not in the room.", person=voter.name), next_step=text("Check them in before they speak.")
        )
    deputy = room.register.persons.get(presence.person) if presence.person is not None else None
    return (deputy.name if deputy is not None else presence.name or voter.name), voter.unit_name
