"""Which lines below the header are units, and which are totals, repeated headers or footers."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import islice

import msgspec

from governance_desk.language import text
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import Code, Problem, Severity
from governance_desk.register.importing.recognise import Mapping, recognise_headings
from governance_desk.register.importing.sheet import Cell, Sheet, SheetRow, shown
from governance_desk.register.importing.writing import comparable, half_width

_TOTAL = re.compile(r"(合计|总计|小计|共计|总数)[:：]?(\d+[家个户名]?)?")
_COUNT = re.compile(r"(\d+)[家个户名]?")


class LineKind(StrEnum):
    """What a line below the header is."""

    UNIT = "unit"
    TOTAL = "total"
    OTHER = "other"


class Line(msgspec.Struct, frozen=True):
    """A line with something in it, read through the mapping."""

    row: SheetRow
    columns: dict[Field, int]
    texts: dict[Field, str]  # as they stand; blanks alone count as nothing
    kind: LineKind

    @property
    def number(self) -> int:
        """The sheet row."""
        return self.row.number

    def cell(self, field: Field) -> Cell:
        """The cell of `field`, None where the list has no such column."""
        column = self.columns.get(field)
        return None if column is None else self.row.at(column)

    def written(self, field: Field) -> str:
        """The cell of `field` as it stands; blanks alone count as nothing."""
        return self.texts.get(field, "")


def sort_lines(sheet: Sheet, mapping: Mapping) -> tuple[Line, ...]:
    """Every line below the header that is not blank, with its kind."""
    header = {shown(cell) for cell in sheet.row(mapping.header_row).cells}
    return tuple(_line(row, mapping, header) for row in sheet.rows if row.number > mapping.header_row and not row.blank)


def line_problems(lines: tuple[Line, ...], mapping: Mapping) -> list[Problem]:
    """Totals compared with the count, and lines that were left out."""
    problems: list[Problem] = []
    names = [comparable(line.written(Field.UNIT_NAME)) for line in lines if line.kind is LineKind.UNIT]
    for line in lines:
        if line.kind is LineKind.TOTAL:
            problems.extend(_total(line, counted=len(names), different=len(set(names))))
        elif line.kind is LineKind.OTHER:
            found = " ".join(shown(cell).strip() for cell in line.row.cells if cell is not None)
            problems.append(
                Problem(
                    line.number,
                    None,
                    Code.NOT_A_UNIT,
                    text("Row {row} is not read as a unit.", row=line.number),
                    Severity.NOTE,
                    found=found,
                )
            )
    if Field.MEMBERSHIP_CLASS not in mapping.columns:
        problems.append(
            Problem(
                mapping.header_row,
                Field.MEMBERSHIP_CLASS,
                Code.CLASS_MISSING,
                text("The list has no column for the class of membership."),
                Severity.NOTE,
            )
        )
    return problems


def _line(row: SheetRow, mapping: Mapping, header: set[str]) -> Line:
    texts = {}
    for field, column in mapping.columns.items():
        written = shown(row.at(column))
        if written and not written.isspace():
            texts[field] = written
    return Line(row, mapping.columns, texts, _kind(row, texts, header))


def _kind(row: SheetRow, texts: dict[Field, str], header: set[str]) -> LineKind:
    if any(_TOTAL.fullmatch(written) for written in islice(filter(None, map(_plain, row.cells)), 3)):
        return LineKind.TOTAL
    if all(shown(cell) in header for cell in row.cells if cell) and len(recognise_headings(row)) > 1:
        return LineKind.OTHER
    if Field.UNIT_NAME in texts:
        return LineKind.UNIT
    # Without a name it may still be a unit whose name was forgotten; a footer fills one cell.
    return LineKind.UNIT if len(texts.keys() - {Field.NUMBER}) > 1 else LineKind.OTHER


def _total(line: Line, *, counted: int, different: int) -> list[Problem]:
    stated = _stated(line)
    found = " ".join(shown(cell).strip() for cell in line.row.cells if cell is not None)
    problems = [
        Problem(
            line.number,
            None,
            Code.TOTAL_LINE,
            text("Row {row} is a total and is not read as a unit.", row=line.number),
            Severity.NOTE,
            found=found,
        )
    ]
    if stated is None or "小计" in found or stated == counted == different:
        return problems
    if stated == counted:
        sentence = text(
            "The list states {stated} units and has as many rows, but {repeated} of them repeat another row.",
            stated=stated,
            repeated=counted - different,
        )
    elif stated == different:
        return problems
    else:
        sentence = text("The list states {stated} units; {counted} were counted.", stated=stated, counted=different)
    return [*problems, Problem(line.number, None, Code.TOTAL_DIFFERS, sentence, Severity.NOTE, found=found)]


def _stated(line: Line) -> int | None:
    for cell in (line.cell(Field.UNIT_NAME), *line.row.cells):
        if cell is not None and (match := _COUNT.search(_plain(cell))):
            return int(match[1])
    return None


def _plain(cell: Cell) -> str:
    return "".join(half_width(shown(cell)).split())
