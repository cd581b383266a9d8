"""What can be asked for about the minutes of a meeting that is over."""

from __future__ import annotations

import datetime

from governance_desk.meeting.commands import MeetingCommand


class SignMinutes(MeetingCommand, frozen=True):
    """The minutes were signed on a day by these persons, in the order of their signatures."""

    day: datetime.date
    signers: tuple[str, ...]


class FileMinutes(MeetingCommand, frozen=True):
    """The signed minutes were put away; `place` is the file or shelf where they are found again."""

    day: datetime.date
    place: str


class TakeBackMinutes(MeetingCommand, frozen=True):
    """What is recorded of the signing and filing was a mistake, or the signed minutes are void; why."""

    reason: str
