"""The working days of mainland China: the library against another one, and the association's own lines."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest
from chinese_calendar import constants, is_workday
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.calendars.national import national_year
from governance_desk.calendars.override import DayOverride, Overrides
from governance_desk.calendars.working_days import ONE_DAY, DayKind, WorkingDays

NATIONAL = WorkingDays()
DAYS = st.dates(datetime.date(2001, 1, 1), datetime.date(2030, 12, 31))
COUNTS = st.integers(1, 60)

DIFFERENCES = {
    # The notice for 2006 moved the rest of Saturday 31 December 2005 to 3 January 2006 and had people work on the
    # Saturday. chinesecalendar has the days off of that notice, but not this working day in the year before.
    datetime.date(2005, 12, 31): True,
}
"""Where the two libraries differ, and what is right."""


def days_between(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    return [first + datetime.timedelta(days=each) for each in range((last - first).days + 1)]


def test_every_day_that_both_libraries_know() -> None:
    first = datetime.date(min(constants.holidays).year, 1, 1)
    last = datetime.date(max(constants.holidays).year, 12, 31)
    days = [day for day in days_between(first, last) if national_year(day.year).published]
    assert len(days) > 8000
    differing = {day: NATIONAL.is_working(day) for day in days if NATIONAL.is_working(day) != is_workday(day)}
    assert differing == DIFFERENCES


def test_both_know_the_same_days_on_which_work_is_made_up() -> None:
    theirs = {day for day in constants.workdays if day.weekday() >= 5 and national_year(day.year).published}
    ours = {day for year in range(2004, max(constants.workdays).year + 1) for day in national_year(year).made_up} - set(
        DIFFERENCES
    )
    assert ours == theirs
    assert datetime.date(2026, 9, 20) in ours


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("2026-09-18", DayKind.WEEKDAY),
        ("2026-09-19", DayKind.WEEKEND),
        ("2026-09-20", DayKind.MADE_UP),  # a Sunday
        ("2026-09-25", DayKind.HOLIDAY),  # Mid-Autumn
        ("2026-10-07", DayKind.HOLIDAY),  # a Wednesday off in exchange
        ("2026-10-10", DayKind.MADE_UP),  # a Saturday
        ("2018-12-29", DayKind.MADE_UP),  # published with 2019
        ("2018-12-31", DayKind.HOLIDAY),
    ],
)
def test_what_a_day_is(day: str, kind: DayKind) -> None:
    assert NATIONAL.kind(datetime.date.fromisoformat(day)) is kind


def test_which_years_are_published() -> None:
    assert not national_year(2000).published
    assert national_year(2001).published
    assert national_year(2026).published
    assert not national_year(2150).published


def test_the_association_s_own_line_counts_and_the_later_one_first() -> None:
    typhoon = DayOverride(datetime.date(2026, 9, 22), working=False, reason="台风停工", source="市政府通告")
    worked = DayOverride(datetime.date(2026, 9, 26), working=True, reason="补班", source="联盟通知")
    taken_back = DayOverride(typhoon.day, working=True, reason="通告撤回", source="市政府通告")
    ours = WorkingDays(Overrides((typhoon, worked)))
    assert ours.kind(typhoon.day) is DayKind.HOLIDAY
    assert ours.kind(worked.day) is DayKind.MADE_UP
    assert ours.overridden((typhoon.day, typhoon.day + ONE_DAY)) == (typhoon,)
    assert WorkingDays(Overrides((typhoon, worked, taken_back))).kind(typhoon.day) is DayKind.WEEKDAY


def test_a_year_or_a_day_that_the_association_entered_is_settled() -> None:
    day = datetime.date(2150, 1, 4)
    assert not NATIONAL.is_published(day)
    assert WorkingDays(Overrides(published=frozenset({2150}))).is_published(day)
    line = DayOverride(day, working=False, reason="元旦", source="国务院办公厅通知")
    ours = WorkingDays(Overrides((line,)))
    assert ours.is_published(day)
    assert not ours.is_published(day + ONE_DAY)


@given(DAYS, COUNTS)
def test_counting_there_and_back_again(day: datetime.date, count: int) -> None:
    start = NATIONAL.next_working(day)
    there = NATIONAL.after(start, count)
    assert NATIONAL.before(there[-1], count)[-1] == start
    assert NATIONAL.after(NATIONAL.before(start, count)[-1], count)[-1] == start


@given(DAYS, COUNTS)
def test_the_days_counted_are_all_the_working_days_there_are(day: datetime.date, count: int) -> None:
    counted = NATIONAL.after(day, count)
    assert [each for each in days_between(day + ONE_DAY, counted[-1]) if NATIONAL.is_working(each)] == list(counted)


@given(DAYS)
def test_the_nearest_working_days(day: datetime.date) -> None:
    later, earlier = NATIONAL.next_working(day), NATIONAL.last_working(day)
    assert earlier <= day <= later
    assert [each for each in days_between(earlier, later)[1:-1] if NATIONAL.is_working(each)] == []
    assert (earlier == day == later) is NATIONAL.is_working(day)


def test_the_library_is_loaded_only_when_a_day_is_asked_for() -> None:
    script = "import sys, governance_desk.calendars.working_days; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
