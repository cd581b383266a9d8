"""A list as a sheet of typed cells, to be written as a spreadsheet or as CSV."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic

from governance_desk.lists.column import Cell, Column, Kind, Row

_FORMULA = tuple("=+-@＝＋－＠")
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # in no cell of a spreadsheet


class Sheet(Generic[Row]):
    """`rows` in the order in which they are written; `title` names the sheet and proposes the file's name."""

    def __init__(self, title: str, columns: Sequence[Column[Row]], rows: Sequence[Row]) -> None:
        self.title = title
        self.columns = tuple(columns)
        self.rows = rows

    @property
    def headings(self) -> list[str]:
        """Of the columns."""
        return [harmless(column.heading()) for column in self.columns]

    @property
    def kinds(self) -> list[Kind]:
        """Of the columns."""
        return [column.kind for column in self.columns]

    def cells(self) -> Iterator[list[Cell]]:
        """Row by row; a text that a spreadsheet would take for a formula is no longer one."""
        values = [column.value for column in self.columns]
        for row in self.rows:
            yield [cell(value(row)) for value in values]


def watched(rows: Iterable[list[Cell]], whole: int, watch: Callable[[int, int], None]) -> Iterator[list[Cell]]:
    """The same rows; `watch(done, whole)` is told of every hundredth, and may raise to stop."""
    for at, row in enumerate(rows):
        if at % 100 == 0:
            watch(at, whole)
        yield row


def cell(value: Cell) -> Cell:
    """A whole number and a day as they are, anything else as a text that does no harm; a share stays exact."""
    if isinstance(value, str):
        return harmless(value)
    return value if value is None or type(value) is int or not isinstance(value, int) else int(value)


def harmless(text: str) -> str:
    """Without control characters; with an apostrophe where it begins like a formula, be it after blanks.

    Spreadsheets run what begins with = + - @, and some take the full-width signs for them. A tab at the beginning, a
    return or a line feed moves what follows into a cell of its own.
    """
    kept = _INVISIBLE.sub("", text)
    visible = kept.lstrip()
    blanks = kept[: len(kept) - len(visible)]
    return f"'{kept}" if visible.startswith(_FORMULA) or any(each in blanks for each in "\t\r\n") else kept
