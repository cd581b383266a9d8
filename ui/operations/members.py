"""What a clerk does with members: enter a list, read a unit's history."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from governance_desk.charter.keys import ClassKey
from governance_desk.errors import Fault
from governance_desk.register.commands import EnterMembers, NewUnit
from governance_desk.register.importing.findings import ImportRow
from governance_desk.register.state import PersonId, UnitId
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.contacts import known
from ui.operations.run import run


def kept_of_members(desk: Desk, names: Collection[str]) -> dict[str, dict[str, str]]:
    """The members by name; of those among `names` with the contact data that is kept of them, by kind."""
    members = desk.association.register.members()
    return {unit.name: known(desk, unit.id) if unit.name in names else {} for unit in members}


def enter_rows(
    *, desk: Desk, rows: Sequence[ImportRow], cause: str, parent: QWidget, renewed: Sequence[ImportRow] = ()
) -> bool:
    """Enter the units of a mended list in one command, and their contact data with it.

    Rows that the clerk called the same person share one person. Of the `renewed` rows, which are of members, only the
    contact data is taken over. True when all of it is saved.
    """
    from governance_desk.desk import contact

    ids = {unit.name: unit.id for unit in desk.association.register.members()}
    newer = [contact("unit", ids[row.unit_name], kind, value) for row in renewed for kind, value in row.kept_beside]
    if not rows:
        return _note(desk, newer, parent)

    persons = person_ids(desk, rows)
    units = tuple((row, _unit(desk, row, persons.get(row.row))) for row in rows)
    contacts = [contact("unit", unit.unit, kind, value) for row, unit in units for kind, value in row.kept_beside]
    command = EnterMembers(units=tuple(unit for _, unit in units), cause=cause)
    return run(desk, command, parent, contacts=[*contacts, *newer])


def _note(desk: Desk, contacts: Sequence[Any], parent: QWidget) -> bool:
    """Contact data alone is no act of the record."""
    try:
        desk.note_contacts(*contacts)
    except Fault as fault:
        show_error(fault, parent)
        return False
    return True


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
