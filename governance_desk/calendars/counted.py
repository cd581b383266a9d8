"""A span of time counted from a day: its last day, what it rests on, and its working."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.calendars.count import calendar_day
from governance_desk.calendars.working_days import ONE_DAY, WorkingDays
from governance_desk.charter.period import Direction, PeriodEnd, PeriodUnit, Span


class Counted(msgspec.Struct, frozen=True):
    """What the counting came to.

    `last` is the last day as counted; `rolled` the working day to which it moves where it is a day off (Civil Code
    203), which only happens to periods counted forward in days, months or years. `days` are the working days that
    were counted, in the order of the calendar. `examined` are the days of which it mattered whether they are working
    days: the answer rests on their calendars.
    """

    span: Span
    start: datetime.date
    last: datetime.date
    rolled: datetime.date
    days: tuple[datetime.date, ...]
    examined: tuple[datetime.date, ...]

    def due(self, end: PeriodEnd | None) -> datetime.date | None:
        """The last day under a reading of what a day off at the end means; None where it is open and matters."""
        if end is PeriodEnd.ROLLS or self.rolled == self.last:
            return self.rolled
        return self.last if end is PeriodEnd.DOES_NOT_ROLL else None

    def rests_on(self, end: PeriodEnd | None) -> tuple[datetime.date, ...]:
        """The days whose calendar the answer leans on, under that reading."""
        rolls = self.span.direction is not Direction.BEFORE and self.span.unit is not PeriodUnit.WORKING_DAYS
        return () if rolls and end is PeriodEnd.DOES_NOT_ROLL else self.examined


def count_span(span: Span, start: datetime.date, calendar: WorkingDays) -> Counted | None:
    """Count the span from the day; None for one without a limit. OverflowError beyond the years 1 to 9999."""
    if span.length is None:
        return None
    backward = span.direction is Direction.BEFORE
    if span.unit is PeriodUnit.WORKING_DAYS:
        days = calendar.before(start, span.length)[::-1] if backward else calendar.after(start, span.length)
        last = days[0] if backward else days[-1]
        examined = _between(last, start - ONE_DAY) if backward else _between(start + ONE_DAY, last)
        return Counted(span, start, last, last, days, examined)
    last = calendar_day(start, span.length, span.unit, backward=backward)
    if backward:
        return Counted(span, start, last, last, (), _between(calendar.last_working(last), last))
    rolled = calendar.next_working(last)
    return Counted(span, start, last, rolled, (), _between(last, rolled))


def _between(first: datetime.date, last: datetime.date) -> tuple[datetime.date, ...]:
    return tuple(first + datetime.timedelta(days=each) for each in range((last - first).days + 1))
