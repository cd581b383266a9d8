"""What an association itself lays down about single days: a notice that came late, a local holiday, a typhoon."""

from __future__ import annotations

import datetime

import msgspec


class DayOverride(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One day that is or is not a working day, whatever the calendar says; why, and on whose word."""

    day: datetime.date
    working: bool
    reason: str
    source: str


class Overrides(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table. Of two lines on one day the later counts.

    `published` names the years whose notice has been entered here in full, before the program itself knew it.
    """

    days: tuple[DayOverride, ...] = ()
    published: frozenset[int] = frozenset()

    def of(self, day: datetime.date) -> DayOverride | None:
        """The line that counts for the day, or None."""
        return next((each for each in reversed(self.days) if each.day == day), None)


NO_OVERRIDES = Overrides()
