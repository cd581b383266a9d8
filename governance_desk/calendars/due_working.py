"""The working of a due date, step by step, so that a clerk can check it against the calendar on the wall."""

from __future__ import annotations

import datetime

from governance_desk.calendars.counted import Counted
from governance_desk.calendars.wording import amount, runs, said_runs, sentences
from governance_desk.calendars.working_days import ONE_DAY, DayKind, WorkingDays
from governance_desk.charter.period import Direction, PeriodEnd, PeriodUnit, Span
from governance_desk.language import Text, text

_MOST_RUNS = 15  # beyond, nobody reads them


def said_working(counted: Counted, calendar: WorkingDays, end: tuple[Text, ...]) -> Text:
    """From which day, how long, which days were counted, and where that ends."""
    return sentences([_start(counted), *_length(counted), *_days_off(counted, calendar), *end])


def said_end(counted: Counted, reading: PeriodEnd | None) -> tuple[Text, ...]:
    """What follows for the last day; where that is open, only that it is a day off."""
    day = counted.due(reading)
    said: list[Text] = []
    if counted.rolled != counted.last:
        off = str(counted.last)
        if day is None:
            said.append(text("{day} is a day off.", day=off))
        elif day == counted.last:
            said.append(text("{day} is a day off, and the period ends with it all the same.", day=off))
        else:
            said.append(text("{day} is a day off, so the period ends after the days off.", day=off))
    if day is not None:
        said.append(_meaning(counted.span, day))
    return tuple(said)


def _meaning(span: Span, day: datetime.date) -> Text:
    match span.direction:
        case Direction.WITHIN:
            return text("The last day is {day}.", day=str(day))
        case Direction.BEFORE:
            return text("The latest day is {day}.", day=str(day))
        case Direction.AFTER if day < datetime.date.max:
            return text("It is over when {day} ends; the day after is {after}.", day=str(day), after=str(day + ONE_DAY))
        case Direction.AFTER:
            return text("The last day is {day}.", day=str(day))


def _start(counted: Counted) -> Text:
    values = {"start": str(counted.start), "event": counted.span.starts}
    if counted.span.direction is Direction.BEFORE:
        return text("Counted back from {start} ({event}), that day left out.", **values)
    return text("Counted from {start} ({event}), that day left out.", **values)


def _length(counted: Counted) -> tuple[Text, ...]:
    span = counted.span
    assert span.length is not None
    long = amount(span.length, span.unit)
    if span.unit is PeriodUnit.WORKING_DAYS:
        found = runs(counted.days)
        if len(found) > _MOST_RUNS:
            return (text("{amount}.", amount=long),)
        return (text("{amount}: {days}.", amount=long, days=said_runs(found, counted.start.year)),)
    if span.unit is PeriodUnit.DAYS or counted.last.day == counted.start.day:
        return (text("{amount}: to {last}.", amount=long, last=str(counted.last)),)
    return (
        text(
            "{amount}: to {last}, the last day of the month, because the month has no day {number}.",
            amount=long,
            last=str(counted.last),
            number=counted.start.day,
        ),
    )


def _days_off(counted: Counted, calendar: WorkingDays) -> tuple[Text, ...]:
    """The days off and the days of made-up work between, where working days are counted."""
    if counted.span.unit is not PeriodUnit.WORKING_DAYS:
        return ()
    year = counted.start.year
    kinds = {day: calendar.kind(day) for day in counted.examined}
    off = [
        run
        for run in runs([day for day, kind in kinds.items() if kind in (DayKind.WEEKEND, DayKind.HOLIDAY)])
        if any(kind is DayKind.HOLIDAY and run[0] <= day <= run[1] for day, kind in kinds.items())
    ]
    made_up = runs([day for day, kind in kinds.items() if kind is DayKind.MADE_UP])
    said: list[Text] = []
    if off and len(off) <= _MOST_RUNS:
        said.append(text("Off: {days}.", days=said_runs(off, year)))
    if made_up and len(made_up) <= _MOST_RUNS:
        said.append(text("Work is made up: {days}.", days=said_runs(made_up, year)))
    return tuple(said)
