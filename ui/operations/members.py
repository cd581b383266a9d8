"""What a clerk does with members: enter a list, read a unit's history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from governance_desk.charter.keys import ClassKey
from governance_desk.register.commands import EnterMembers, NewUnit
from governance_desk.register.importing.findings import ImportRow
from governance_desk.register.state import PersonId, UnitId
from ui.desk import Desk
from ui.operations.run import run


def enter_rows(*, desk: Desk, rows: Sequence[ImportRow], cause: str, parent: QWidget) -> bool:
    """Enter the units of a mended list in one command, and their contact data with it.

    Rows that the clerk called the same person share one person. True when all of it is saved.
    """
    from governance_desk.desk import contact

    persons = person_ids(desk, rows)
    units = tuple((row, _unit(desk, row, persons.get(row.row))) for row in rows)
    contacts = [contact("unit", unit.unit, kind, value) for row, unit in units for kind, value in row.kept_beside]
    command = EnterMembers(units=tuple(unit for _, unit in units), cause=cause)
    return run(desk, command, parent, contacts=contacts)


def person_ids(desk: Desk, rows: Sequence[ImportRow]) -> dict[int, PersonId]:
    """A person for each sheet row with a representative; the same one where the clerk said so."""
    by_row = {row.row: row for row in rows}
    ids: dict[int, PersonId] = {}
    for row in rows:
        first = row
        seen = {row.row}
        while first.same_person_as in by_row and first.same_person_as not in seen:
            first = by_row[first.same_person_as]
            seen.add(first.row)
        if first.representative:
            ids.setdefault(first.row, PersonId(desk.new_id("person")))
            ids[row.row] = ids[first.row]
    return ids


def _unit(desk: Desk, row: ImportRow, person: PersonId | None) -> NewUnit:
    return NewUnit(
        unit=UnitId(desk.new_id("unit")),
        name=row.unit_name,
        membership_class=ClassKey(row.membership_class or ""),
        person=person,
        representative=row.representative if person else "",
        post=row.post,
        credit_code=row.credit_code,
        joined=row.joined,
        remark=row.remark,
    )
