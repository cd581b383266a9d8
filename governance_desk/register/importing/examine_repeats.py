"""Units that are listed twice, or are members already, and representatives that stand for two units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from governance_desk.language import Text, text, verbatim
from governance_desk.register.importing.examine_lines import Line
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import Code, ImportRow, Problem, Severity
from governance_desk.register.importing.writing import comparable, tidy_code, tidy_name


def repeat_problems(units: tuple[Line, ...]) -> Iterator[Problem]:
    """The later row carries the problem and names the earlier one."""
    names: dict[str, Line] = {}
    codes: dict[str, Line] = {}
    people: dict[str, Line] = {}
    for line in units:
        name = comparable(line.written(Field.UNIT_NAME))
        code = tidy_code(line.written(Field.CREDIT_CODE))
        person = comparable(line.written(Field.REPRESENTATIVE))
        if name and name in names:
            yield _unit_twice(line, names[name])
            continue
        if code and code in codes:
            yield _code_twice(line, codes[code])
        if person and person in people:
            yield _person_twice(line, people[person])
        for key, seen in ((name, names), (code, codes), (person, people)):
            if key:
                seen.setdefault(key, line)


def members_already(rows: Iterable[ImportRow], members: Iterable[str]) -> Iterator[Problem]:
    """The rows of units that are in the register already, under these names."""
    known = {comparable(name) for name in members}
    for row in rows:
        if comparable(row.unit_name) in known:
            yield Problem(
                row.row,
                Field.UNIT_NAME,
                Code.MEMBER_ALREADY,
                text("The unit is a member already."),
                Severity.ERROR,
                found=row.unit_name,
                suggests_skip=True,
            )


def _unit_twice(line: Line, first: Line) -> Problem:
    here, there = (tidy_name(one.written(Field.REPRESENTATIVE)) for one in (line, first))
    sentence: Text
    if here and there and comparable(here) != comparable(there):
        sentence = text(
            "The unit already stands in row {row}, with the representative {there} instead of {here}.",
            row=first.number,
            there=verbatim(there),
            here=verbatim(here),
        )
    else:
        sentence = text("The unit already stands in row {row}.", row=first.number)
    return Problem(
        line.number,
        Field.UNIT_NAME,
        Code.UNIT_TWICE,
        sentence,
        Severity.ERROR,
        found=line.written(Field.UNIT_NAME),
        suggests_skip=True,
        other_row=first.number,
    )


def _code_twice(line: Line, first: Line) -> Problem:
    sentence = text(
        "The same credit code stands in row {row} for {unit}.",
        row=first.number,
        unit=verbatim(tidy_name(first.written(Field.UNIT_NAME))),
    )
    found = line.written(Field.CREDIT_CODE)
    return Problem(
        line.number,
        Field.CREDIT_CODE,
        Code.CODE_TWICE,
        sentence,
        Severity.ERROR,
        found=found,
        other_row=first.number,
    )


def _person_twice(line: Line, first: Line) -> Problem:
    sentence = text(
        "{person} also stands in row {row} for {unit}: one person or two?",
        person=verbatim(tidy_name(line.written(Field.REPRESENTATIVE))),
        row=first.number,
        unit=verbatim(tidy_name(first.written(Field.UNIT_NAME))),
    )
    found = line.written(Field.REPRESENTATIVE)
    return Problem(
        line.number,
        Field.REPRESENTATIVE,
        Code.REPRESENTATIVE_TWICE,
        sentence,
        Severity.NOTE,
        found=found,
        other_row=first.number,
    )
