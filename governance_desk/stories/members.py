"""Member lists in and out of an association, without a window."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import msgspec

from governance_desk.charter.keys import ClassKey
from governance_desk.charter.model import Charter
from governance_desk.desk import Desk, contact
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.lists.column import Cell, Column, Kind
from governance_desk.lists.save import Form, save
from governance_desk.lists.sheet import Sheet
from governance_desk.register.commands import EnterMembers, NewUnit
from governance_desk.register.importing.examine import examine
from governance_desk.register.importing.examine_repeats import members_already
from governance_desk.register.importing.fields import HEADINGS, Field
from governance_desk.register.importing.findings import ClassOption, Examination, ImportRow, Problem, Severity
from governance_desk.register.importing.mend import accept_all_suggestions, mend, undecided
from governance_desk.register.importing.read import read
from governance_desk.register.importing.recognise import recognise
from governance_desk.register.state import PersonId, UnitId


class Entered(msgspec.Struct, frozen=True):
    """How many units were entered; the problems of the list; how many of them still keep it out."""

    imported: int
    problems: tuple[Problem, ...]
    undecided: int


def examine_list(path: Path, charter: Charter) -> Examination:
    """A list from disk with all its problems; Fault where it is no member list."""
    recognised = recognise(read(path))
    classes = tuple(ClassOption(each.key, each.name, each.rank, each.exactly) for each in charter.classes)
    return examine(recognised.sheet, recognised.mapping, classes)


def enter_list(desk: Desk, path: Path, *, accept: bool) -> Entered:
    """Enter the list; with `accept` every suggestion is taken. While anything is undecided nothing is entered."""
    examination = _with_members(examine_list(path, desk.association.rules.charter), desk)
    to_decide = sum(1 for each in examination.problems if each.has_suggestion or each.severity is Severity.ERROR)
    if to_decide and not accept:
        return Entered(0, examination.problems, to_decide)
    decisions = accept_all_suggestions(examination) if accept else {}
    waiting = undecided(examination, decisions)
    if waiting:
        return Entered(0, examination.problems, len(waiting))
    rows = mend(examination, decisions)
    if not rows:
        raise Refusal(
            text("Every unit of the list is a member already, or is left out."),
            next_step=text("Choose another list."),
        )
    units = new_units(desk, rows)
    beside = [
        contact("unit", unit.unit, kind, value)
        for row, unit in zip(rows, units, strict=True)
        for kind, value in row.kept_beside
    ]
    desk.do(EnterMembers(units=units, cause=path.name), contacts=beside)
    return Entered(len(units), examination.problems, 0)


def _with_members(examination: Examination, desk: Desk) -> Examination:
    """The examination, with the units that are members already among its problems, in the order of the rows."""
    found = members_already(examination.rows, (unit.name for unit in desk.association.register.members()))
    problems = sorted([*examination.problems, *found], key=lambda each: each.row)
    return msgspec.structs.replace(examination, problems=tuple(problems))


def new_units(desk: Desk, rows: tuple[ImportRow, ...]) -> tuple[NewUnit, ...]:
    """Rows of a list as units to enter; a row that names the same person as another one shares that person."""
    persons = {row.row: PersonId(desk.new_id("person")) for row in rows if row.same_person_as is None}
    return tuple(
        NewUnit(
            unit=UnitId(desk.new_id("unit")),
            name=row.unit_name,
            membership_class=ClassKey(row.membership_class or ""),
            person=persons[row.same_person_as or row.row] if row.representative else None,
            representative=row.representative,
            post=row.post,
            credit_code=row.credit_code,
            joined=row.joined,
            remark=row.remark,
        )
        for row in rows
    )


def write_list(desk: Desk, path: Path, form: Form) -> int:
    """The members in the form in which a list is imported; how many. Fault for a file that cannot be made."""
    rows = member_rows(desk)
    columns = [
        Column(field.value, partial(_heading, field), partial(_cell, at), _KINDS.get(field, Kind.TEXT))
        for at, field in enumerate(Field)
    ]
    save(path, Sheet("会员名单", columns, rows), form)
    return len(rows)


def member_rows(desk: Desk) -> list[list[Cell]]:
    """One row for each member, in the order of the fields of an import."""
    register, charter = desk.association.register, desk.association.rules.charter
    found: list[list[Cell]] = []
    for number, unit in enumerate(register.members(), 1):
        contacts = {each.kind: each.value for each in desk.contacts_of("unit", unit.id)}
        cells: dict[Field, Cell] = {
            Field.NUMBER: number,
            Field.MEMBERSHIP_CLASS: charter.membership_class(unit.membership_class).name,
            Field.UNIT_NAME: unit.name,
            Field.CREDIT_CODE: unit.credit_code,
            Field.REPRESENTATIVE: register.person_name(unit.representative),
            Field.POST: unit.post,
            Field.LIAISON: contacts.get("liaison", ""),
            Field.TELEPHONE: contacts.get("telephone", ""),
            Field.EMAIL: contacts.get("mail", ""),
            Field.ADDRESS: contacts.get("address", ""),
            Field.POSTCODE: contacts.get("postcode", ""),
            Field.JOINED: unit.joined,
            Field.REMARK: unit.remark,
        }
        found.append([cells.get(field) for field in Field])
    return found


_KINDS = {
    Field.NUMBER: Kind.NUMBER,
    Field.JOINED: Kind.DAY,
    Field.CREDIT_CODE: Kind.CODE,
    Field.TELEPHONE: Kind.CODE,
    Field.POSTCODE: Kind.CODE,
}


def _heading(field: Field) -> str:
    return HEADINGS[field][0]


def _cell(at: int, row: list[Cell]) -> Cell:
    return row[at]
