"""What a clerk records of classes, nominations, personal conditions, replacements and the election of the next term."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from governance_desk.charter.joining import ConditionRule
from governance_desk.charter.keys import BodyKey, ClassKey, OfficeKey
from governance_desk.charter.model import ClassRule, OfficeRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.documents.content.blocks import Document
from governance_desk.language import tr
from governance_desk.register.classes.apply import wish_of
from governance_desk.register.classes.commands import ApplyForClass, CloseClassWish
from governance_desk.register.classes.state import ClassWish, ClassWishId
from governance_desk.register.commands import DelegateOfficer, DelegatePerson
from governance_desk.register.nominations.commands import CheckConditions, NominatePerson, WithdrawNomination
from governance_desk.register.nominations.conditions import conditions_of
from governance_desk.register.nominations.state import NominationId
from governance_desk.register.renewal.commands import BeginRenewal, DropRenewal, ListCandidates
from governance_desk.register.state import PersonId, SeatId, Unit, UnitId
from ui.desk import Desk
from ui.operations.run import run


def rules_today(desk: Desk) -> CharterInForce:
    """The charter in force today."""
    rules: CharterInForce = desk.association.rules_on(desk.clock().day)
    return rules


def asked_conditions(desk: Desk) -> tuple[ConditionRule, ...]:
    """The personal conditions that the charter asks for."""
    return conditions_of(rules_today(desk))


def other_classes(desk: Desk, unit: Unit) -> list[ClassRule]:
    """The classes that a unit may ask for, as far as the charter knows how; the highest first."""
    charter = rules_today(desk).charter
    if charter.seating is None or len(charter.classes) < 2:
        return []
    return [each for each in sorted(charter.classes, key=lambda c: c.rank) if each.key != unit.membership_class]


def open_wish(desk: Desk, unit: UnitId) -> ClassWish | None:
    """The unit's application for another class that waits for the vote."""
    return wish_of(desk.association.register, unit)


def apply_for_class(
    *,
    desk: Desk,
    unit: UnitId,
    to_class: str,
    day: datetime.date,
    document: str,
    reason: str,
    materials: str,
    parent: QWidget,
) -> bool:
    """Enter a unit's application for another class; `materials` apart by 、 or line feeds."""
    command = ApplyForClass(
        wish=ClassWishId(desk.new_id("wish")),
        unit=unit,
        to_class=ClassKey(to_class),
        day=day,
        document=document,
        reason=reason,
        materials=tuple(materials.replace("\n", "、").split("、")),
    )
    return run(desk, command, parent)


def close_wish(*, desk: Desk, wish: ClassWishId, reason: str, parent: QWidget) -> bool:
    """The application goes no further."""
    return run(desk, CloseClassWish(wish=wish, day=desk.clock().day, reason=reason), parent)


def persons(desk: Desk) -> list[tuple[PersonId, str]]:
    """Everyone who is known, with the unit where there is one, for a field to choose from."""
    register = desk.association.register
    units = {unit.representative: unit.name for unit in register.members() if unit.representative is not None}
    return [
        (each.id, f"{each.name}（{units[each.id]}）" if each.id in units else each.name)
        for each in register.persons.values()
    ]


def offices(desk: Desk) -> list[OfficeRule]:
    """Every office, those that are seats too, in their order."""
    return sorted(rules_today(desk).charter.offices, key=lambda each: each.rank)


def nominate(
    *,
    desk: Desk,
    unit: UnitId,
    office: OfficeKey,
    person: PersonId | None,
    name: str,
    of_unit: UnitId | None,
    day: datetime.date,
    document: str,
    parent: QWidget,
) -> bool:
    """Enter a unit's nomination, of someone known or of a new person."""
    command = NominatePerson(
        nomination=NominationId(desk.new_id("nomination")),
        unit=unit,
        office=office,
        person=person or PersonId(desk.new_id("person")),
        name=name,
        of_unit=of_unit,
        day=day,
        document=document,
    )
    return run(desk, command, parent)


def withdraw_nomination(*, desk: Desk, nomination: NominationId, reason: str, parent: QWidget) -> bool:
    """The nomination is taken back."""
    return run(desk, WithdrawNomination(nomination=nomination, day=desk.clock().day, reason=reason), parent)


def check_conditions(
    *, desk: Desk, person: PersonId, day: datetime.date, by: str, met: Sequence[str], note: str, parent: QWidget
) -> bool:
    """Enter an examination of the personal conditions."""
    return run(desk, CheckConditions(person=person, day=day, by=by, met=tuple(met), note=note), parent)


def delegate(
    *,
    desk: Desk,
    seat: SeatId,
    person: PersonId | None,
    name: str,
    day: datetime.date,
    cause: str,
    parent: QWidget,
) -> bool:
    """The unit sends someone else to the seat."""
    known = person or PersonId(desk.new_id("person"))
    return run(desk, DelegatePerson(seat=seat, person=known, name=name, day=day, cause=cause), parent)


def delegate_officer(
    *,
    desk: Desk,
    office: OfficeKey,
    holder: PersonId,
    unit: UnitId,
    person: PersonId | None,
    name: str,
    day: datetime.date,
    cause: str,
    parent: QWidget,
) -> bool:
    """The unit that nominates the office sends someone else in the place of its holder."""
    command = DelegateOfficer(
        office=office,
        holder=holder,
        unit=unit,
        person=person or PersonId(desk.new_id("person")),
        name=name,
        day=day,
        cause=cause,
    )
    return run(desk, command, parent)


def begin_renewal(*, desk: Desk, body: BodyKey, day: datetime.date, resolution: str, parent: QWidget) -> bool:
    """It is resolved to elect the body anew."""
    return run(desk, BeginRenewal(body=body, day=day, resolution=resolution), parent)


def list_candidates(*, desk: Desk, body: BodyKey, day: datetime.date, document: str, parent: QWidget) -> bool:
    """The list of candidates is settled."""
    return run(desk, ListCandidates(body=body, day=day, document=document), parent)


def drop_renewal(*, desk: Desk, body: BodyKey, reason: str, parent: QWidget) -> bool:
    """The election is given up."""
    return run(desk, DropRenewal(body=body, day=desk.clock().day, reason=reason), parent)


def save_conditions(*, desk: Desk, parent: QWidget) -> bool:
    """The table of the personal conditions as a PDF."""
    from governance_desk.documents.content.conditions import conditions_table

    today = desk.clock().day
    return _save(
        desk, tr("Table of the personal conditions"), lambda: conditions_table(desk.association, today), parent
    )


def save_candidates(*, desk: Desk, body: BodyKey, parent: QWidget) -> bool:
    """The list of candidates as a PDF."""
    from governance_desk.documents.content.candidates import candidate_list

    today = desk.clock().day
    return _save(desk, tr("List of candidates"), lambda: candidate_list(desk.association, body, today), parent)


def _save(desk: Desk, name: str, paper: Callable[[], Document], parent: QWidget) -> bool:
    from ui.operations.save_paper import save_paper

    return save_paper(paper, f"{desk.association.name} {name}", parent)
