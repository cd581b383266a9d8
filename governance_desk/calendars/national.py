"""The State Council's calendar of mainland China, year by year, as the library `holidays` knows it.

Each autumn the General Office of the State Council publishes the days off of the coming year and the weekend days on
which work is made up (调休). For a year that is not published the library gives the holidays that the law names, which
is the best guess and no more.
"""

from __future__ import annotations

import datetime
from functools import cache

import msgspec


class NationalYear(msgspec.Struct, frozen=True):
    """One year: the holidays, weekday or not, and the Saturdays and Sundays on which everyone works."""

    published: bool
    holidays: frozenset[datetime.date]
    made_up: frozenset[datetime.date]


@cache
def national_year(year: int) -> NationalYear:
    """What is known of that year. The library is loaded when this is first asked: it is slow to come."""
    from holidays import country_holidays
    from holidays.countries.china import ChinaStaticHolidays

    known = country_holidays("CN", years=year, expand=False)
    return NationalYear(
        published=year in ChinaStaticHolidays.special_public_holidays,
        holidays=frozenset(day for day in known if day.year == year),
        made_up=frozenset(day for day in known.weekend_workdays if day.year == year),
    )
