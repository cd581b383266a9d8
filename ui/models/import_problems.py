"""The problems of a member list, one row each, with what the clerk has decided; and the list as it would be entered."""

from __future__ import annotations

import msgspec

from governance_desk.language import tr
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import Examination, ImportRow, Problem, Severity
from governance_desk.register.importing.mend import Choice, Decision
from ui.models.table import Column, TableModel


class ProblemRow(msgspec.Struct, frozen=True):
    """A problem and the decision about it, None while there is none. `left_out`: its row is skipped."""

    problem: Problem
    decision: Decision | None
    left_out: bool = False

    @property
    def open(self) -> bool:
        """Whether the list cannot be entered before this is decided."""
        return self.problem.severity is Severity.ERROR and self.decision is None and not self.left_out


def field_words(field: Field | None) -> str:
    """What a column of a member list is called."""
    names = {
        Field.NUMBER: tr("No."),
        Field.MEMBERSHIP_CLASS: tr("Class"),
        Field.UNIT_NAME: tr("Unit"),
        Field.CREDIT_CODE: tr("Credit code"),
        Field.REPRESENTATIVE: tr("Representative"),
        Field.POST: tr("Post"),
        Field.LIAISON: tr("Liaison"),
        Field.TELEPHONE: tr("Telephone"),
        Field.EMAIL: tr("E-mail"),
        Field.ADDRESS: tr("Address"),
        Field.POSTCODE: tr("Postal code"),
        Field.JOINED: tr("Joined"),
        Field.REMARK: tr("Remark"),
    }
    return names[field] if field is not None else ""


def visible(value: str) -> str:
    """A cell in one line, its stray blanks and line breaks to be seen."""
    shown = value.replace("\r\n", "↵").replace("\n", "↵").replace("\u3000", "␣")
    stripped = shown.rstrip(" ")
    return stripped.replace("  ", "␣␣") + "␣" * (len(shown) - len(stripped))


def suggestion_words(problem: Problem) -> str:
    """What the program would do."""
    if problem.suggests_skip:
        return tr("leave the row out")
    return visible(problem.suggestion) if problem.suggestion is not None else ""


def decision_words(row: ProblemRow) -> str:
    """What the clerk has decided, or what is missing."""
    if row.decision is None:
        if row.left_out:
            return tr("row left out")
        return {
            Severity.ERROR: tr("to be decided"),
            Severity.MENDABLE: tr("stays as found"),
            Severity.NOTE: "",
        }[row.problem.severity]
    if row.decision.choice is Choice.VALUE:
        return tr("own value: {value}", value=row.decision.value)
    if row.decision.choice is Choice.ACCEPT and row.problem.suggests_skip:
        return tr("row left out")
    return {
        Choice.ACCEPT: tr("suggestion accepted"),
        Choice.KEEP: tr("kept as found"),
        Choice.SKIP_ROW: tr("row left out"),
        Choice.SAME_PERSON: tr("the same person"),
    }[row.decision.choice]


def _tone(row: ProblemRow) -> str:
    if row.open:
        return "bad"
    return "good" if row.decision is not None else "muted"


COLUMNS: tuple[Column[ProblemRow], ...] = (
    Column(lambda: tr("Row"), lambda row: str(row.problem.row), lambda row: row.problem.row),
    Column(lambda: tr("Column"), lambda row: field_words(row.problem.column)),
    Column(lambda: tr("Problem"), lambda row: str(row.problem.sentence)),
    Column(lambda: tr("Found"), lambda row: visible(row.problem.found)),
    Column(lambda: tr("Suggestion"), lambda row: suggestion_words(row.problem)),
    Column(lambda: tr("Decision"), decision_words, tone=_tone),
)


class ProblemsModel(TableModel[ProblemRow]):
    """Each problem in its own row, in the order of the sheet."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.problem.id)


class ResultRow(msgspec.Struct, frozen=True):
    """A row of the list as it would be entered; `member` when a unit of this name is a member already, `renewed` when
    its contact data is taken over."""

    row: ImportRow
    class_name: str
    member: bool
    renewed: bool = False


RESULT_COLUMNS: tuple[Column[ResultRow], ...] = (
    Column(lambda: tr("Row"), lambda each: str(each.row.row), lambda each: each.row.row),
    Column(lambda: tr("Unit"), lambda each: visible(each.row.unit_name)),
    Column(lambda: tr("Class"), lambda each: each.class_name),
    Column(lambda: tr("Representative"), lambda each: visible(each.row.representative)),
    Column(lambda: tr("Post"), lambda each: each.row.post),
    Column(lambda: tr("Telephone"), lambda each: each.row.telephone),
    Column(lambda: tr("Address"), lambda each: visible(" ".join(filter(None, (each.row.postcode, each.row.address))))),
    Column(lambda: tr("Joined"), lambda each: each.row.joined.isoformat() if each.row.joined else ""),
    Column(lambda: tr("Entered?"), lambda each: result_words(each), tone=lambda each: _result_tone(each)),
)


def result_words(each: ResultRow) -> str:
    """Whether this row will be entered."""
    if each.row.skipped:
        return tr("no, left out")
    if each.renewed:
        return tr("contact data only")
    return tr("no, a member already") if each.member else tr("yes")


def _result_tone(each: ResultRow) -> str:
    return "muted" if each.row.skipped or (each.member and not each.renewed) else "good"


class ResultModel(TableModel[ResultRow]):
    """Every unit of the list."""

    def __init__(self) -> None:
        super().__init__(RESULT_COLUMNS, lambda each: str(each.row.row))


def result_rows(
    examination: Examination,
    rows: tuple[ImportRow, ...],
    members: frozenset[str],
    renewed: frozenset[int] = frozenset(),
) -> list[ResultRow]:
    """The list as it stands with the decisions so far; `renewed` are the sheet rows of members whose contact data is
    taken over."""
    names = {option.key: option.name for option in examination.classes}
    return [
        ResultRow(row, names.get(row.membership_class or "", ""), row.unit_name in members, row.row in renewed)
        for row in rows
    ]
