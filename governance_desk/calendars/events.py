"""What can be recorded about the association's own calendar."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event


class CalendarEvent(Event, frozen=True):
    """Something that changes on which days the association works."""


class DayOverridden(CalendarEvent, frozen=True):
    """The day is or is not a working day, whatever the calendar says."""

    kind: ClassVar[str] = "calendar.day-overridden"
    day: datetime.date
    working: bool
    reason: str
    source: str


class OverrideTakenBack(CalendarEvent, frozen=True):
    """The day is again what the calendar says it is."""

    kind: ClassVar[str] = "calendar.override-taken-back"
    day: datetime.date
    reason: str


class CalendarYearEntered(CalendarEvent, frozen=True):
    """The notice of the State Council for the year stands among the overrides in full."""

    kind: ClassVar[str] = "calendar.year-entered"
    year: int
    source: str
