"""The unit that nominated a seat's holder sends another person, to the end of the term (CFIA 19（三）3)."""

from __future__ import annotations

from governance_desk.charter.model import Charter
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.commands import DelegatePerson
from governance_desk.register.events import OfficerRemoved, SeatEmptied, SeatFilled
from governance_desk.register.persons import person_entered, require_member
from governance_desk.register.state import Register


def delegate_person(register: Register, charter: Charter, command: DelegatePerson) -> list[Event]:
    """The seat passes on. Offices that only a holder of the seat can have are left; the next is elected anew."""
    seat = register.seats.get(command.seat)
    if seat is None or not register.sits(seat):
        raise Refusal(text("Nobody sits there who could be replaced."), next_step=text("Choose a seat that is filled."))
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
    resting = [
        each.office
        for each in register.offices_of(seat.person)
        if charter.office(each.office).from_office == seat.office
    ]
    cause = command.cause.strip()
    return [
        *person_entered(register, command.person, command.name),
        SeatEmptied(seat=seat.id, person=seat.person, day=command.day, cause=cause, article=office.article),
        *(OfficerRemoved(office=each, person=seat.person, day=command.day, cause=cause) for each in resting),
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
