"""Which days are working days: weekends, the State Council's holidays, days on which work is made up, own overrides."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from governance_desk.calendars.national import national_year
from governance_desk.calendars.override import NO_OVERRIDES, DayOverride, Overrides

ONE_DAY = datetime.timedelta(days=1)
_SATURDAY = 5


class DayKind(StrEnum):
    """What a day is. The first two are working days."""

    WEEKDAY = "weekday"
    MADE_UP = "made_up"  # a Saturday or Sunday on which work is made up
    WEEKEND = "weekend"
    HOLIDAY = "holiday"  # by the calendar of the State Council, on whatever day of the week


class WorkingDays(msgspec.Struct, frozen=True):
    """The calendar of one association: the State Council's, and its own overrides."""

    overrides: Overrides = NO_OVERRIDES

    def kind(self, day: datetime.date) -> DayKind:
        """What the day is."""
        weekend = day.weekday() >= _SATURDAY
        override = self.overrides.of(day)
        if override is not None:
            if override.working:
                return DayKind.MADE_UP if weekend else DayKind.WEEKDAY
            return DayKind.WEEKEND if weekend else DayKind.HOLIDAY
        year = national_year(day.year)
        if day in year.made_up:
            return DayKind.MADE_UP
        if day in year.holidays:
            return DayKind.HOLIDAY
        return DayKind.WEEKEND if weekend else DayKind.WEEKDAY

    def is_working(self, day: datetime.date) -> bool:
        """Whether people work on that day."""
        return self.kind(day) in (DayKind.WEEKDAY, DayKind.MADE_UP)

    def is_published(self, day: datetime.date) -> bool:
        """Whether it is settled what the day is, by the notice of its year or by a line of the association's own."""
        year = day.year
        return year in self.overrides.published or national_year(year).published or self.overrides.of(day) is not None

    def next_working(self, day: datetime.date) -> datetime.date:
        """The day itself, or the first working day after it. OverflowError at the end of time."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def last_working(self, day: datetime.date) -> datetime.date:
        """The day itself, or the last working day before it. OverflowError at the beginning of time."""
        while not self.is_working(day):
            day -= ONE_DAY
        return day

    def after(self, day: datetime.date, count: int) -> tuple[datetime.date, ...]:
        """The first `count` working days after the day; the day itself is not among them."""
        return self._count(day, count, ONE_DAY)

    def before(self, day: datetime.date, count: int) -> tuple[datetime.date, ...]:
        """The last `count` working days before the day, the latest first; the day itself is not among them."""
        return self._count(day, count, -ONE_DAY)

    def overridden(self, days: tuple[datetime.date, ...]) -> tuple[DayOverride, ...]:
        """The association's own lines on these days."""
        found = (self.overrides.of(day) for day in days)
        return tuple(each for each in found if each is not None)

    def _count(self, day: datetime.date, count: int, step: datetime.timedelta) -> tuple[datetime.date, ...]:
        days: list[datetime.date] = []
        while len(days) < count:
            day += step
            if self.is_working(day):
                days.append(day)
        return tuple(days)
