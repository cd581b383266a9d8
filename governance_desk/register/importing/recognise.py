"""Finds the sheet, the header row and what each column holds. The clerk sees the result and can change it."""

from __future__ import annotations

import re

import msgspec

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.register.importing.fields import HEADINGS, Field
from governance_desk.register.importing.sheet import Sheet, SheetRow, shown
from governance_desk.register.importing.writing import half_width

LOOK_AT_ROWS = 40


class Mapping(msgspec.Struct, frozen=True):
    """Where the header stands (sheet row, from 1) and which column (from 0) holds which field."""

    header_row: int
    columns: dict[Field, int]

    def column(self, field: Field) -> int | None:
        """The column of a field, None where the list does not have it."""
        return self.columns.get(field)

    def with_column(self, field: Field, column: int | None) -> Mapping:
        """The clerk's change: `field` stands in `column`, or nowhere. A column holds one field only."""
        kept = {other: at for other, at in self.columns.items() if other != field and at != column}
        if column is not None:
            kept[field] = column
        return Mapping(self.header_row, kept)

    def with_header(self, header_row: int) -> Mapping:
        """The clerk's change: the header is another row."""
        return Mapping(header_row, self.columns)


class Recognised(msgspec.Struct, frozen=True):
    """The sheet with the member list, and its columns."""

    sheet: Sheet
    mapping: Mapping


def recognise(sheets: tuple[Sheet, ...]) -> Recognised:
    """The sheet whose header names the most columns; the first of equals. Raises Fault where none has a header."""
    found = [Recognised(sheet, mapping) for sheet in sheets if (mapping := find_mapping(sheet)) is not None]
    if not found:
        raise Fault(
            text("No header row was recognised in this file."),
            next_step=text(
                "The list needs a row of headings with at least 单位名称 and 会员类别; download the template."
            ),
        )
    return max(found, key=lambda one: len(one.mapping.columns))


def find_mapping(sheet: Sheet) -> Mapping | None:
    """The first row that names the units' column and at least one other; of several, the one that names most."""
    best: Mapping | None = None
    for row in sheet.rows[:LOOK_AT_ROWS]:
        columns = recognise_headings(row)
        if Field.UNIT_NAME in columns and len(columns) > max(1, len(best.columns) if best else 0):
            best = Mapping(row.number, columns)
    return best


def recognise_headings(row: SheetRow) -> dict[Field, int]:
    """The fields that the cells of `row` are headings of. The surest heading of a field wins its column."""
    headings = {column: heading(shown(cell)) for column, cell in enumerate(row.cells) if isinstance(cell, str)}
    columns: dict[Field, int] = {}
    for field, names in HEADINGS.items():
        for name in names:
            column = next((at for at, written in headings.items() if written == name), None)
            if column is not None:
                columns[field] = column
                del headings[column]
                break
    return dict(sorted(columns.items(), key=lambda item: item[1]))


def heading(written: str) -> str:
    """A heading for comparing: no blanks, line feeds, stars, colons or remarks in brackets, small letters."""
    plain = "".join(half_width(written).split()).casefold()
    return re.sub(r"\(.*?\)|[*:]", "", plain)
