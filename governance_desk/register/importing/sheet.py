"""A sheet as plain values, whatever file it came from."""

from __future__ import annotations

import datetime

import msgspec

Cell = str | int | datetime.date | None


class SheetRow(msgspec.Struct, frozen=True):
    """One row: its number as the spreadsheet program shows it (from 1), and its cells without trailing blanks."""

    number: int
    cells: tuple[Cell, ...]

    def at(self, column: int) -> Cell:
        """The cell in `column` (from 0), None where the row is shorter."""
        return self.cells[column] if 0 <= column < len(self.cells) else None

    @property
    def blank(self) -> bool:
        """No cell holds anything but blanks."""
        return not any(cell is not None and not (isinstance(cell, str) and not cell.strip()) for cell in self.cells)


class MergedRange(msgspec.Struct, frozen=True):
    """A merged range: rows from 1, columns from 0, both ends belong to it. Its value stands in the first cell."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(msgspec.Struct, frozen=True):
    """One sheet; `rows` holds every row in order, blank ones too."""

    title: str
    rows: tuple[SheetRow, ...]
    merged: tuple[MergedRange, ...] = ()

    def row(self, number: int) -> SheetRow:
        """The row with this number; a blank one where the sheet has none."""
        if 1 <= number <= len(self.rows) and self.rows[number - 1].number == number:
            return self.rows[number - 1]
        return next((row for row in self.rows if row.number == number), SheetRow(number, ()))


def shown(cell: Cell) -> str:
    """A cell as the clerk sees it."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    return cell.isoformat() if isinstance(cell, datetime.date) else str(cell)


def column_letter(column: int) -> str:
    """The letter that a spreadsheet program shows above `column` (from 0): 0 → A, 26 → AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
