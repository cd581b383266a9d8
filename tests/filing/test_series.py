"""The series of document numbers."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.association.fold import fold
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.filing.commands import SetSeries
from governance_desk.filing.events import SeriesSet
from governance_desk.filing.series import checked_form, next_number, number_words
from governance_desk.filing.state import USUAL_FORM, Series, SeriesKey
from governance_desk.language import LANGUAGES, render
from tests.association.made_up import FIRST_DAY, convened, seated
from tests.filing.made_up import NOTICES, issue, series


@pytest.fixture
def desk() -> Desk:
    made = seated()
    convened(made)
    return made


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"code": ""},
        {"code": "某协〔2026〕"},
        {"code": "某协3"},
        {"code": "某 协"},
        {"code": "某协{年}"},
        {"start": 0},
    ],
)
def test_what_no_series_can_be_is_refused(desk: Desk, wrong: dict[str, object]) -> None:
    given = {"series": NOTICES, "name": "会议通知", "code": "某协", **wrong}
    with pytest.raises(Refusal):
        desk.do(SetSeries(**given))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("form", "said", "step"),
    [
        ("{代字}〔{年度}〕{序号}号", "文号中没有{年度}这一项", "{代字}、{年}、{序号}"),
        ("{代字}〔{年}〕号", "缺少{序号}", "{代字}〔{年}〕{序号}号"),
        ("{代字}{序号}号", "缺少{年}", "{代字}、{年}、{序号}"),
        ("{代字}〔{年}〕{序号", "第10个字符处的花括号没有配对", "{代字}、{年}、{序号}"),
        ("{代字}〔2026〕{年}{序号}号", "数字", "{代字}、{年}、{序号}"),
        ("{年}" + "甲" * 40 + "{序号}", "40", "缩短"),
    ],
)
def test_a_form_in_which_numbers_are_not_told_apart_is_refused(desk: Desk, form: str, said: str, step: str) -> None:
    with pytest.raises(Refusal) as refused:
        desk.do(SetSeries(series=NOTICES, name="会议通知", code="某协", form=form))
    assert said in render(refused.value.sentence, "zh_CN")
    assert refused.value.next_step is not None
    assert step in render(refused.value.next_step, "zh_CN")


@pytest.mark.parametrize(
    ("form", "yearly", "number"),
    [
        ("", True, "某协〔2026〕1号"),
        (" {代字}函〔{ 年 }〕{序号}号\u202e ", True, "某协函〔2026〕1号"),
        ("{代字}纪要｛年｝第{序号}期", True, "某协纪要2026第1期"),
        ("第{序号}期", False, "第1期"),
        ("{代字}{{{年}}}{序号}", True, "某协{2026}1"),
    ],
)
def test_a_number_is_written_as_the_association_writes_it(desk: Desk, form: str, yearly: bool, number: str) -> None:
    desk.do(SetSeries(series=NOTICES, name="会议通知", code="某协", form=form, yearly=yearly))
    assert next_number(desk.association.filing, NOTICES, FIRST_DAY) == number
    assert issue(desk, of=NOTICES).number == number
    assert fold(event for _entry, event in desk.entries()).filing == desk.association.filing


def test_two_forms_of_one_short_name_are_two_series(desk: Desk) -> None:
    series(desk)
    letters = SetSeries(series=SeriesKey("series/letters"), name="函", code="某协", form="{代字}函〔{年}〕{序号}号")
    desk.do(letters)
    with pytest.raises(Refusal):
        desk.do(SetSeries(series=SeriesKey("series/other"), name="函二", code="某协函"))
    assert next_number(desk.association.filing, letters.series, FIRST_DAY) == "某协函〔2026〕1号"


def said(refusal: Refusal) -> None:
    assert refusal.next_step is not None
    for language in LANGUAGES:
        assert render(refusal.sentence, language)
        assert render(refusal.next_step, language)


@given(st.text(alphabet="{}｛｝代字年序号第 1期\x00\u200b", max_size=60), st.booleans())
def test_whatever_is_written_is_refused_or_counts(form: str, yearly: bool) -> None:
    try:
        kept = checked_form(form, yearly=yearly)
    except Refusal as refusal:
        said(refusal)
        return
    assert checked_form(kept, yearly=yearly) == kept
    one = Series(NOTICES, "会议通知", "某协", yearly=yearly, form=kept)
    numbers = {number_words(one, FIRST_DAY, each) for each in range(1, 30)}
    assert len(numbers) == 29
    if yearly:
        numbers |= {number_words(one, FIRST_DAY.replace(year=2027), each) for each in range(1, 30)}
        assert len(numbers) == 58


def test_a_series_of_an_older_record_is_written_as_it_was() -> None:
    old = b'{"series":"series/notices","name":"x","code":"y","start":1,"yearly":true,"in_use":true}'
    assert msgspec.json.decode(old, type=SeriesSet).form == USUAL_FORM


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
