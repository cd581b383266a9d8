"""What goes out of the program as a list: typed, whole, and harmless to whoever opens it."""

from __future__ import annotations

import csv
import datetime
import io
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.errors import Fault
from governance_desk.lists.column import Cell, Column, Kind
from governance_desk.lists.save import Form, form_of, save
from governance_desk.lists.separated import GB_18030, separated
from governance_desk.lists.sheet import Sheet, harmless
from governance_desk.lists.workbook import workbook
from governance_desk.spreadsheets import CUT, LONGEST, units

DAY = datetime.date(2026, 3, 5)
Pair = tuple[Cell, ...]


def sheet(*rows: Pair, kinds: tuple[Kind, ...] = (Kind.TEXT,)) -> Sheet[Pair]:
    columns: list[Column[Pair]] = [
        Column(str(at), lambda at=at: f"栏{at}", lambda row, at=at: row[at], kind)  # type: ignore[misc]
        for at, kind in enumerate(kinds)
    ]
    return Sheet("名单", columns, rows)


def read_workbook(content: bytes) -> list[list[Any]]:
    page = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return [list(row) for row in page.iter_rows()]


def read_csv(content: bytes, encoding: str = "utf-8-sig") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(encoding), newline="")))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
@pytest.mark.parametrize("before", ["", " ", "\u3000", "\x00", "\x0b "])
def test_a_cell_that_begins_like_a_formula_is_neutralised(sign: str, before: str) -> None:
    """Also where the sign comes to the front only when what cannot be written is left out."""
    text = f'{before}{sign}cmd|" /C calc"!A0'
    made = sheet((text,))
    for row in (read_workbook(workbook(made).content)[1], read_csv(separated(made))[1]):
        cell = row[0]
        value = cell.value if not isinstance(cell, str) else cell
        assert value.startswith("'")
        if not isinstance(cell, str):
            assert cell.data_type == "s"


@given(st.text())
def test_whatever_is_written_begins_like_no_formula(text: str) -> None:
    written = read_csv(separated(sheet((text,))))
    value = written[1][0] if len(written) > 1 and written[1] else ""
    assert not value.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert not value.strip().startswith(("=", "+", "-", "@"))
    assert value.removeprefix("'") == harmless(text).removeprefix("'")


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_any_text_comes_back_from_either_form(texts: list[str]) -> None:
    made = sheet(*((text,) for text in texts))
    assert [row[0] for row in read_csv(separated(made))[1:] if row] == [
        harmless(text) for text in texts if harmless(text) or True
    ][: len(texts)]
    found = [row[0].value or "" for row in read_workbook(workbook(made).content)[1:]]
    assert found == [harmless(text).replace("\r\n", "\n").replace("\r", "\n") for text in texts]


def test_days_are_days_and_numbers_are_numbers_in_a_spreadsheet() -> None:
    kinds = (Kind.DAY, Kind.NUMBER, Kind.NUMBER, Kind.TEXT, Kind.TEXT)
    row = read_workbook(workbook(sheet((DAY, 37, -5, Fraction(2, 3), None), kinds=kinds)).content)[1]
    assert row[0].is_date
    assert row[0].value.date() == DAY
    assert row[0].number_format == "yyyy-mm-dd"
    assert [cell.value for cell in row[1:]] == [37, -5, "2/3", None]
    assert [cell.data_type for cell in row[1:4]] == ["n", "n", "s"]


def test_csv_writes_days_as_in_iso_and_numbers_without_an_apostrophe() -> None:
    kinds = (Kind.DAY, Kind.NUMBER)
    assert read_csv(separated(sheet((DAY, -5), (None, 0), kinds=kinds)))[1:] == [["2026-03-05", "-5"], ["", "0"]]


def test_a_credit_code_stays_text() -> None:
    cell = read_workbook(workbook(sheet(("913100001234567890",), kinds=(Kind.CODE,))).content)[1][0]
    assert (cell.value, cell.data_type, cell.number_format) == ("913100001234567890", "s", "@")


@pytest.mark.parametrize("title", ["\x00\x07王", "🙂" * 40, "History", "\ud840", "[a]:b"])
def test_whatever_a_list_is_called_makes_a_page(title: str) -> None:
    made: Sheet[Pair] = Sheet(title, [Column("a", lambda: "栏", lambda row: row[0])], [("1",)])
    (page,) = openpyxl.load_workbook(io.BytesIO(workbook(made).content)).worksheets
    assert 0 < units(page.title) <= 31
    assert page.title.casefold() != "history"


def test_csv_begins_with_the_mark_and_can_be_written_in_gb_18030() -> None:
    made = sheet(("𬱖堃环境",))
    assert separated(made).startswith(b"\xef\xbb\xbf")
    assert read_csv(separated(made, GB_18030), "gb18030") == [["栏0"], ["𬱖堃环境"]]


def test_a_text_too_long_for_a_cell_is_cut_in_sight_and_whole_in_csv() -> None:
    made = sheet(("长" * LONGEST,), ("长" * (LONGEST + 1),))
    written = workbook(made)
    rows = read_workbook(written.content)
    assert written.cut == 1
    assert rows[1][0].value == "长" * LONGEST
    assert rows[2][0].value == "长" * (LONGEST - 1) + CUT
    assert len(read_csv(separated(made))[2][0]) == LONGEST + 1


def test_headings_stay_in_sight_and_are_filtered() -> None:
    page = openpyxl.load_workbook(io.BytesIO(workbook(sheet(("a",), ("b",), kinds=(Kind.TEXT,))).content)).worksheets[0]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:A3"


def test_what_the_clerk_stops_leaves_no_file(tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int, _whole: int) -> None:
        if done >= 100:
            raise StoppedError

    for form in Form:
        with pytest.raises(StoppedError):
            save(tmp_path / f"a{form.ending}", sheet(*[("x",)] * 300), form, watch=stop)
    assert list(tmp_path.iterdir()) == []


def test_the_ending_says_the_form(tmp_path: Path) -> None:
    assert form_of(tmp_path / "a.XLSX") is Form.WORKBOOK
    assert form_of(tmp_path / "a.csv") is Form.UTF_8
    with pytest.raises(Fault):
        form_of(tmp_path / "a.ods")


def test_a_list_longer_than_a_spreadsheet_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("governance_desk.lists.workbook.MOST_ROWS", 2)
    with pytest.raises(Fault):
        workbook(sheet(("a",), ("b",), ("c",)))
