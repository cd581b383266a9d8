"""The class of each unit: merged cells, cells left empty, classes that the charter does not know, and counts."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

import msgspec

from governance_desk.language import Text, text, verbatim
from governance_desk.register.importing.examine_lines import Line
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import ClassOption, Code, Problem, Severity, class_named
from governance_desk.register.importing.recognise import Mapping
from governance_desk.register.importing.sheet import MergedRange, Sheet, shown
from governance_desk.register.importing.suggest_class import similar_class, suggest_for_gap
from governance_desk.register.importing.writing import comparable


class _Found(msgspec.Struct, frozen=True):
    """What the sheet says of one unit's class; `area` is the merged range over its cell."""

    line: Line
    written: str
    option: ClassOption | None
    area: MergedRange | None


def class_problems(
    sheet: Sheet, mapping: Mapping, units: tuple[Line, ...], classes: tuple[ClassOption, ...]
) -> tuple[dict[int, str | None], list[Problem]]:
    """The class's key of each unit by sheet row (None where it is open), and the problems.

    A merged cell speaks for all its rows. One whose first cell is empty speaks for none: a row was put in above
    and the value was left behind, so filling it from above would give the class before it to all of them.
    """
    areas = _areas(sheet, mapping)
    found = [_look(sheet, line, areas.get(line.number), classes) for line in units]
    problems = _merged(found)
    # A unit that is listed twice is its own problem and counts once here.
    held: dict[str, set[str]] = {}
    for one in found:
        if one.written and one.option is None:
            problems.append(_unknown(one, classes))
        elif one.option is not None and one.option.exactly is not None:
            names = held.setdefault(one.option.key, set())
            name = comparable(one.line.written(Field.UNIT_NAME))
            if name not in names and len(names) >= one.option.exactly:
                problems.append(_too_many(one, one.option))
            names.add(name)
    problems.extend(_gaps(found, classes))
    problems.extend(_counts(found, problems, mapping, classes))
    return {one.line.number: one.option.key if one.option else None for one in found}, problems


def _areas(sheet: Sheet, mapping: Mapping) -> dict[int, MergedRange]:
    """The merged range over the class's cell of each row; ranges that overlap are a broken file's, the first counts."""
    column = mapping.column(Field.MEMBERSHIP_CLASS)
    areas: dict[int, MergedRange] = {}
    if column is None:
        return areas
    reached = 0
    for area in sheet.merged:
        if area.left <= column <= area.right and area.bottom > reached:
            for row in range(max(area.top, reached + 1), min(area.bottom, len(sheet.rows)) + 1):
                areas[row] = area
            reached = area.bottom
    return areas


def _look(sheet: Sheet, line: Line, area: MergedRange | None, classes: tuple[ClassOption, ...]) -> _Found:
    written = line.written(Field.MEMBERSHIP_CLASS)
    if not written and area is not None:
        written = shown(sheet.row(area.top).at(area.left)).strip()
    return _Found(line, written, class_named(classes, written) if written else None, area)


def _merged(found: list[_Found]) -> list[Problem]:
    problems = []
    for area, group in groupby(found, key=lambda one: one.area):
        members = list(group)
        if area is not None and len(members) > 1 and members[0].written:
            sentence = text(
                "The class {name} stands in one merged cell over rows {top} to {bottom}; it is read for all of them.",
                name=verbatim(members[0].written),
                top=area.top,
                bottom=area.bottom,
            )
            row = members[0].line.number
            problems.append(
                Problem(
                    row,
                    Field.MEMBERSHIP_CLASS,
                    Code.CLASS_MERGED,
                    sentence,
                    Severity.NOTE,
                    found=members[0].written,
                )
            )
    return problems


def _unknown(one: _Found, classes: tuple[ClassOption, ...]) -> Problem:
    likely = similar_class(one.written, classes)
    return Problem(
        one.line.number,
        Field.MEMBERSHIP_CLASS,
        Code.CLASS_UNKNOWN,
        text("The charter knows no class {name}.", name=verbatim(one.written.strip())),
        Severity.ERROR,
        found=one.written,
        suggestion=likely.name if likely else None,
    )


def _too_many(one: _Found, option: ClassOption) -> Problem:
    return Problem(
        one.line.number,
        Field.MEMBERSHIP_CLASS,
        Code.CLASS_TOO_MANY,
        text(
            "The charter has exactly {exactly} of the class {name}; this is one more.",
            exactly=option.exactly or 0,
            name=verbatim(option.name),
        ),
        Severity.ERROR,
        found=one.written,
    )


def _gaps(found: list[_Found], classes: tuple[ClassOption, ...]) -> list[Problem]:
    problems: list[Problem] = []
    held = Counter(one.option.key for one in found if one.option)
    position = 0
    for empty, group in groupby(found, key=lambda one: not one.written):
        run = list(group)
        before = found[position - 1].option if position else None
        position += len(run)
        after = found[position].option if position < len(found) else None
        if not empty:
            continue
        cut_off = any(one.area is not None for one in run)
        likely = suggest_for_gap(classes, before, after, size=len(run), held=held, cut_off=cut_off)
        sentence = _gap_sentence(before, after, likely, cut_off=cut_off)
        problems.extend(
            Problem(
                one.line.number,
                Field.MEMBERSHIP_CLASS,
                Code.CLASS_MISSING,
                sentence,
                Severity.ERROR,
                suggestion=likely.name if likely else None,
            )
            for one in run
        )
    return problems


def _gap_sentence(
    before: ClassOption | None, after: ClassOption | None, likely: ClassOption | None, *, cut_off: bool
) -> Text:
    """What is missing, and from which neighbours the suggestion comes."""
    if likely is None or before is None:
        if cut_off:
            return text("The class is missing: its merged cell is empty, since a row was put in above it.")
        return text("The class is missing.")
    names = {"above": verbatim(before.name), "below": verbatim(after.name) if after is not None else ""}
    if cut_off:
        if after is None:
            return text(
                "The class is missing: its merged cell is empty, since a row was put in above it. "
                "Above it stands {above}.",
                **names,
            )
        return text(
            "The class is missing: its merged cell is empty, since a row was put in above it. "
            "Above it stands {above}, below it {below}.",
            **names,
        )
    if after is None:
        return text("The class is missing; the rows above are {above}.", **names)
    return text("The class is missing; the rows above are {above}, those below {below}.", **names)


def _counts(
    found: list[_Found], problems: list[Problem], mapping: Mapping, classes: tuple[ClassOption, ...]
) -> list[Problem]:
    """A note for each class that would have another count than the charter's, were all suggestions accepted."""
    suggested = {problem.row: problem.suggestion for problem in problems if problem.suggestion}
    by_unit: dict[str, str] = {}
    for one in found:
        name = one.option.name if one.option else suggested.get(one.line.number, "")
        by_unit.setdefault(comparable(one.line.written(Field.UNIT_NAME)) or str(one.line.number), name)
    counts = Counter(by_unit.values())
    return [
        Problem(
            mapping.header_row,
            Field.MEMBERSHIP_CLASS,
            Code.CLASS_COUNT,
            text(
                "The charter has exactly {exactly} of the class {name}; the list has {count}.",
                exactly=option.exactly,
                name=verbatim(option.name),
                count=counts[option.name],
            ),
            Severity.NOTE,
            found=option.name,
        )
        for option in classes
        if option.exactly is not None and counts[option.name] != option.exactly
    ]
