"""What a clerk does with the contact data of a unit: enter its liaison and its address, kept outside the journal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from governance_desk.charter.liaison import LiaisonRule
from governance_desk.docket.liaison import units_without
from governance_desk.errors import Fault, Refusal
from governance_desk.language import text
from governance_desk.register.changes.state import Detail
from governance_desk.register.state import Unit, UnitId
from ui.desk import Desk
from ui.errors import show_error
from ui.rules import rules_today

KINDS = ("liaison", "telephone", "mail", "address", "postcode")
"""What is asked for, as it is called beside the journal."""


class Wanted(StrEnum):
    """What contact data is asked for, unit after unit; ANY: whatever there is of one unit."""

    LIAISON = "liaison"
    ADDRESS = "address"
    ANY = ""


def liaison_rule(desk: Desk) -> LiaisonRule | None:
    """What the charter of today says of it."""
    return rules_today(desk).charter.liaison if desk.association.charter_in_force is not None else None


def missing(desk: Desk) -> list[Unit]:
    """The members of which none is entered; none where nothing can be kept."""
    named = desk.liaisons()
    return units_without(desk.association, named) if named is not None else []


def without_address(desk: Desk, units: Sequence[UnitId]) -> list[Unit]:
    """Those of the units to which no letter can be sent."""
    found = (desk.association.register.units[each] for each in units)
    return [unit for unit in found if not address_of(known(desk, unit.id), unit)]


def address_of(kept: Mapping[str, str], unit: Unit) -> str:
    """Where letters go: what is kept of the unit, otherwise the premises that it has reported."""
    return kept.get("address") or unit.details.get(Detail.PREMISES, "")


def known(desk: Desk, unit: UnitId) -> dict[str, str]:
    """What is kept of the unit, by its kind."""
    return {each.kind: each.value for each in desk.contacts_of("unit", unit)}


def fault_in(kind: str, value: str) -> Refusal | None:
    """What is wrong with contact data of this kind, as somebody enters it; nothing is wrong with nothing.

    A list that is imported keeps what it has, with a note; whoever enters it by hand has the right one before them.
    """
    from governance_desk.register.importing.writing import postcode_form
    from governance_desk.sending.plain import are_addresses

    if kind == "mail" and value and not are_addresses(value):
        return Refusal(
            text("This is no mail address that can be written to."),
            next_step=text("Enter it as name@host, several with semicolons between them."),
        )
    if kind == "postcode" and value and not postcode_form(value):
        return Refusal(
            text("A postal code has six figures."),
            next_step=text("Enter six figures; one of another country belongs into the address."),
        )
    return None


def enter(
    *, desk: Desk, unit: UnitId, values: dict[str, str], parent: QWidget, wanted: Wanted = Wanted.LIAISON
) -> bool:
    """Keep these; what is emptied is not taken away here, but erased for good. What is `wanted` must be there."""
    from governance_desk.desk import contact

    before = known(desk, unit)
    after = {kind: value.strip() for kind, value in values.items()}
    emptied = [kind for kind in after if before.get(kind) and not after[kind]]
    try:
        if emptied:
            raise Refusal(
                text("What is kept of a contact is not emptied here."),
                next_step=text("Use “Erase contact data” on the unit: the act is recorded, and nothing is left of it."),
            )
        for kind, value in after.items():
            if value != before.get(kind) and (fault := fault_in(kind, value)) is not None:
                raise fault
        if wanted is Wanted.LIAISON and not after["liaison"]:
            raise Refusal(text("Who is it?"), next_step=text("Enter the name."))
        if wanted is Wanted.ADDRESS and not after["address"]:
            raise Refusal(text("Where do letters to the unit go?"), next_step=text("Enter the address."))
        if not any(after.values()):
            raise Refusal(text("There is nothing to keep."), next_step=text("Enter a name, a number or an address."))
        desk.note_contacts(*(contact("unit", unit, kind, value) for kind, value in after.items() if value))
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    return True
