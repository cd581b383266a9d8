"""A sheet as CSV, for Excel and WPS, or for older programs that read no Unicode."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

from governance_desk.lists.column import cell_words
from governance_desk.lists.sheet import Sheet, watched

UTF_8 = "utf-8-sig"
"""With the mark by which Excel and WPS know that it is UTF-8."""
GB_18030 = "gb18030"


def separated(
    sheet: Sheet[Any], encoding: str = UTF_8, *, watch: Callable[[int, int], None] = lambda _done, _all: None
) -> bytes:
    """Lines end as RFC 4180 has it; a day is written 2026-03-05. `watch` may raise to stop."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(sheet.headings)
    for row in watched(sheet.cells(), len(sheet.rows), watch):
        writer.writerow([cell_words(value) for value in row])
    return written.getvalue().encode(encoding)
