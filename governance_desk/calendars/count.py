"""How a period is counted: Civil Code, articles 200 to 202.

The day from which it is counted is not part of it (201). A period of months or years ends on the corresponding day
of the last month, or on that month's last day where it has no such day (202). Counted backward, the same holds.
"""

from __future__ import annotations

import calendar
import datetime

from governance_desk.charter.period import PeriodUnit

_MONTHS_OF_A_YEAR = 12


def calendar_day(start: datetime.date, length: int, unit: PeriodUnit, *, backward: bool = False) -> datetime.date:
    """The last day of a period of days, months or years; OverflowError beyond the years 1 to 9999."""
    signed = -length if backward else length
    if unit is PeriodUnit.DAYS:
        return start + datetime.timedelta(days=signed)
    return months_on(start, signed * _MONTHS_OF_A_YEAR if unit is PeriodUnit.YEARS else signed)


def months_on(start: datetime.date, months: int) -> datetime.date:
    """The corresponding day so many months later, or earlier where `months` is below nothing."""
    year, month = divmod(start.year * _MONTHS_OF_A_YEAR + start.month - 1 + months, _MONTHS_OF_A_YEAR)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise OverflowError(f"no day in the year {year}")
    return datetime.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
