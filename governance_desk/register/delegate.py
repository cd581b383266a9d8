"""The unit that nominated sends another person, to the end of the term (CFIA 19（三）3): for a seat, for an office."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import ClauseId, Consequence
from governance_desk.charter.model import Charter, OfficeRule
from governance_desk.charter.named import office_of
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.seating import AfterAbsence, Replaced
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.commands import DelegateOfficer, DelegatePerson
from governance_desk.register.events import OfficerAppointed, OfficerRemoved, SeatEmptied, SeatFilled
from governance_desk.register.nominations.conditions import require_conditions
from governance_desk.register.nominations.eligible import require_eligible
from governance_desk.register.nominations.nominate import require_nominator
from governance_desk.register.persons import person_entered, require_member
from governance_desk.register.state import PersonId, Register, Seat

REPLACED = ClauseId("seating.replaced")
AFTER_ABSENCE = ClauseId("seating.after_absence")


def delegate_person(register: Register, rules: CharterInForce, command: DelegatePerson) -> list[Event]:
    """The seat passes on, as far as the readings of replacement allow it."""
    charter = rules.charter
    seat = _require_seat(register, charter, command)
    office = charter.office(seat.office)
    if not seat.in_office and by_absence(rules, seat):
        _require_open_after_absence(rules, register, seat, command.day)
    _require_letter(rules, office, command.day)
    name = command.name.strip() or register.person_name(command.person)
    require_conditions(register, rules, office, command.person, name=name, day=command.day)
    require_eligible(register, charter, office, command.person, name=name, unit=seat.unit, term=seat.term)
    return pass_on(register, charter, command)


def pass_on(register: Register, charter: Charter, command: DelegatePerson) -> list[Event]:
    """The seat passes on. Offices that only a holder of the seat can have are left; the next is elected anew.

    For what the charter orders by itself, such as the successor of a unit's head: no reading is asked.
    """
    seat = _require_seat(register, charter, command)
    office = charter.office(seat.office)
    if any(each.person == command.person for each in register.seats_of(seat.body)):
        raise Refusal(
            text(
                "{person} already sits in {body}.",
                person=command.name or register.person_name(command.person),
                body=charter.body(seat.body).name,
            ),
            article=office.article,
            next_step=text("One person holds one seat; choose someone else."),
        )
    cause = command.cause.strip()
    leaves: list[Event] = []
    if seat.in_office:
        resting = [
            each.office
            for each in register.offices_of(seat.person)
            if charter.office(each.office).from_office == seat.office
        ]
        leaves = [
            SeatEmptied(seat=seat.id, person=seat.person, day=command.day, cause=cause, article=office.article),
            *(OfficerRemoved(office=each, person=seat.person, day=command.day, cause=cause) for each in resting),
        ]
    return [
        *person_entered(register, command.person, command.name),
        *leaves,
        SeatFilled(
            seat=seat.id,
            body=seat.body,
            office=seat.office,
            person=command.person,
            unit=seat.unit,
            term=seat.term,
            day=command.day,
            cause=cause,
        ),
    ]


def _require_seat(register: Register, charter: Charter, command: DelegatePerson) -> Seat:
    """The seat of the term that runs, and of a unit that is a member still; a reason for the change."""
    seat = register.seats.get(command.seat)
    if seat is None or seat.term != register.term(seat.body):
        raise Refusal(
            text("Nobody sits there who could be replaced."), next_step=text("Choose a seat of the term that runs.")
        )
    office = charter.office(seat.office)
    if seat.unit is None:
        raise Refusal(
            text("No unit nominated {person}, so none can send another.", person=register.person_name(seat.person)),
            article=office.article,
            next_step=text("Decide on the seat in a meeting."),
        )
    require_member(register, seat.unit)
    if not command.cause.strip():
        raise Refusal(text("Why does the unit send someone else?"), next_step=text("Enter the letter, or the reason."))
    return seat


def delegate_officer(register: Register, rules: CharterInForce, command: DelegateOfficer) -> list[Event]:
    """The unit that nominates the office sends another person in the place of its holder, for the rest of the term."""
    charter = rules.charter
    office = office_of(charter, command.office)
    held = next((each for each in register.offices_of(command.holder) if each.office == office.key), None)
    if held is None:
        raise Refusal(
            text("Who is to leave the office of {office}?", office=office.name),
            article=office.article,
            next_step=text("Choose its holder."),
        )
    if not office.nomination:
        raise Refusal(
            text("No unit nominates {office}, so none can send another.", office=office.name),
            article=office.article,
            next_step=text("Decide on the office in a meeting."),
        )
    require_member(register, command.unit)
    if not command.cause.strip():
        raise Refusal(text("Why does the unit send someone else?"), next_step=text("Enter the letter, or the reason."))
    _require_letter(rules, office, command.day)
    name = command.name.strip() or register.person_name(command.person)
    if command.person == command.holder or any(e.office == office.key for e in register.offices_of(command.person)):
        raise Refusal(
            text("{person} is {office} already.", person=name, office=office.name),
            article=office.article,
            next_step=text("Choose someone else."),
        )
    require_nominator(register, rules, office, command.unit, command.person, None, held.term, command.day)
    require_eligible(register, charter, office, command.person, name=name, unit=None, term=held.term)
    require_conditions(register, rules, office, command.person, name=name, day=command.day)
    cause = command.cause.strip()
    return [
        *person_entered(register, command.person, command.name),
        OfficerRemoved(office=office.key, person=command.holder, day=command.day, cause=cause),
        OfficerAppointed(office=office.key, person=command.person, term=held.term, day=command.day, cause=cause),
    ]


def by_absence(rules: CharterInForce, seat: Seat) -> bool:
    """Whether the seat was lost by absence: a consequence is called after its rule and its subject."""
    keys = [each.key for each in rules.charter.absences if each.consequence is Consequence.LOSE_SEAT]
    return any(seat.cause.startswith(f"{key}/{PersonId(seat.person)}/") for key in keys)


def _require_letter(rules: CharterInForce, office: OfficeRule, day: datetime.date) -> None:
    """Refuse where the person still has to be voted on, and while that is open."""
    seating = rules.charter.seating
    answer = rules.answer(REPLACED, seating.replaced, day) if seating is not None else None
    if answer is None:
        return
    if answer.rule is None:
        raise Refusal(
            text(
                "The charter does not say clearly whether {office} whom a unit sends is voted on.", office=office.name
            ),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=REPLACED),
        )
    if answer.rule is Replaced.VOTE:
        raise Refusal(
            text("By the reading that was adopted {office} whom a unit sends is voted on.", office=office.name),
            article=answer.article,
            next_step=text("Enter the nomination, and put it on the agenda."),
        )


def _require_open_after_absence(rules: CharterInForce, register: Register, seat: Seat, day: datetime.date) -> None:
    seating = rules.charter.seating
    answer = rules.answer(AFTER_ABSENCE, seating.after_absence, day) if seating is not None else None
    if answer is None:
        return
    name = register.person_name(seat.person)
    if answer.rule is None:
        raise Refusal(
            text("{person} lost the seat by absence, and the charter does not say whether it is filled.", person=name),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=AFTER_ABSENCE),
        )
    if answer.rule is AfterAbsence.VACANT:
        raise Refusal(
            text("{person} lost the seat by absence; by the reading adopted it stays vacant.", person=name),
            article=answer.article,
            next_step=text("Fill it with the election of the next term."),
        )
