"""Lists that are searched, filtered and sorted by every column, held against doing it row by row."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.lists.column import Column, Kind
from governance_desk.lists.filter import Contains, Days, Filter, Numbers, OneOf
from governance_desk.lists.listing import Listing
from governance_desk.register.names import folded, matches, spellings


class Line(NamedTuple):
    name: str
    person: str
    code: str
    number: int
    choice: str
    day: datetime.date | None


COLUMNS: tuple[Column[Line], ...] = (
    Column("name", lambda: "单位", lambda row: row.name),
    Column("person", lambda: "代表", lambda row: row.person, Kind.PERSON),
    Column("code", lambda: "代码", lambda row: row.code, Kind.CODE),
    Column("number", lambda: "序号", lambda row: row.number, Kind.NUMBER),
    Column("choice", lambda: "类别", lambda row: row.choice, Kind.CHOICE, rank=lambda row: "丙乙甲".index(row.choice)),
    Column("day", lambda: "日期", lambda row: row.day, Kind.DAY),
)
NAMES = ["重庆重工", "西安仪器", "先锋", "长沙银行", "第2研究院", "第10研究院", "单位甲", "A股科技", ""]
PERSONS = ["单雄信", "王单", "欧阳明远", "仇英", ""]
DAYS = [None, *(datetime.date(2026, 1, day) for day in (1, 2, 3))]
lines = st.builds(
    Line,
    st.sampled_from(NAMES),
    st.sampled_from(PERSONS),
    st.sampled_from(["9131", "9132MA", ""]),
    st.integers(-3, 3),
    st.sampled_from("甲乙丙"),
    st.sampled_from(DAYS),
)
SPELLED = ["c", "cq", "chongqing", "zhong", "ma", "sx", "shan", "oymy"]
CHARACTERS = ["", "重庆", "重", "2", "di2", "9131", "9132m", "a股", " X A ", "甲"]
typed = st.sampled_from(SPELLED + CHARACTERS)
filters = st.fixed_dictionaries(
    {},
    optional={
        "name": typed.map(Contains),
        "person": typed.map(Contains),
        "choice": st.sets(st.sampled_from("甲乙丙")).map(tuple).map(OneOf),
        "day": st.builds(Days, st.sampled_from(DAYS), st.sampled_from(DAYS)),
        "number": st.builds(Numbers, st.none() | st.integers(-3, 3), st.none() | st.integers(-3, 3)),
    },
)


def stands_in(typed: str, name: str, *, person: bool = False, code: bool = False) -> bool:
    wanted = folded(typed)
    if code:
        return any(each.isdigit() for each in wanted) and wanted in folded(name)
    return bool(name) and (matches(wanted, name) if person else _unit_matches(wanted, name))


def _unit_matches(wanted: str, name: str) -> bool:
    from governance_desk.register.names import spelled

    read = spelled(name, surname=False)
    return wanted in folded(name) or wanted in "".join(read) or wanted in "".join(each[0] for each in read)


def passes(line: Line, name: str, wanted: Filter) -> bool:
    value = getattr(line, name)
    match wanted:
        case Contains(what):
            return not folded(what) or stands_in(what, value, person=name == "person")
        case OneOf(words):
            return not words or value in words
        case Days(low, high) | Numbers(low, high):
            if low is None and high is None:
                return True
            return value is not None and (low is None or value >= low) and (high is None or value <= high)


def expected(rows: list[Line], searched: str, wanted: dict[str, Filter]) -> list[int]:
    def found(line: Line) -> bool:
        return (
            not folded(searched)
            or stands_in(searched, line.name)
            or stands_in(searched, line.person, person=True)
            or stands_in(searched, line.code, code=True)
            or stands_in(searched, line.choice)
        )

    return [at for at, line in enumerate(rows) if found(line) and all(passes(line, *each) for each in wanted.items())]


@given(st.lists(lines, max_size=12), st.lists(typed, min_size=1, max_size=4), filters)
def test_what_is_shown_is_what_passes(rows: list[Line], searches: list[str], wanted: dict[str, Filter]) -> None:
    """Whatever was typed before, for every search rests on earlier ones."""
    listing = Listing(COLUMNS)
    listing.show_rows(rows)
    for search in searches:
        listing.search(search)
    listing.filter(wanted)
    assert list(listing.shown) == expected(rows, searches[-1], wanted)


@given(st.lists(lines, max_size=12), typed, filters, st.sampled_from([column.key for column in COLUMNS]), st.booleans())
def test_to_sort_changes_the_order_and_nothing_else(
    rows: list[Line], search: str, wanted: dict[str, Filter], column: str, descending: bool
) -> None:
    listing = Listing(COLUMNS)
    listing.show_rows(rows)
    listing.sort(column, descending=descending)
    listing.search(search)
    listing.filter(wanted)
    assert sorted(listing.shown) == expected(rows, search, wanted)
    whole = Listing(COLUMNS)
    whole.show_rows(rows)
    whole.sort(column, descending=descending)
    shown = set(listing.shown)
    assert list(listing.shown) == [at for at in whole.shown if at in shown]


@given(
    st.lists(lines, min_size=1, max_size=8), st.lists(lines, max_size=8), typed, filters, st.sampled_from(["", "name"])
)
def test_new_rows_are_shown_as_if_they_had_been_the_first(
    before: list[Line], rows: list[Line], search: str, wanted: dict[str, Filter], column: str
) -> None:
    listing, fresh = Listing(COLUMNS), Listing(COLUMNS)
    for each in (listing, fresh):
        each.show_rows(before if each is listing else rows)
        each.sort(column)
        each.filter(wanted)
        each.search(search)
    listing.show_rows(rows)
    assert list(listing.shown) == list(fresh.shown)


def ordered(name: str, *, descending: bool = False) -> list[str]:
    rows = [Line(each, "", "", at, "甲", None) for at, each in enumerate(NAMES)]
    listing = Listing(COLUMNS)
    listing.show_rows(rows)
    listing.sort(name, descending=descending)
    return [rows[at].name for at in listing.shown]


def test_few_of_many_are_found_in_the_order_that_was_chosen() -> None:
    listing = Listing(COLUMNS)
    listing.show_rows([Line(f"单位{at}", "", "", -at, "甲", None) for at in range(200)])
    listing.sort("number")
    listing.search("单位19")
    assert list(listing.shown) == [*range(199, 189, -1), 19]
    listing.search("单位1")
    assert list(listing.shown) == sorted(listing.shown, reverse=True)
    assert len(listing.shown) == 111


@pytest.mark.parametrize("typed", ["ma9", "9ma", "重9"])
def test_what_was_typed_before_narrows_only_what_is_looked_for_in_the_same_place(typed: str) -> None:
    """Letters alone are pinyin, not part of a code; with a digit they may be."""
    listing = Listing(COLUMNS)
    listing.show_rows([Line("重9庆", "", "9132MA9MA", 1, "甲", None), Line("长沙", "", "", 2, "乙", None)])
    for length in range(1, len(typed) + 1):
        listing.search(typed[:length])
    assert list(listing.shown) == [0]


def test_chinese_is_sorted_by_pinyin_syllable_by_syllable() -> None:
    """重庆 stands at C, 长沙 at C, 西安 before 先锋, 第2 before 第10, and what is empty stands last."""
    names = ["A股科技", "长沙银行", "重庆重工", "单位甲", "第2研究院", "第10研究院", "西安仪器", "先锋", ""]
    assert ordered("name") == names
    assert ordered("name", descending=True) == [*reversed(names[:-1]), ""]


def test_persons_are_sorted_by_how_their_surnames_are_read() -> None:
    listing = Listing(COLUMNS)
    rows = [Line("", each, "", 0, "甲", None) for each in ("王单", "单雄信", "仇英", "欧阳明远")]
    listing.show_rows(rows)
    listing.sort("person")
    assert [rows[at].person for at in listing.shown] == ["欧阳明远", "仇英", "单雄信", "王单"]


def test_classes_are_sorted_and_offered_by_their_rank() -> None:
    listing = Listing(COLUMNS)
    rows = [Line("", "", "", 0, each, None) for each in "甲丙乙甲"]
    listing.show_rows(rows)
    listing.sort("choice")
    assert [rows[at].choice for at in listing.shown] == ["丙", "乙", "甲", "甲"]
    assert listing.words_of("choice") == ["丙", "乙", "甲"]


@given(st.lists(lines, max_size=12), st.lists(typed, min_size=1, max_size=4), st.integers(0, 12), st.booleans())
def test_the_same_is_found_however_much_is_prepared(
    rows: list[Line], searches: list[str], looks: int, changed: bool
) -> None:
    """Before the first pause, between two of them, after the last, and after a row has become another."""
    listing = Listing(COLUMNS)
    listing.show_rows(rows)
    left = iter(range(looks))
    listing.prepare(lambda: next(left, None) is not None)
    if changed and rows:
        rows = [rows[0]._replace(name="华东汽车"), *rows[1:]]
        listing.show_rows(rows)
    for search in searches:
        listing.search(search)
        assert list(listing.shown) == expected(rows, search, {})
    listing.sort("name")
    assert sorted(listing.shown) == expected(rows, searches[-1], {})


def test_what_will_be_searched_is_spelled_in_small_steps() -> None:
    listing = Listing(COLUMNS)
    listing.show_rows([Line(f"单位{at}", "", "", at, "甲", None) for at in range(500)])

    def two_looks() -> Callable[[], bool]:
        looks = iter([True, True])
        return lambda: next(looks, False)

    steps = 1
    while not listing.prepare(two_looks()):
        steps += 1
    assert steps == 30  # five times a hundred rows are spelled, then gathered five times, a hundred rows at a time
    listing.search("danwei499")
    assert list(listing.shown) == [499]


def test_to_show_the_rows_again_spells_only_what_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    listing = Listing(COLUMNS)
    rows = [Line(f"单位{at}", "", "", at, "甲", None) for at in range(100)]
    listing.show_rows(rows)
    listing.search("dw7")
    spelled: list[object] = []
    real = listing._key
    monkeypatch.setattr(listing, "_key", lambda said: spelled.append(said) or real(said))  # type: ignore[func-returns-value]
    listing.show_rows([*rows[:5], rows[5]._replace(name="改名"), *rows[6:]])
    assert len(spelled) == 1
    listing.search("gaiming")
    assert list(listing.shown) == [5]


def test_initials_are_those_of_the_reading() -> None:
    assert spellings("重庆")[1] == "cq"
