"""An .xlsx workbook → sheets of plain values, row by row."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, cast

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.register.importing import sniff
from governance_desk.register.importing.limits import Cancelled, Limits, Progress, stop_if, too_many_rows
from governance_desk.register.importing.package import BROKEN_PACKAGE, merged_ranges, pictures_only, weigh
from governance_desk.register.importing.plain import plain_cells, trimmed
from governance_desk.register.importing.read_quickly import read_quickly
from governance_desk.register.importing.sheet import Sheet, SheetRow
from governance_desk.spreadsheets import from_a_cell

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet
    from openpyxl.worksheet.worksheet import Worksheet

# What openpyxl raises on a workbook whose parts contradict each other; it has no error class of its own for that.
# Whichever parser it finds, what is no XML is a SyntaxError.
BROKEN_WORKBOOK = (*BROKEN_PACKAGE, SyntaxError, KeyError, ValueError, TypeError, AttributeError, IndexError)
WATCH_EVERY = 200


def read_workbook(content: bytes, *, cancelled: Cancelled, progress: Progress, limits: Limits) -> tuple[Sheet, ...]:
    """All worksheets that hold a value, in the workbook's order; formulas give the value last computed."""
    total, usual = weigh(content, cancelled=cancelled, limits=limits)
    try:
        sheets = read_quickly(content, total, cancelled, progress, limits) if usual else None
        if sheets is None:
            sheets = _sheets(content, total, cancelled, progress, limits)
    except BROKEN_WORKBOOK as error:
        raise sniff.not_a_workbook() from error
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    if filled:
        return filled
    if pictures_only(content):
        raise Fault(
            text("This workbook holds only a picture of a list, no text in its cells."), next_step=sniff.ASK_FOR_SHEET
        )
    raise Fault(text("This workbook is empty."), next_step=text("Ask for the list again, or choose another file."))


def _sheets(content: bytes, total: int, cancelled: Cancelled, progress: Progress, limits: Limits) -> list[Sheet]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # openpyxl warns of extensions that it leaves out; none of them carries a member.
        warnings.simplefilter("ignore")
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        merged = merged_ranges(content, limits=limits)
        sheets: list[Sheet] = []
        done = 0
        for worksheet in workbook.worksheets:
            rows = _rows(worksheet, done, total, cancelled, progress, limits)
            done += len(rows)
            sheets.append(trimmed(worksheet.title, rows, merged.get(worksheet.title, ())))
        workbook.close()
    return sheets


def _rows(
    worksheet: Worksheet,
    before: int,
    total: int,
    cancelled: Cancelled,
    progress: Progress,
    limits: Limits,
) -> list[SheetRow]:
    # The size that a sheet states of itself may be wrong, or a trap; the rows themselves are counted.
    cast("ReadOnlyWorksheet", worksheet).reset_dimensions()
    rows: list[SheetRow] = []
    values = worksheet.iter_rows(max_row=limits.rows + 1, max_col=limits.columns, values_only=True)
    for number, cells in enumerate(values, start=1):
        if number > limits.rows:
            raise too_many_rows(limits)
        if number % WATCH_EVERY == 1:
            stop_if(cancelled)
            progress(min(before + number, total), total)
        read = [from_a_cell(cell) if isinstance(cell, str) else cell for cell in cells]
        rows.append(SheetRow(number, plain_cells(read, limits)))
    progress(min(before + len(rows), total), total)
    return rows
