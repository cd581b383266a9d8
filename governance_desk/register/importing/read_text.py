"""A .csv file → one sheet; encoding and delimiter are found from the content."""

from __future__ import annotations

import codecs
import csv
import io

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.register.importing import sniff
from governance_desk.register.importing.limits import Cancelled, Limits, Progress, stop_if, too_large, too_many_rows
from governance_desk.register.importing.sheet import Cell, Sheet, SheetRow

DELIMITERS = (",", ";", "\t")
WATCH_EVERY = 500
SAMPLE_ROWS = 40


def read_text(content: bytes, title: str, *, cancelled: Cancelled, progress: Progress, limits: Limits) -> Sheet:
    """The records as rows, numbered as a spreadsheet program would number them; every cell is text or None."""
    written = decode(content)
    if "\x00" in written:
        raise sniff.not_a_workbook()
    delimiter = likely_delimiter(written)
    if _never_ends(written, delimiter):
        raise _no_end()
    total = min(written.count("\n") + 1, limits.rows)
    rows: list[SheetRow] = []
    cells = 0
    try:
        for number, record in enumerate(csv.reader(io.StringIO(written, newline=""), delimiter=delimiter), start=1):
            if number > limits.rows:
                raise too_many_rows(limits)
            cells += len(record)
            if cells > limits.cells:
                raise too_large()
            if number % WATCH_EVERY == 1:
                stop_if(cancelled)
                progress(min(number, total), total)
            rows.append(SheetRow(number, _cells(record, limits)))
    except csv.Error as error:
        raise _no_end() from error
    progress(total, total)
    while rows and rows[-1].blank:
        rows.pop()
    if not rows:
        raise Fault(text("This file is empty."), next_step=text("Ask for the list again, or choose another file."))
    return Sheet(title, tuple(rows))


def decode(content: bytes) -> str:
    """Text in UTF-8 with or without a byte order mark, UTF-16 with one (Excel's "Unicode text"), or GB 18030.

    UTF-8 is tried first: Chinese in GB 18030 is never valid UTF-8 beyond a few characters by accident.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Fault(
        text("This file is neither a workbook nor a text in UTF-8 or GB 18030."),
        next_step=text("Open it in the spreadsheet program and save it as .xlsx or as CSV UTF-8."),
    )


def likely_delimiter(written: str) -> str:
    """The delimiter that gives the most filled cells in the first rows; a comma where none stands out."""

    def filled(delimiter: str) -> int:
        count = 0
        try:
            reader = csv.reader(io.StringIO(written, newline=""), delimiter=delimiter)
            for _, record in zip(range(SAMPLE_ROWS), reader, strict=False):
                count += sum(1 for cell in record if cell.strip()) if len(record) > 1 else 0
        except csv.Error:
            return 0
        return count

    return max(DELIMITERS, key=filled)


def _never_ends(written: str, delimiter: str) -> bool:
    """Whether a quotation mark is opened and never closed: the rest of the list would stand in one cell."""
    try:
        for _ in csv.reader(io.StringIO(written, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False


def _no_end() -> Fault:
    return Fault(text("This text file is no table: a cell in it never ends."), next_step=sniff.OPEN_AND_SAVE)


def _cells(record: list[str], limits: Limits) -> tuple[Cell, ...]:
    record = record[: limits.columns]
    while record and record[-1] == "":
        record.pop()
    return tuple(cell or None for cell in record)
