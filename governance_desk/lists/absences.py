"""Who missed which meeting, as a list: one row for each voter who was not there in person."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from governance_desk.association.names import attended_name
from governance_desk.association.state import Association
from governance_desk.attendance.standing import standing
from governance_desk.attendance.state import Attended, Mark, Sheet
from governance_desk.charter.in_force import charter_of
from governance_desk.charter.keys import BodyKey
from governance_desk.charter.model import AbsenceOf
from governance_desk.language import tr
from governance_desk.lists.column import Column, Kind


class AbsenceRow(NamedTuple):
    """`counts`: how each rule on absences judges it, with its article; empty where none does."""

    id: str  # of the meeting
    voter: str
    day: datetime.date
    meeting: str
    body: str
    term: int
    person: str
    unit: str
    attended: Attended
    counts: tuple[str, ...]


def absence_rows(association: Association) -> list[AbsenceRow]:
    """The newest meeting first; in it, in the order of the roll."""
    register = association.register
    bodies = {body.key: body.name for version in association.versions for body in charter_of(version.toml).bodies}
    judged = _Judgements(association)
    rows: list[AbsenceRow] = []
    for sheet in sorted(association.ledger.sheets, key=lambda each: each.day, reverse=True):
        for mark in sheet.marks.values():
            if mark.attended is Attended.PRESENT:
                continue
            unit = register.units.get(mark.unit) if mark.unit is not None else None
            rows.append(
                AbsenceRow(
                    sheet.meeting,
                    mark.voter,
                    sheet.day,
                    sheet.title,
                    bodies.get(sheet.body, ""),
                    sheet.term,
                    register.person_name(mark.person),
                    unit.name_on(sheet.day) if unit is not None else "",
                    mark.attended,
                    judged.of(sheet, mark),
                )
            )
    return rows


class _Judgements:
    """Each subject's standing is computed once for each term, however many meetings were missed."""

    def __init__(self, association: Association) -> None:
        self._association = association
        self._known: dict[tuple[str, BodyKey, int, str], dict[str, str]] = {}

    def of(self, sheet: Sheet, mark: Mark) -> tuple[str, ...]:
        said = []
        for rule in self._association.rules.charter.absences if self._association.versions else ():
            subject = mark.person if rule.of is AbsenceOf.PERSON else mark.unit
            if rule.body != sheet.body or subject is None:
                continue
            key = (rule.key, sheet.body, sheet.term, str(subject))
            if key not in self._known:
                found = standing(self._association.ledger, self._association.rules, rule, sheet.term, str(subject))
                self._known[key] = {
                    each.meeting: f"{rule.name}：{counts_words(each.counts)}（{rule.article}）"
                    for each in found.meetings
                }
            if sheet.meeting in self._known[key]:
                said.append(self._known[key][sheet.meeting])
        return tuple(said)


def counts_words(counts: bool | None) -> str:
    """Whether an absence counts, which depends on a reading that may be missing."""
    if counts is None:
        return tr("not known whether it counts")
    return tr("counts as an absence") if counts else tr("does not count")


COLUMNS: tuple[Column[AbsenceRow], ...] = (
    Column("day", lambda: tr("Day"), lambda row: row.day, Kind.DAY),
    Column("meeting", lambda: tr("Meeting"), lambda row: row.meeting),
    Column("person", lambda: tr("Person"), lambda row: row.person, Kind.PERSON),
    Column("unit", lambda: tr("Unit"), lambda row: row.unit),
    Column(
        "attended",
        lambda: tr("Attendance"),
        lambda row: attended_name(row.attended),
        Kind.CHOICE,
        rank=lambda row: list(Attended).index(row.attended),
    ),
    Column("counts", lambda: tr("How it counts"), lambda row: "；".join(row.counts), found=False),
    Column("body", lambda: tr("Body"), lambda row: row.body, Kind.CHOICE, hidden=True),
    Column("term", lambda: tr("Term"), lambda row: row.term, Kind.NUMBER, hidden=True),
)
