"""Days, months and years on: Civil Code 201 and 202."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.calendars.count import calendar_day, months_on
from governance_desk.charter.period import PeriodUnit

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))
UNITS = st.sampled_from([PeriodUnit.DAYS, PeriodUnit.MONTHS, PeriodUnit.YEARS])


@pytest.mark.parametrize(
    ("start", "length", "unit", "last"),
    [
        ("2026-09-18", 1, PeriodUnit.DAYS, "2026-09-19"),
        ("2026-09-18", 30, PeriodUnit.DAYS, "2026-10-18"),
        ("2026-01-31", 1, PeriodUnit.MONTHS, "2026-02-28"),
        ("2024-01-31", 1, PeriodUnit.MONTHS, "2024-02-29"),
        ("2026-02-28", 1, PeriodUnit.MONTHS, "2026-03-28"),
        ("2026-11-30", 3, PeriodUnit.MONTHS, "2027-02-28"),
        ("2026-12-31", 12, PeriodUnit.MONTHS, "2027-12-31"),
        ("2024-02-29", 3, PeriodUnit.YEARS, "2027-02-28"),
        ("2024-02-29", 4, PeriodUnit.YEARS, "2028-02-29"),
    ],
)
def test_the_last_day(start: str, length: int, unit: PeriodUnit, last: str) -> None:
    assert str(calendar_day(datetime.date.fromisoformat(start), length, unit)) == last


def test_backward() -> None:
    start = datetime.date(2026, 5, 31)
    assert calendar_day(start, 3, PeriodUnit.MONTHS, backward=True) == datetime.date(2026, 2, 28)
    assert calendar_day(start, 30, PeriodUnit.DAYS, backward=True) == datetime.date(2026, 5, 1)
    assert calendar_day(start, 5, PeriodUnit.MONTHS, backward=True) == datetime.date(2025, 12, 31)


@given(DAYS, DAYS, st.integers(1, 400), UNITS, st.booleans())
def test_who_begins_later_ends_no_earlier(
    one: datetime.date, other: datetime.date, length: int, unit: PeriodUnit, backward: bool
) -> None:
    first, second = sorted((one, other))
    assert calendar_day(first, length, unit, backward=backward) <= calendar_day(second, length, unit, backward=backward)


@given(DAYS, st.integers(1, 400), UNITS)
def test_a_longer_period_ends_later(start: datetime.date, length: int, unit: PeriodUnit) -> None:
    assert start < calendar_day(start, length, unit) < calendar_day(start, length + 1, unit)


@given(DAYS, st.integers(-1000, 1000))
def test_the_month_is_the_right_one_and_the_day_the_same_or_the_last(start: datetime.date, months: int) -> None:
    day = months_on(start, months)
    assert (day.year - start.year) * 12 + day.month - start.month == months
    assert day.day == start.day or (day + datetime.timedelta(days=1)).day == 1
    assert day.day <= start.day


@pytest.mark.parametrize(("start", "months"), [("9999-12-01", 1), ("0001-01-31", -1)])
def test_beyond_the_calendar(start: str, months: int) -> None:
    with pytest.raises(OverflowError):
        months_on(datetime.date.fromisoformat(start), months)
