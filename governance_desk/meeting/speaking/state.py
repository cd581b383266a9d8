"""Speeches as they stand."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from governance_desk.meeting.ids import ItemId, SpeechId, VoterId


class SpeechStage(StrEnum):
    """A speech is asked for, held, perhaps interrupted, and over; or never held."""

    WAITING = "waiting"
    SPEAKING = "speaking"
    PAUSED = "paused"
    OVER = "over"
    WITHDRAWN = "withdrawn"


class TimeLimits(msgspec.Struct, frozen=True):
    """Whole seconds for one speech, and for all speeches on one item; None where there is no limit."""

    speech: int | None = None
    item: int | None = None


class Speech(msgspec.Struct):
    """One speech on one item, from the request to its end. `used` are the seconds before `since`, when the speaker
    was given the floor the last time; `allowed` the seconds that they have in all, None without a limit."""

    id: SpeechId
    item: ItemId
    voter: VoterId | None  # None for those who attend without a vote
    name: str
    unit: str
    point_of_order: bool
    asked: str
    stage: SpeechStage = SpeechStage.WAITING
    allowed: int | None = None
    used: int = 0
    since: str = ""
    statement: str = ""
