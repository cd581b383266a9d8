"""What can be asked for about the association's own calendar."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command


class OverrideDay(Command, frozen=True):
    """Let a day be a working day or a day off, whatever the calendar says; why, and on whose word."""

    day: datetime.date
    working: bool
    reason: str
    source: str


class TakeBackOverride(Command, frozen=True):
    """Let a day be again what the calendar says it is."""

    day: datetime.date
    reason: str


class EnterCalendarYear(Command, frozen=True):
    """The State Council's notice for the year is entered in full: nothing that leans on the year is provisional."""

    year: int
    source: str
