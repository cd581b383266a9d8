"""The clerk's decisions applied to an examined list: all or nothing, and nothing without a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

import msgspec

from governance_desk.errors import Refusal
from governance_desk.language import text, verbatim
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import (
    ClassOption,
    Code,
    Examination,
    ImportRow,
    Problem,
    ProblemId,
    Severity,
    class_named,
)
from governance_desk.register.importing.writing import date_read

_LIST_AGAIN = text("Decide the problem in the list, or skip the row.")


class Choice(StrEnum):
    """What a clerk may decide about a problem."""

    ACCEPT = "accept"
    VALUE = "value"
    SKIP_ROW = "skip_row"
    KEEP = "keep"
    SAME_PERSON = "same_person"


class Decision(msgspec.Struct, frozen=True):
    """A decision; `value` goes with VALUE only: the text for the cell (a class by key or name, a date in ISO form).

    KEEP takes the cell as found; a date that is kept though it is no date is left empty. SAME_PERSON answers
    "one person or two?" with one; two is what holds without an answer.
    """

    choice: Choice
    value: str = ""


ACCEPT = Decision(Choice.ACCEPT)
SKIP_ROW = Decision(Choice.SKIP_ROW)
KEEP = Decision(Choice.KEEP)
SAME_PERSON = Decision(Choice.SAME_PERSON)


def accept_all_suggestions(examination: Examination) -> dict[ProblemId, Decision]:
    """A decision to accept for every problem that has a suggestion; what has none stays open."""
    return {problem.id: ACCEPT for problem in examination.problems if problem.has_suggestion}


def allows(problem: Problem, decision: Decision) -> bool:
    """Whether the problem can be decided so."""
    if decision.choice is Choice.ACCEPT:
        return problem.has_suggestion
    if decision.choice is Choice.SAME_PERSON:
        return problem.code is Code.REPRESENTATIVE_TWICE
    if decision.choice is Choice.VALUE:
        return problem.column is not None
    return True


def undecided(examination: Examination, decisions: Mapping[ProblemId, Decision]) -> tuple[Problem, ...]:
    """The errors that still keep the list from being imported; a skipped row has none."""
    skipped = _skipped_rows(examination, decisions)
    return tuple(
        problem
        for problem in examination.problems
        if problem.severity is Severity.ERROR and problem.id not in decisions and problem.row not in skipped
    )


def mend(examination: Examination, decisions: Mapping[ProblemId, Decision]) -> tuple[ImportRow, ...]:
    """The rows to be imported, skipped ones left out.

    Raises Refusal while an error is undecided, or where a row would have no name or no class, or a class more
    units than the charter's exact number.
    """
    open_problems = undecided(examination, decisions)
    if open_problems:
        first = open_problems[0]
        raise Refusal(
            text(
                "{count} problems of the list are undecided, the first in row {row}: {sentence}",
                count=len(open_problems),
                row=first.row,
                sentence=first.sentence,
            ),
            next_step=_LIST_AGAIN,
        )
    rows = tuple(row for row in preview(examination, decisions) if not row.skipped)
    _check(rows, examination.classes)
    return rows


def preview(examination: Examination, decisions: Mapping[ProblemId, Decision]) -> tuple[ImportRow, ...]:
    """All rows with the decisions so far applied, skipped ones marked; what is undecided stands as found.

    Raises Refusal for a decision that cannot be carried out.
    """
    skipped = _skipped_rows(examination, decisions)
    rows = {row.row: row for row in examination.rows}
    problems = {problem.id: problem for problem in examination.problems}
    for identity, decision in decisions.items():
        problem = problems.get(identity)
        if problem is None:
            raise Refusal(
                text("The list has been read anew and this problem is no longer in it."),
                next_step=text("Look through the problems again."),
            )
        if problem.row in rows and problem.row not in skipped:
            rows[problem.row] = _applied(rows[problem.row], problem, decision, examination.classes)
    return tuple(
        msgspec.structs.replace(
            row,
            skipped=row.row in skipped,
            same_person_as=None if row.same_person_as in skipped else row.same_person_as,
        )
        for row in rows.values()
    )


def _skipped_rows(examination: Examination, decisions: Mapping[ProblemId, Decision]) -> frozenset[int]:
    return frozenset(
        problem.row
        for problem in examination.problems
        if (decision := decisions.get(problem.id)) is not None
        and (decision.choice is Choice.SKIP_ROW or (decision.choice is Choice.ACCEPT and problem.suggests_skip))
    )


def _applied(row: ImportRow, problem: Problem, decision: Decision, classes: tuple[ClassOption, ...]) -> ImportRow:
    if decision.choice is Choice.KEEP:
        return row
    if decision.choice is Choice.SAME_PERSON and problem.code is Code.REPRESENTATIVE_TWICE:
        return msgspec.structs.replace(row, same_person_as=problem.other_row)
    value = problem.suggestion if decision.choice is Choice.ACCEPT else decision.value.strip()
    if value is None or problem.column is None or decision.choice is Choice.SAME_PERSON:
        raise Refusal(
            text("For the problem in row {row} there is nothing to accept.", row=row.row), next_step=_LIST_AGAIN
        )
    return _with_value(row, problem.column, value, classes)


def _with_value(row: ImportRow, field: Field, value: str, classes: tuple[ClassOption, ...]) -> ImportRow:
    if field is Field.MEMBERSHIP_CLASS:
        option = class_named(classes, value)
        if option is None:
            raise Refusal(
                text("The charter knows no class {name} (row {row}).", name=verbatim(value), row=row.row),
                next_step=_LIST_AGAIN,
            )
        return msgspec.structs.replace(row, membership_class=option.key)
    if field is Field.JOINED:
        day = date_read(value) if value else None
        if value and day is None:
            raise Refusal(
                text("{value} in row {row} is no date.", value=verbatim(value), row=row.row),
                next_step=text("Write the date as 2024-07-19, or leave it empty."),
            )
        return msgspec.structs.replace(row, joined=day)
    if field is Field.NUMBER:
        return row
    return msgspec.structs.replace(row, **{field.value: value})


def _check(rows: tuple[ImportRow, ...], classes: tuple[ClassOption, ...]) -> None:
    for row in rows:
        if not row.unit_name.strip() or row.membership_class is None:
            raise Refusal(text("The unit in row {row} has no name or no class.", row=row.row), next_step=_LIST_AGAIN)
    counts = Counter(row.membership_class for row in rows)
    for option in classes:
        if option.exactly is not None and counts[option.key] > option.exactly:
            raise Refusal(
                text(
                    "The charter has exactly {exactly} of the class {name}; the list would give {count}.",
                    exactly=option.exactly,
                    name=verbatim(option.name),
                    count=counts[option.key],
                ),
                next_step=text("Give the other units their own class, or skip their rows."),
            )
