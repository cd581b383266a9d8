"""Change the association's own calendar. A line that is there already is not written twice."""

from __future__ import annotations

import datetime

from governance_desk.calendars.commands import EnterCalendarYear, OverrideDay, TakeBackOverride
from governance_desk.calendars.events import CalendarYearEntered, DayOverridden, OverrideTakenBack
from governance_desk.calendars.override import DayOverride, Overrides
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text


def override_day(overrides: Overrides, command: OverrideDay) -> list[Event]:
    """The line; Refusal without a reason or without its source."""
    reason = _said(command.reason, text("Why is the day not what the calendar says?"))
    source = _said(command.source, text("Which notice or resolution says so?"))
    if overrides.of(command.day) == DayOverride(command.day, command.working, reason, source):
        return []
    return [DayOverridden(day=command.day, working=command.working, reason=reason, source=source)]


def take_back_override(overrides: Overrides, command: TakeBackOverride) -> list[Event]:
    """The line goes; Refusal where there is none, or without a reason."""
    if overrides.of(command.day) is None:
        raise Refusal(
            text("The association has laid down nothing of its own for {day}.", day=str(command.day)),
            next_step=text("Choose one of the days in its calendar."),
        )
    return [OverrideTakenBack(day=command.day, reason=_said(command.reason, text("Why is the line taken back?")))]


def enter_calendar_year(overrides: Overrides, command: EnterCalendarYear) -> list[Event]:
    """The year counts as published; Refusal for a year that no calendar has, or without the notice."""
    if not datetime.MINYEAR <= command.year <= datetime.MAXYEAR:
        raise Refusal(text("There is no year {year}.", year=command.year), next_step=text("Enter a year such as 2027."))
    source = _said(command.source, text("Which notice or resolution says so?"))
    return [] if command.year in overrides.published else [CalendarYearEntered(year=command.year, source=source)]


def _said(words: str, question: Text) -> str:
    if not words.strip():
        raise Refusal(question, next_step=text("Enter it; it is named wherever a due date leans on it."))
    return words.strip()
