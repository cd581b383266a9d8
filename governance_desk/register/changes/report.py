"""A unit reports a change in its data (CFIA 16, SHCP 15). Late or not, it is taken: no charter says otherwise."""

from __future__ import annotations

from governance_desk.charter.model import Charter
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.changes.commands import ReportChange
from governance_desk.register.changes.events import ChangeReported
from governance_desk.register.changes.lateness import rule_of
from governance_desk.register.changes.state import Changed, Detail
from governance_desk.register.state import Register, Unit


def report_change(register: Register, charter: Charter, command: ReportChange) -> list[Event]:
    """The report; Refusal where nothing would change, or where the days cannot be."""
    rule = rule_of(charter)
    article = rule.article if rule is not None else ""
    if command.change in register.changes:
        raise Refusal(text("This change has been reported already."), next_step=text("Open it in the unit's page."))
    unit = register.units.get(command.unit)
    if unit is None or not unit.is_member:
        raise Refusal(
            text("Only a member reports a change in its data."),
            article=article,
            next_step=text("Choose one of the members."),
        )
    if command.reported < command.happened:
        raise Refusal(
            text("A change cannot be reported before it has happened."),
            article=article,
            next_step=text("Correct the days."),
        )
    if not command.changed:
        raise Refusal(
            text("What has changed?"), article=article, next_step=text("Enter at least one detail with its new value.")
        )
    for each in command.changed:
        require_new(register, unit, each, article)
    if len({each.detail for each in command.changed}) < len(command.changed):
        raise Refusal(
            text("The same detail is there twice."), article=article, next_step=text("Keep the value that holds.")
        )
    known = rule.materials if rule is not None else ()
    require_known(command.materials, known, article)
    return [
        ChangeReported(
            change=command.change,
            unit=unit.id,
            details=tuple(each.detail for each in command.changed),
            changed=tuple(command.changed),
            happened=command.happened,
            reported=command.reported,
            rule=rule.key if rule is not None else "",
            materials=tuple(each for each in known if each in command.materials),
            article=article,
        )
    ]


def value_of(register: Register, unit: Unit, detail: Detail) -> str:
    """What the register has now."""
    match detail:
        case Detail.NAME:
            return unit.name
        case Detail.CREDIT_CODE:
            return unit.credit_code
        case Detail.REPRESENTATIVE:
            return register.person_name(unit.representative)
        case _:
            return unit.details.get(detail, "")


def require_new(register: Register, unit: Unit, changed: Changed, article: str) -> None:
    """Refuse an empty value, the one that is there, and the name of another member."""
    value = changed.value.strip()
    if not value:
        raise Refusal(text("The new value is empty."), article=article, next_step=text("Enter it."))
    if changed.detail is Detail.REPRESENTATIVE:
        if changed.person is None:
            raise Refusal(text("Who is the new representative?"), article=article, next_step=text("Enter the person."))
        same = changed.person == unit.representative
    else:
        same = value == value_of(register, unit, changed.detail)
    if same:
        raise Refusal(
            text("{value} is in the register already.", value=value),
            article=article,
            next_step=text("Enter what is new, or leave the detail out."),
        )
    other = register.unit_named(value) if changed.detail is Detail.NAME else None
    if other is not None and other.id != unit.id:
        raise Refusal(
            text("{unit} is another member.", unit=value),
            article=article,
            next_step=text("Check the name on the licence."),
        )


def require_known(materials: tuple[str, ...], known: tuple[str, ...], article: str) -> None:
    """Refuse a material that the charter does not ask for."""
    strange = next((each for each in materials if each not in known), None)
    if strange is not None:
        raise Refusal(
            text("The charter does not ask for “{material}”.", material=strange),
            article=article,
            next_step=text("It asks for: {materials}.", materials="、".join(known) or "–"),
        )
