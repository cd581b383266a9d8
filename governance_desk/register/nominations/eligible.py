"""Who may hold an office by the charter: the office, the class and the post that it asks for."""

from __future__ import annotations

from governance_desk.charter.model import Charter, OfficeRule
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.register.ids import PersonId, UnitId
from governance_desk.register.nominations.state import NominationStage
from governance_desk.register.state import Register, Unit


def require_eligible(
    register: Register,
    charter: Charter,
    office: OfficeRule,
    person: PersonId | None,
    *,
    name: str,
    unit: UnitId | None,
    term: int,
    foreseen: bool = False,
) -> None:
    """Refuse someone who is no 理事, whose unit is of another class, or who is not the head of a member unit.

    `foreseen`: whoever is nominated for the seat that is needed counts as if he held it (for nominations of officers
    before the election of the council).
    """
    if office.from_office is not None and not _holds(register, charter, office, person, term, foreseen=foreseen):
        raise Refusal(
            text(
                "{person} is not {needed}, and only one of them can become {office}.",
                person=name,
                needed=charter.office(office.from_office).name,
                office=office.name,
            ),
            article=office.article,
            next_step=text("Choose one of them."),
        )
    sending = unit_of(register, person, unit, term)
    if office.from_classes and (sending is None or sending.membership_class not in office.from_classes):
        names = "、".join(charter.membership_class(key).name for key in office.from_classes)
        raise Refusal(
            text("{office} must come from {classes}.", office=office.name, classes=names),
            article=office.article,
            next_step=text("Choose a person from such a unit."),
        )
    if office.head_of_unit and not is_head(register, person, sending):
        raise Refusal(
            text(
                "{person} is not the head of a member unit, and {office} must be one.", person=name, office=office.name
            ),
            article=office.article,
            next_step=text("Choose the unit's representative, or report the change of representative first."),
        )


def unit_of(register: Register, person: PersonId | None, unit: UnitId | None, term: int) -> Unit | None:
    """The unit that sends the person: that of the seat in the term, or the one named, or the one represented."""
    seats = (s for s in register.seats.values() if s.person == person and s.term == term and s.in_office)
    seat = next(seats, None) if person is not None else None
    if seat is not None and seat.unit is not None:
        return register.units.get(seat.unit)
    if unit is not None:
        return register.units.get(unit)
    return None


def is_head(register: Register, person: PersonId | None, unit: Unit | None) -> bool:
    """Whether the person represents the unit, or where none is named, any member unit."""
    if person is None:
        return False
    if unit is not None:
        return unit.representative == person
    return any(each.representative == person for each in register.members())


def _holds(
    register: Register, charter: Charter, office: OfficeRule, person: PersonId | None, term: int, *, foreseen: bool
) -> bool:
    if person is None:
        return False
    needed = office.from_office
    if charter.office(needed or "").seat_in is None:
        return any(each.office == needed for each in register.offices_of(person))
    if any(
        s.person == person and s.office == needed and s.term == term and s.in_office for s in register.seats.values()
    ):
        return True
    return foreseen and any(
        (n.person, n.office, n.term, n.stage) == (person, needed, term, NominationStage.OPEN)
        for n in register.nominations.values()
    )
