"""The secretariat takes a reported change into the register, once its materials are complete; or drops it."""

from __future__ import annotations

import datetime

from governance_desk.charter.certificate import ChangeRule, SeatOfHead
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.changes.commands import DropChange, RecordChange
from governance_desk.register.changes.events import ChangeDropped, ChangeRecorded, UnitDetailChanged, UnitRenamed
from governance_desk.register.changes.lateness import rule_of
from governance_desk.register.changes.report import require_known, require_new, value_of
from governance_desk.register.changes.state import Changed, ChangeId, Detail, ReportedChange
from governance_desk.register.commands import DelegatePerson
from governance_desk.register.delegate import delegate_person, pass_on
from governance_desk.register.events import OfficerRemoved, RepresentativeChanged, SeatEmptied
from governance_desk.register.persons import person_entered
from governance_desk.register.state import Register, Seat, SeatId, Unit


def record_change(register: Register, rules: CharterInForce, command: RecordChange) -> list[Event]:
    """The record, and what it changes; Refusal where materials are missing, or the register has changed meanwhile."""
    change = _open(register, command.change)
    rule = rule_of(rules.charter, change.rule)
    article = rule.article if rule is not None else ""
    unit = register.units[change.unit]
    if not unit.is_member:
        raise Refusal(
            text("{unit} is no longer a member.", unit=unit.name),
            article=article,
            next_step=text("Drop the change, with the reason."),
        )
    if command.day < change.reported:
        raise Refusal(
            text("A change cannot be recorded before it was reported."),
            article=article,
            next_step=text("Correct the day."),
        )
    materials = _complete(change, rule, command)
    events: list[Event] = [
        ChangeRecorded(
            change=change.id,
            unit=unit.id,
            details=tuple(each.detail for each in change.changed),
            day=command.day,
            materials=materials,
        )
    ]
    cause = f"change/{change.id}"
    for each in change.changed:
        require_new(register, unit, each, article)
        if each.detail is Detail.REPRESENTATIVE:
            events += _represented(register, rules, rule, unit, each, command, cause)
        else:
            events.append(_fact(register, unit, each, command.day, cause))
    if command.seats and all(each.detail is not Detail.REPRESENTATIVE for each in change.changed):
        raise Refusal(
            text("A seat passes on to a new representative only."),
            article=article,
            next_step=text("Leave the seats out, or report the new representative."),
        )
    return events


def drop_change(register: Register, command: DropChange) -> list[Event]:
    """The change is not recorded; the reason says why."""
    change = _open(register, command.change)
    if not command.reason.strip():
        raise Refusal(text("Why is the change dropped?"), next_step=text("Enter the reason."))
    return [
        ChangeDropped(
            change=change.id,
            unit=change.unit,
            details=tuple(each.detail for each in change.changed),
            day=command.day,
            reason=command.reason.strip(),
        )
    ]


def _open(register: Register, change_id: ChangeId) -> ReportedChange:
    change = register.changes.get(change_id)
    if change is None:
        raise Refusal(text("No such change has been reported."), next_step=text("Report it first."))
    if not change.is_open:
        raise Refusal(
            text("This change has been settled already."), next_step=text("Report what is new as a further change.")
        )
    return change


def _complete(change: ReportedChange, rule: ChangeRule | None, command: RecordChange) -> tuple[str, ...]:
    known = rule.materials if rule is not None else ()
    article = rule.article if rule is not None else ""
    require_known(command.materials, known, article)
    handed_in = tuple(each for each in known if each in change.materials or each in command.materials)
    missing = [each for each in known if each not in handed_in]
    if missing:
        raise Refusal(
            text("Still missing: {materials}.", materials="、".join(missing)),
            article=article,
            next_step=text("Ask the unit for it, and tick what has come."),
        )
    return handed_in


def _fact(register: Register, unit: Unit, changed: Changed, day: datetime.date, cause: str) -> Event:
    value = changed.value.strip()
    if changed.detail is Detail.NAME:
        return UnitRenamed(unit=unit.id, previous_name=unit.name, name=value, day=day, cause=cause)
    previous = value_of(register, unit, changed.detail)
    return UnitDetailChanged(
        unit=unit.id, detail=changed.detail, previous_value=previous, value=value, day=day, cause=cause
    )


def _represented(
    register: Register,
    rules: CharterInForce,
    rule: ChangeRule | None,
    unit: Unit,
    changed: Changed,
    command: RecordChange,
    cause: str,
) -> list[Event]:
    """The new representative, and the seats of the old one: as the charter has it, or as the unit says."""
    if changed.person is None:
        raise ValueError("a change of the representative without a person was reported")
    events = [
        *person_entered(register, changed.person, changed.value),
        RepresentativeChanged(unit=unit.id, representative=changed.person, post=changed.post, day=command.day),
    ]
    follows = seat_of_head(rules, rule, command.day)
    held = [] if unit.representative is None else seats_held(register, unit)
    passing: set[SeatId] = {*command.seats, *(each.id for each in held if follows is SeatOfHead.SUCCESSOR)}
    for seat_id in sorted(passing):
        delegation = DelegatePerson(
            seat=seat_id, person=changed.person, name=changed.value, day=command.day, cause=cause
        )
        _require_own(register, unit, seat_id)
        if follows is SeatOfHead.SUCCESSOR:
            delegated = pass_on(register, rules.charter, delegation)
        else:
            delegated = delegate_person(register, rules, delegation)
        events += [each for each in delegated if each not in events]  # the person is entered once
    for seat in held:
        if follows is SeatOfHead.LOST and seat.id not in passing:
            events += _emptied(register, rules, rule, seat, command.day, cause)
    return events


def seats_held(register: Register, unit: Unit) -> list[Seat]:
    """The seats that the unit's representative holds for it in the terms that run."""
    return [
        each
        for each in register.seats.values()
        if each.unit == unit.id and each.person == unit.representative and register.sits(each)
    ]


def seat_of_head(rules: CharterInForce, rule: ChangeRule | None, day: datetime.date) -> SeatOfHead | None:
    """What becomes of such a seat; None where the charter says nothing, or no reading is adopted: then it is kept."""
    if rule is None:
        return None
    answer = rules.answer(ClauseId(f"change.{rule.key}.head_leaves"), rule.head_leaves, day)
    return answer.rule if answer is not None else None


def _require_own(register: Register, unit: Unit, seat_id: SeatId) -> None:
    seat = register.seats.get(seat_id)
    if seat is None or seat.unit != unit.id:
        raise Refusal(
            text("{unit} did not nominate anyone for this seat.", unit=unit.name),
            next_step=text("Choose a seat that the unit nominated."),
        )


def _emptied(
    register: Register, rules: CharterInForce, rule: ChangeRule | None, seat: Seat, day: datetime.date, cause: str
) -> list[Event]:
    slot = rule.head_leaves if rule is not None else ()
    article = next((each.article for each in slot if each.holds_on(day)), "")
    resting = [
        each.office
        for each in register.offices_of(seat.person)
        if rules.charter.office(each.office).from_office == seat.office
    ]
    return [
        SeatEmptied(seat=seat.id, person=seat.person, day=day, cause=cause, article=article),
        *(OfficerRemoved(office=each, person=seat.person, day=day, cause=cause) for each in resting),
    ]
