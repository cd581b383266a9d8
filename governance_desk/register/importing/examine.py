"""A sheet with its columns → rows as they stand and every problem, by sheet row. Nothing is mended here."""

from __future__ import annotations

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.register.importing.examine_cells import cell_problems, day_of
from governance_desk.register.importing.examine_classes import class_problems
from governance_desk.register.importing.examine_codes import code_problems
from governance_desk.register.importing.examine_lines import Line, LineKind, line_problems, sort_lines
from governance_desk.register.importing.examine_repeats import repeat_problems
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import ClassOption, Examination, ImportRow, Problem
from governance_desk.register.importing.recognise import Mapping
from governance_desk.register.importing.sheet import Sheet
from governance_desk.register.importing.writing import date_as_found

_ORDER = {field: position for position, field in enumerate(Field)}


def examine(sheet: Sheet, mapping: Mapping, classes: tuple[ClassOption, ...]) -> Examination:
    """Rows are the lines below the header that are units; titles, blank rows, totals and footers are left out.

    Raises Fault where no unit stands below the header.
    """
    lines = sort_lines(sheet, mapping)
    units = tuple(line for line in lines if line.kind is LineKind.UNIT)
    if not units:
        raise Fault(
            text("No unit stands below the header in row {row}.", row=mapping.header_row),
            next_step=text("Choose another header row, or another column for the names of the units."),
        )
    as_of = day_of(sheet, mapping)
    keys, of_classes = class_problems(sheet, mapping, units, classes)
    problems = [
        *line_problems(lines, mapping),
        *(problem for line in units for problem in cell_problems(line, as_of)),
        *code_problems(units, mapping),
        *repeat_problems(units),
        *of_classes,
    ]
    return Examination(
        rows=tuple(_as_found(line, keys[line.number]) for line in units),
        problems=tuple(sorted(problems, key=_place)),
        classes=classes,
    )


def _place(problem: Problem) -> tuple[int, int]:
    return problem.row, _ORDER[problem.column] if problem.column else -1


def _as_found(line: Line, membership_class: str | None) -> ImportRow:
    return ImportRow(
        row=line.number,
        unit_name=line.written(Field.UNIT_NAME),
        membership_class=membership_class,
        credit_code=line.written(Field.CREDIT_CODE),
        representative=line.written(Field.REPRESENTATIVE),
        post=line.written(Field.POST),
        liaison=line.written(Field.LIAISON),
        telephone=line.written(Field.TELEPHONE),
        email=line.written(Field.EMAIL),
        address=line.written(Field.ADDRESS),
        postcode=line.written(Field.POSTCODE),
        joined=date_as_found(line.cell(Field.JOINED)),
        remark=line.written(Field.REMARK),
    )
