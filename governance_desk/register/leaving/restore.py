"""The end of a membership was entered by mistake: the unit is a member as if it had never been out.

What a body decided in a meeting is not such a mistake; it is decided on anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.charter.keys import Manner
from governance_desk.charter.model import Charter
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.admission.find import application_of
from governance_desk.register.events import OfficerRestored, SeatRestored
from governance_desk.register.leaving.commands import RestoreMembership
from governance_desk.register.leaving.events import MembershipRestored
from governance_desk.register.officers import rests_on
from governance_desk.register.state import Appointment, Register, Seat, Unit

RESTORED = "restored/"
"""Before a unit's id, as a cause: its membership had never ended."""


def restore_membership(register: Register, rules: CharterInForce, command: RestoreMembership) -> list[Event]:
    """The unit is a member again, its seats are filled again where nobody else has taken them, and no bar runs."""
    unit = register.units.get(command.unit)
    if unit is None or unit.left is None:
        raise Refusal(text("This unit is a member."), next_step=text("Nothing has to be done."))
    _require_mistake(register, rules, unit, command)
    cause = f"{RESTORED}{unit.id}"
    events: list[Event] = [
        MembershipRestored(unit=unit.id, left=unit.left, day=command.day, cause=command.reason.strip())
    ]
    for seat in lost_seats(register, unit):
        events.append(SeatRestored(seat=seat.id, person=seat.person, day=command.day, cause=cause))
        events += [
            OfficerRestored(office=each.office, person=each.person, day=command.day, cause=cause)
            for each in _lost_offices(register, rules.charter, unit, seat)
        ]
    return events


def lost_seats(register: Register, unit: Unit) -> list[Seat]:
    """The seats that were emptied when the unit was thought to be out, and that are the same person's again."""
    return [
        seat
        for seat in register.seats.values()
        if seat.unit == unit.id
        and (seat.until, seat.cause) == (unit.left, unit.cause)
        and seat.term == register.term(seat.body)
        and all(each.person != seat.person for each in register.seats_of(seat.body))
    ]


def _lost_offices(register: Register, charter: Charter, unit: Unit, seat: Seat) -> Iterator[Appointment]:
    """The offices that went with the seat, where nobody has been chosen for one of which there is a fixed number."""
    for each in register.appointments:
        if each.person != seat.person or (each.until, each.cause) != (unit.left, unit.cause):
            continue
        rule = next((one for one in charter.offices if one.key == each.office), None)
        held = [one for one in register.appointments if one.office == each.office and one.until is None]
        if rule is None or not rests_on(charter, each.office, seat.body):
            continue
        if rule.exactly is None or len(held) < rule.exactly:
            yield each


def _require_mistake(register: Register, rules: CharterInForce, unit: Unit, command: RestoreMembership) -> None:
    article = rules.charter.leaving.article if rules.charter.leaving is not None else ""
    if unit.manner is Manner.EXPELLED:
        raise Refusal(
            text("{unit} was expelled by a decision; that is not corrected in the register.", unit=unit.name),
            article=article,
            next_step=text("Let the body that decided decide anew."),
        )
    if not command.reason.strip():
        raise Refusal(
            text("How is it known that the membership had not ended?"),
            article=article,
            next_step=text("Enter the reason, with the document that shows it."),
        )
    if register.unit_named(unit.name) is not None:
        raise Refusal(
            text("{unit} is a member already.", unit=unit.name),
            article=article,
            next_step=text("It was admitted anew since; its former membership stays as it is recorded."),
        )
    if application_of(register, None, unit.name) is not None:
        raise Refusal(
            text("{unit} has applied anew, and nobody has decided on that yet.", unit=unit.name),
            article=article,
            next_step=text("Enter first that it withdraws the application."),
        )
    rule = next((each for each in rules.charter.classes if each.key == unit.membership_class), None)
    there = [each for each in register.members() if each.membership_class == unit.membership_class]
    if rule is not None and rule.exactly is not None and len(there) >= rule.exactly:
        raise Refusal(
            text("Another unit is {name} now: {unit}.", name=rule.name, unit="、".join(each.name for each in there)),
            article=rule.article,
            next_step=text("Change the class of that one first."),
        )
