"""How each fact about speeches changes a meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.speaking import events as e
from governance_desk.meeting.speaking.state import Speech, SpeechStage, TimeLimits
from governance_desk.meeting.state import Meeting


def _asked(meeting: Meeting, event: e.SpeechAsked) -> None:
    meeting.speeches[event.speech] = Speech(
        event.speech, event.item, event.voter, event.name, event.unit, event.point_of_order, event.at
    )


def _withdrawn(meeting: Meeting, event: e.SpeechWithdrawn) -> None:
    meeting.speeches[event.speech].stage = SpeechStage.WITHDRAWN


def _given(meeting: Meeting, event: e.FloorGiven) -> None:
    speech = meeting.speeches[event.speech]
    speech.stage, speech.allowed, speech.since = SpeechStage.SPEAKING, event.allowed, event.at


def _paused(meeting: Meeting, event: e.SpeechPaused) -> None:
    speech = meeting.speeches[event.speech]
    speech.stage, speech.used = SpeechStage.PAUSED, event.used


def _ended(meeting: Meeting, event: e.SpeechEnded) -> None:
    speech = meeting.speeches[event.speech]
    speech.stage, speech.used = SpeechStage.OVER, event.used


def _extended(meeting: Meeting, event: e.SpeechExtended) -> None:
    speech = meeting.speeches[event.speech]
    speech.allowed = (speech.allowed or 0) + event.seconds


def _noted(meeting: Meeting, event: e.StatementNoted) -> None:
    meeting.speeches[event.speech].statement = event.words


def _limits(meeting: Meeting, event: e.TimeLimitsSet) -> None:
    limits = TimeLimits(event.speech_seconds, event.item_seconds)
    if event.item is None:
        meeting.limits = limits
        return
    item = meeting.item(event.item)
    if item is not None:
        item.limits = limits


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {
    e.SpeechAsked: _asked,
    e.SpeechWithdrawn: _withdrawn,
    e.FloorGiven: _given,
    e.SpeechPaused: _paused,
    e.SpeechEnded: _ended,
    e.SpeechExtended: _extended,
    e.StatementNoted: _noted,
    e.TimeLimitsSet: _limits,
}
