"""Speeches: asked for, held, timed, noted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.meeting.ids import ItemId, MeetingId, SpeechId, VoterId
from governance_desk.meeting.speaking.commands import (
    AskToSpeak,
    EndSpeech,
    ExtendSpeech,
    GiveFloor,
    NoteStatement,
    PauseSpeech,
    SetTimeLimits,
    WithdrawSpeech,
)
from ui.desk import Desk
from ui.operations.run import run


def ask_to_speak(
    *,
    desk: Desk,
    meeting: MeetingId,
    voter: VoterId | None,
    name: str,
    unit: str,
    point_of_order: bool,
    parent: QWidget,
) -> bool:
    """Put a voter, or someone who attends without a vote, into the queue."""
    speech = SpeechId(desk.new_id("speech"))
    command = AskToSpeak(
        meeting=meeting, speech=speech, voter=voter, name=name, unit=unit, point_of_order=point_of_order
    )
    return run(desk, command, parent)


def withdraw_speech(*, desk: Desk, meeting: MeetingId, speech: SpeechId, parent: QWidget) -> bool:
    """Take a request out of the queue."""
    return run(desk, WithdrawSpeech(meeting=meeting, speech=speech), parent)


def give_floor(*, desk: Desk, meeting: MeetingId, speech: SpeechId, parent: QWidget) -> bool:
    """Let them speak; whoever spoke before ends, or is interrupted by a point of order."""
    return run(desk, GiveFloor(meeting=meeting, speech=speech), parent)


def pause_speech(*, desk: Desk, meeting: MeetingId, speech: SpeechId, parent: QWidget) -> bool:
    """Stop the clock."""
    return run(desk, PauseSpeech(meeting=meeting, speech=speech), parent)


def end_speech(*, desk: Desk, meeting: MeetingId, speech: SpeechId, parent: QWidget) -> bool:
    """End the speech."""
    return run(desk, EndSpeech(meeting=meeting, speech=speech), parent)


def extend_speech(*, desk: Desk, meeting: MeetingId, speech: SpeechId, seconds: int, parent: QWidget) -> bool:
    """Give more time, in seconds."""
    return run(desk, ExtendSpeech(meeting=meeting, speech=speech, seconds=seconds), parent)


def note_statement(*, desk: Desk, meeting: MeetingId, speech: SpeechId, words: str, parent: QWidget) -> bool:
    """What the minutes say of the speech."""
    return run(desk, NoteStatement(meeting=meeting, speech=speech, words=words), parent)


def set_time_limits(
    *,
    desk: Desk,
    meeting: MeetingId,
    item: ItemId | None,
    speech_seconds: int | None,
    item_seconds: int | None,
    parent: QWidget,
) -> bool:
    """Seconds for a speech and for all speeches on an item; on every item where `item` is None."""
    command = SetTimeLimits(meeting=meeting, item=item, speech_seconds=speech_seconds, item_seconds=item_seconds)
    return run(desk, command, parent)
