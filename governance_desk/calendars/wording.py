"""Days and lengths of time as people read them: 20–24 Sep, 28–30 Sep; 9月20日至24日、28日至30日."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import reduce

from governance_desk.charter.period import PeriodUnit
from governance_desk.language import Text, text

Run = tuple[datetime.date, datetime.date]  # the first and the last of days that follow each other

_MONTHS = (
    text("Jan"),
    text("Feb"),
    text("Mar"),
    text("Apr"),
    text("May"),
    text("Jun"),
    text("Jul"),
    text("Aug"),
    text("Sep"),
    text("Oct"),
    text("Nov"),
    text("Dec"),
)


def runs(days: Sequence[datetime.date]) -> list[Run]:
    """Days in their order, those that follow each other put together."""
    found: list[Run] = []
    for day in days:
        if found and (day - found[-1][1]).days == 1:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def said_runs(found: Sequence[Run], year: int) -> Text:
    """The runs, one after the other; those of another year say so."""
    return listed([_run(first, last, year) for first, last in found])


def listed(parts: Sequence[Text]) -> Text:
    """One after the other, with commas."""
    return reduce(lambda before, after: text("{before}, {after}", before=before, after=after), parts)


def sentences(parts: Sequence[Text]) -> Text:
    """Sentences one after the other: in Chinese without a gap."""
    return reduce(lambda before, after: text("{before} {after}", before=before, after=after), parts)


def amount(length: int, unit: PeriodUnit) -> Text:
    """5 working days; 3 years."""
    match unit:
        case PeriodUnit.WORKING_DAYS:
            return text("one working day") if length == 1 else text("{number} working days", number=length)
        case PeriodUnit.DAYS:
            return text("one day") if length == 1 else text("{number} days", number=length)
        case PeriodUnit.MONTHS:
            return text("one month") if length == 1 else text("{number} months", number=length)
        case PeriodUnit.YEARS:
            return text("one year") if length == 1 else text("{number} years", number=length)


def _run(first: datetime.date, last: datetime.date, year: int) -> Text:
    if first == last:
        return _day(first, year)
    if (first.year, first.month) != (last.year, last.month):
        return text("{first} – {last}", first=_day(first, year), last=_day(last, year))
    days = text("{first}–{last} {month}", first=first.day, last=last.day, month=_MONTHS[first.month - 1])
    return _of_year(days, first, year)


def _day(day: datetime.date, year: int) -> Text:
    return _of_year(text("{day} {month}", day=day.day, month=_MONTHS[day.month - 1]), day, year)


def _of_year(said: Text, day: datetime.date, year: int) -> Text:
    return said if day.year == year else text("{days} {year}", days=said, year=str(day.year))
