"""Which yearly papers are asked for on a day, by each reading: whatever is adopted, no year is lost or asked twice."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from governance_desk.association.state import Association
from governance_desk.charter.clause import Clause
from governance_desk.charter.yearly import YearlyDue, YearlyPaper, day_in, is_a_day
from governance_desk.docket.thing import SOON, DueThing, State
from governance_desk.docket.yearly_paper import _years, yearly_paper
from tests.association.made_up import ASSEMBLY, FIRST_DAY, adopt, convened, desk, with_members

DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2040, 12, 31))
PAPER = YearlyPaper("plan", "计划", "第一条", "秘书处")


def things(association: Association, day: datetime.date) -> dict[str, DueThing]:
    return {each.key.removeprefix("yearly_paper/"): each for each in yearly_paper(association, day)}


@given(DAYS, st.integers(-1, 1), st.integers(1, 12), st.integers(1, 28))
def test_by_a_date_each_paper_is_asked_for_around_its_day(
    today: datetime.date, years: int, month: int, day: int
) -> None:
    rule = YearlyDue(years, month, day)
    asked = list(_years(PAPER, rule, today))
    assert len(set(asked)) == len(asked)
    for year in range(today.year - 3, today.year + 4):
        due = day_in(year, rule)
        assert due is not None
        coming = due >= today and (due.year == today.year or due - today <= SOON)
        missed = due < today and due.year >= today.year - 1
        assert (year in asked) == (coming or missed), (year, due)


@given(DAYS, st.booleans())
def test_without_a_day_one_year_is_asked_for(today: datetime.date, past: bool) -> None:
    paper = YearlyPaper("plan", "计划", "第一条", "秘书处", past=past)
    assert list(_years(paper, None, today)) == [today.year - past]


def test_a_day_that_is_not_in_every_year_is_none() -> None:
    assert is_a_day(YearlyDue(month=2, day=28))
    assert not is_a_day(YearlyDue(month=2, day=29))
    assert not is_a_day(YearlyDue(month=13, day=1))
    assert not is_a_day(YearlyDue(body=ASSEMBLY))


def test_while_the_reading_is_open_there_is_no_day_and_nothing_from_before_the_record() -> None:
    result = with_members(desk("shcp"), ["member"])
    convened(result, "m1", ASSEMBLY, FIRST_DAY)
    (found,) = things(result.association, FIRST_DAY).values()
    assert (found.key, found.day, found.state) == ("yearly_paper/year_plan/2026", None, State.UNDATED)
    assert found.act.detail == "paper/year_plan/2026"
    assert [str(each) for each in found.notes][1].startswith("章程没有写明年度工作计划")
    year_later = things(result.association, FIRST_DAY.replace(year=FIRST_DAY.year + 1))
    assert set(year_later) == {"year_plan/2027", "year_summary/2026"}
    assert all(each.day is None for each in year_later.values())


def test_brought_to_the_ordinary_meeting_of_the_year() -> None:
    result = with_members(desk("shcp"), ["member"])
    adopt(result, "paper.year_plan.due", "annual_meeting")
    convened(result, "m1", ASSEMBLY, FIRST_DAY + SOON)
    assert things(result.association, FIRST_DAY)["year_plan/2026"].day == FIRST_DAY + SOON


def test_the_readings_of_a_slot_say_where_and_when() -> None:
    clause = desk("shcp").association.rules.charter.yearly_papers[0].due[0]
    assert isinstance(clause, Clause)
    assert [each.key for each in clause.readings] == ["annual_meeting", "january", "year_before"]
