"""What can be recorded of speeches."""

from typing import ClassVar

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.ids import ItemId, SpeechId, VoterId


class SpeechAsked(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.speech-asked"
    speech: SpeechId
    item: ItemId
    voter: VoterId | None
    name: str
    unit: str
    point_of_order: bool
    at: str


class SpeechWithdrawn(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.speech-withdrawn"
    speech: SpeechId


class FloorGiven(MeetingEvent, frozen=True):
    """`allowed` seconds in all, None without a limit."""

    kind: ClassVar[str] = "meeting.floor-given"
    speech: SpeechId
    allowed: int | None
    at: str


class SpeechPaused(MeetingEvent, frozen=True):
    """`used` seconds so far."""

    kind: ClassVar[str] = "meeting.speech-paused"
    speech: SpeechId
    used: int


class SpeechEnded(MeetingEvent, frozen=True):
    """`used` seconds in all."""

    kind: ClassVar[str] = "meeting.speech-ended"
    speech: SpeechId
    used: int


class SpeechExtended(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.speech-extended"
    speech: SpeechId
    seconds: int


class StatementNoted(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.statement-noted"
    speech: SpeechId
    words: str


class TimeLimitsSet(MeetingEvent, frozen=True):
    """Seconds; None for no limit. Without an item: for every item."""

    kind: ClassVar[str] = "meeting.time-limits-set"
    item: ItemId | None
    speech_seconds: int | None
    item_seconds: int | None
