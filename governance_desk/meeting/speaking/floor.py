"""The floor: given, interrupted, given again, ended; with more time, and with a statement for the minutes."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.room import Room
from governance_desk.meeting.speaking.ask import known
from governance_desk.meeting.speaking.clock import used
from governance_desk.meeting.speaking.commands import EndSpeech, ExtendSpeech, GiveFloor, NoteStatement, PauseSpeech
from governance_desk.meeting.speaking.events import (
    FloorGiven,
    SpeechEnded,
    SpeechExtended,
    SpeechPaused,
    StatementNoted,
)
from governance_desk.meeting.speaking.queue import in_the_room
from governance_desk.meeting.speaking.state import Speech, SpeechStage
from governance_desk.meeting.state import Stage, VoterId

LONGEST = 24 * 60 * 60
"""Seconds: no limit and no extension is longer than a day."""


def give_floor(room: Room, command: GiveFloor) -> list[Event]:
    """The floor to one who waits or was interrupted. While a vote is taken only a point of order is heard."""
    room.require(Stage.IN_SESSION)
    speech = known(room, command.speech)
    if speech.stage is SpeechStage.SPEAKING:
        return []
    if speech.stage not in (SpeechStage.WAITING, SpeechStage.PAUSED) or speech.item != room.meeting.current_item:
        raise Refusal(
            text("The speech of {person} is over.", person=speech.name),
            next_step=text("Note a new request to speak on the item at hand."),
        )
    if not in_the_room(room.meeting, speech):
        raise Refusal(
            text("{person} is not in the room.", person=speech.name), next_step=text("Check them in before they speak.")
        )
    if not speech.point_of_order:
        room.require_no_open_vote()
    before = room.meeting.speaking()
    events: list[Event] = []
    if before is not None:
        events.append(_paused(room, before) if speech.point_of_order else _ended(room, before))
    allowed = speech.allowed if speech.since else room.meeting.limits_on(speech.item).speech
    events.append(FloorGiven(meeting=command.meeting, speech=speech.id, allowed=allowed, at=room.now.stamp))
    return events


def pause_speech(room: Room, command: PauseSpeech) -> list[Event]:
    """The clock stands still. Nothing where the speaker does not have the floor."""
    room.require(Stage.IN_SESSION)
    speech = known(room, command.speech)
    return [_paused(room, speech)] if speech.stage is SpeechStage.SPEAKING else []


def end_speech(room: Room, command: EndSpeech) -> list[Event]:
    """The end of a speech that was begun. Nothing where it is over."""
    room.require(Stage.IN_SESSION)
    speech = known(room, command.speech)
    if speech.stage is SpeechStage.WAITING:
        raise Refusal(
            text("{person} has not spoken yet.", person=speech.name), next_step=text("Withdraw the request to speak.")
        )
    return [_ended(room, speech)] if speech.stage in (SpeechStage.SPEAKING, SpeechStage.PAUSED) else []


def extend_speech(room: Room, command: ExtendSpeech) -> list[Event]:
    """More time for a speech that was begun and has a limit."""
    room.require(Stage.IN_SESSION)
    speech = known(room, command.speech)
    if not 0 < command.seconds <= LONGEST:
        raise Refusal(text("More time is between a second and a day."), next_step=text("Correct the time."))
    if speech.stage not in (SpeechStage.SPEAKING, SpeechStage.PAUSED) or speech.allowed is None:
        raise Refusal(
            text("The time of {person} is not limited, or the speech is over.", person=speech.name),
            next_step=text("Set a time limit for speeches on this item."),
        )
    return [SpeechExtended(meeting=command.meeting, speech=speech.id, seconds=command.seconds)]


def note_statement(room: Room, command: NoteStatement) -> list[Event]:
    """What the minutes say of the speech; empty words take it back."""
    room.require(Stage.IN_SESSION)
    speech = known(room, command.speech)
    words = command.words.strip()
    return [] if words == speech.statement else [StatementNoted(meeting=command.meeting, speech=speech.id, words=words)]


def floor_falls(room: Room, voter: VoterId | None = None) -> list[Event]:
    """The end of what is being said, and of what was interrupted: another item is called, a vote is opened, the
    meeting is closed; or, with a `voter`, they leave the room."""
    return [
        _ended(room, each)
        for each in room.meeting.speeches.values()
        if each.stage in (SpeechStage.SPEAKING, SpeechStage.PAUSED) and voter in (None, each.voter)
    ]


def _paused(room: Room, speech: Speech) -> SpeechPaused:
    return SpeechPaused(meeting=room.meeting.id, speech=speech.id, used=used(speech, room.now.stamp))


def _ended(room: Room, speech: Speech) -> SpeechEnded:
    return SpeechEnded(meeting=room.meeting.id, speech=speech.id, used=used(speech, room.now.stamp))
