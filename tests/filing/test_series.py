"""The series of document numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.filing.commands import SetSeries
from governance_desk.filing.series import next_number
from governance_desk.filing.state import SeriesKey
from tests.association.made_up import FIRST_DAY, convened, seated
from tests.filing.made_up import NOTICES, issue, series


@pytest.fixture
def desk() -> Desk:
    made = seated()
    convened(made)
    return made


@pytest.mark.parametrize(
    "wrong",
    [{"name": " "}, {"code": ""}, {"code": "某协〔2026〕"}, {"code": "某协3"}, {"code": "某 协"}, {"start": 0}],
)
def test_what_no_series_can_be_is_refused(desk: Desk, wrong: dict[str, object]) -> None:
    given = {"series": NOTICES, "name": "会议通知", "code": "某协", **wrong}
    with pytest.raises(Refusal):
        desk.do(SetSeries(**given))  # type: ignore[arg-type]


def test_a_series_that_is_out_of_use_gives_no_number_and_frees_its_short_name(desk: Desk) -> None:
    series(desk)
    head = desk.head
    series(desk)
    assert desk.head == head, "it is so already"
    other = SetSeries(series=SeriesKey("series/other"), name="综合", code="某协")
    with pytest.raises(Refusal):
        desk.do(other)
    desk.do(SetSeries(series=NOTICES, name="会议通知", code="某协", in_use=False))
    with pytest.raises(Refusal):
        next_number(desk.association.filing, NOTICES, FIRST_DAY)
    desk.do(other)
    assert next_number(desk.association.filing, other.series, FIRST_DAY) == "某协〔2026〕1号"


def test_two_series_one_after_the_other_never_give_the_same_number(desk: Desk) -> None:
    series(desk)
    issue(desk, of=NOTICES)
    desk.do(SetSeries(series=NOTICES, name="会议通知", code="某协通"))
    assert issue(desk, of=NOTICES).number == "某协通〔2026〕2号"
    other = SeriesKey("series/other")
    series(desk, key=other)
    with pytest.raises(Refusal):
        issue(desk, of=other)


def test_how_a_series_counts_stays_once_it_has_given_a_number(desk: Desk) -> None:
    series(desk)
    series(desk, start=5)
    assert issue(desk, of=NOTICES).number == "某协〔2026〕5号"
    for change in ({"start": 9}, {"yearly": False}):
        with pytest.raises(Refusal):
            series(desk, **{"start": 5, **change})  # type: ignore[arg-type]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from([2026, 2027, 2028])), max_size=12), st.integers(1, 9))
def test_whatever_is_issued_each_year_of_a_series_counts_without_a_gap(
    issued: list[tuple[str, int]], start: int
) -> None:
    desk = seated(3)
    convened(desk)
    series(desk, key=SeriesKey("a"), code="甲", start=start)
    series(desk, key=SeriesKey("b"), code="乙", yearly=False)
    for name, year in issued:
        issue(desk, of=SeriesKey(name), day=FIRST_DAY.replace(year=year))
    documents = desk.association.filing.documents.values()
    assert len({each.number for each in documents}) == len(issued)
    first = next((year for name, year in issued if name == "a"), None)
    for year in (2026, 2027, 2028):
        ordinals = [each.ordinal for each in documents if each.series == "a" and each.day.year == year]
        begin = start if year == first else 1
        assert ordinals == list(range(begin, begin + len(ordinals)))
    ordinals = [each.ordinal for each in documents if each.series == "b"]
    assert ordinals == list(range(1, len(ordinals) + 1))
