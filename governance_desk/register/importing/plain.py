"""Cells as a library hands them over → cells as the import knows them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from governance_desk.register.importing.limits import Limits, too_large
from governance_desk.register.importing.sheet import Cell, MergedRange, Sheet, SheetRow


def plain_cells(cells: Sequence[object], limits: Limits) -> tuple[Cell, ...]:
    """A row without the blank cells at its end."""
    plain = [_plain(cell, limits) for cell in cells]
    while plain and plain[-1] is None:
        plain.pop()
    return tuple(plain)


def _plain(value: object, limits: Limits) -> Cell:
    """A cell's value as text, whole number or date."""
    if value is None or value == "":
        return None
    if type(value) is str and len(value) <= limits.cell_characters:
        return value  # nearly all of them
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date | int) and not isinstance(value, bool):
        return value
    written = str(value)
    if len(written) > limits.cell_characters:
        raise too_large()
    return written if isinstance(value, str | bool) else _whole_number(written)


def _whole_number(written: str) -> Cell:
    # A workbook may store a telephone number as 1.5786579754E10; what is no whole number stays as it is written.
    try:
        number = Decimal(written)
    except InvalidOperation:
        return written
    return int(number) if number.is_finite() and number == number.to_integral_value() else written


def trimmed(title: str, rows: list[SheetRow], merged: tuple[MergedRange, ...]) -> Sheet:
    """The sheet without the blank rows at its end."""
    while rows and rows[-1].blank:
        rows.pop()
    return Sheet(title, tuple(rows), tuple(area for area in merged if area.top <= len(rows)))
