"""A sheet as a spreadsheet (.xlsx): days are days, numbers are numbers, texts are texts whatever they look like."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec

from governance_desk.documents.layout.sheet.pages import page_names
from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.lists.column import Cell, Kind, Yuan, cell_words
from governance_desk.lists.sheet import Sheet, watched
from governance_desk.spreadsheets import for_a_cell, is_cut, putting_aside, written

MOST_ROWS = 1_048_575  # below the headings
_WIDTHS = {Kind.TEXT: 32, Kind.PERSON: 16, Kind.CODE: 24, Kind.NUMBER: 12, Kind.DAY: 14, Kind.CHOICE: 18}


class Workbook(msgspec.Struct, frozen=True):
    """The file's bytes, and how many texts were longer than a cell takes and are cut in it, with … at their end."""

    content: bytes
    cut: int


def workbook(*sheets: Sheet[Any], watch: Callable[[int, int], None] = lambda _done, _all: None) -> Workbook:
    """The sheets in one workbook. Fault for more rows than a spreadsheet has, and for a full disk; `watch` may
    raise to stop."""
    import openpyxl

    for each in sheets:
        _require_room(len(each.rows))
    book = openpyxl.Workbook(write_only=True)
    cut = 0
    with putting_aside():
        try:
            for name, each in zip(page_names(each.title for each in sheets), sheets, strict=True):
                cut += _write(book.create_sheet(name), each, watch)
        except BaseException:
            for page in book.worksheets:
                page.close()  # else what it has begun to write is missed when it is thrown away
            raise
    return Workbook(written(book), cut)


def _require_room(rows: int) -> None:
    if rows > MOST_ROWS:
        raise Fault(
            text("A spreadsheet holds {most} rows, and this list has {number}.", most=MOST_ROWS, number=rows),
            next_step=text("Save it as CSV, or narrow the list first."),
        )


def _write(page: Any, sheet: Sheet[Any], watch: Callable[[int, int], None]) -> int:
    """The sheet onto an empty page; how many texts were cut."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    page.freeze_panes = "A2"
    for at, kind in enumerate(sheet.kinds, 1):
        page.column_dimensions[get_column_letter(at)].width = _WIDTHS[kind]
    if sheet.columns:
        page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"
    heads = [_text(page, heading) for heading in sheet.headings]
    for head in heads:
        head.font = Font(bold=True)
    page.append(heads)
    cut = 0
    for row in watched(sheet.cells(), len(sheet.rows), watch):
        cut += sum(isinstance(value, str) and is_cut(value) for value in row)
        page.append([_made(page, value) for value in row])
    return cut


def _made(page: Any, value: Cell) -> Any:
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, datetime.date):
        made = _text(page, "")
        made.value = value
        made.number_format = "yyyy-mm-dd"
        return made
    words = cell_words(value)
    if isinstance(value, Yuan):
        made = _text(page, "")
        made.value = Decimal(words)
        made.number_format = "#,##0.00"
        return made
    made = _text(page, for_a_cell(words))
    made.number_format = "@"
    return made


def _text(page: Any, words: str) -> Any:
    """A cell that stays text, whatever it begins with; its lines end as XML has them, whatever writes the file."""
    from openpyxl.cell import WriteOnlyCell

    made = WriteOnlyCell(page, words.replace("\r\n", "\n").replace("\r", "\n"))
    made.data_type = "s"
    return made
