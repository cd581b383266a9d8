"""What can be asked for about speeches. New ids come with the command."""

from __future__ import annotations

from governance_desk.meeting.commands import MeetingCommand
from governance_desk.meeting.ids import ItemId, SpeechId, VoterId


class AskToSpeak(MeetingCommand, frozen=True):
    """On the item at hand. A voter of the roll, or `name` and `unit` of someone who attends without a vote."""

    speech: SpeechId
    voter: VoterId | None = None
    name: str = ""
    unit: str = ""
    point_of_order: bool = False


class WithdrawSpeech(MeetingCommand, frozen=True):
    """A speech that was asked for and has not begun."""

    speech: SpeechId


class GiveFloor(MeetingCommand, frozen=True):
    """To one who waits, or again to one who was interrupted. A point of order interrupts; else the one before ends."""

    speech: SpeechId


class PauseSpeech(MeetingCommand, frozen=True):
    """The clock stands still; the floor can be given again."""

    speech: SpeechId


class EndSpeech(MeetingCommand, frozen=True):
    speech: SpeechId


class ExtendSpeech(MeetingCommand, frozen=True):
    """More time, in seconds."""

    speech: SpeechId
    seconds: int


class NoteStatement(MeetingCommand, frozen=True):
    """What the minutes say of the speech, in place of what they said before."""

    speech: SpeechId
    words: str


class SetTimeLimits(MeetingCommand, frozen=True):
    """Seconds for one speech and for all speeches on an item, None for no limit: on every item, or on one."""

    item: ItemId | None = None
    speech_seconds: int | None = None
    item_seconds: int | None = None
