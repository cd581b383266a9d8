"""How each fact changes the register. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.charter.keys import Manner
from governance_desk.journal.changes import changes_beside
from governance_desk.journal.event import Event
from governance_desk.register import events as e
from governance_desk.register.state import Appointment, Person, Register, Seat, Tenure, Term, Unit


def apply(register: Register, event: Event) -> Register:
    """The register after the event; events of other packages leave it as it is."""
    change = _CHANGES.get(type(event))
    if change is None and (others := changes_beside(type(event), __package__)):
        _CHANGES.update(others)
        change = _CHANGES[type(event)]
    if change is not None:
        change(register, event)
        cause = getattr(event, "cause", "")
        if cause:
            register.caused.setdefault(cause, []).append(event)
    return register


def _founded(register: Register, event: e.AssociationFounded) -> None:
    register.name = event.name


def _person(register: Register, event: e.PersonEntered) -> None:
    register.persons[event.person] = Person(event.person, event.name)


def _admitted(register: Register, event: e.UnitAdmitted) -> None:
    register.units[event.unit] = Unit(
        event.unit,
        event.name,
        event.membership_class,
        credit_code=event.credit_code,
        representative=event.representative,
        post=event.post,
        joined=event.joined,
        remark=event.remark,
    )


def _class(register: Register, event: e.UnitClassChanged) -> None:
    unit = register.units[event.unit]
    unit.membership_class, unit.class_since = event.membership_class, event.day
    _settled(register, event)


def _representative(register: Register, event: e.RepresentativeChanged) -> None:
    unit = register.units[event.unit]
    unit.representative, unit.post = event.representative, event.post


def _left(register: Register, event: e.UnitLeft) -> None:
    unit = register.units[event.unit]
    unit.left, unit.cause, unit.manner = event.day, event.cause, event.manner
    register.withdrawals.pop(event.unit, None)
    verified = register.verifications.pop(event.unit, None)
    unit.grounds = verified.grounds if verified is not None and event.manner is Manner.EXPELLED else ()


def _term(register: Register, event: e.TermBegan) -> None:
    register.terms.append(Term(event.body, event.number, event.since, event.until))
    _seated(register, event)


def _filled(register: Register, event: e.SeatFilled) -> None:
    before = register.seats.get(event.seat)
    earlier = () if before is None else (*before.earlier, _tenure(before))
    register.seats[event.seat] = Seat(
        event.seat,
        event.body,
        event.office,
        event.person,
        event.unit,
        event.term,
        event.day,
        earlier=earlier,
        filled_by=event.cause,
    )
    _approved(register, event)


def _tenure(seat: Seat) -> Tenure:
    return Tenure(seat.person, seat.since, seat.until, seat.cause)


def _emptied(register: Register, event: e.SeatEmptied) -> None:
    seat = register.seats[event.seat]
    seat.until, seat.cause = event.day, event.cause
    _reopened(register, event)


def _restored(register: Register, event: e.SeatRestored) -> None:
    seat = register.seats[event.seat]
    seat.until, seat.cause = None, ""


def _appointed(register: Register, event: e.OfficerAppointed) -> None:
    register.appointments.append(Appointment(event.office, event.person, event.term, event.day))
    _approved(register, event)


def _removed(register: Register, event: e.OfficerRemoved) -> None:
    for each in register.appointments:
        if each.office == event.office and each.person == event.person and each.until is None:
            each.until, each.cause = event.day, event.cause
    _reopened(register, event)


def _officer_restored(register: Register, event: e.OfficerRestored) -> None:
    for each in reversed(register.appointments):
        if (each.office, each.person) == (event.office, event.person) and event.since in (None, each.since):
            each.until, each.cause = None, ""
            return


def _terminated(register: Register, event: e.AssociationTerminated) -> None:
    register.terminated = event.day


# What else may follow, loaded where there is something that it could change.


def _settled(register: Register, event: e.UnitClassChanged) -> None:
    if register.class_wishes:
        from governance_desk.register.classes.fold import settled

        settled(register, event)


def _approved(register: Register, event: e.SeatFilled | e.OfficerAppointed) -> None:
    if register.nominations:
        from governance_desk.register.nominations.fold import approved

        approved(register, event)


def _reopened(register: Register, event: e.SeatEmptied | e.OfficerRemoved) -> None:
    if register.nominations:
        from governance_desk.register.nominations.fold import reopened

        reopened(register, event)


def _seated(register: Register, event: e.TermBegan) -> None:
    if register.renewals:
        from governance_desk.register.renewal.fold import seated

        seated(register, event)


_CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.AssociationFounded: _founded,
    e.PersonEntered: _person,
    e.UnitAdmitted: _admitted,
    e.UnitClassChanged: _class,
    e.RepresentativeChanged: _representative,
    e.UnitLeft: _left,
    e.TermBegan: _term,
    e.SeatFilled: _filled,
    e.SeatEmptied: _emptied,
    e.SeatRestored: _restored,
    e.OfficerAppointed: _appointed,
    e.OfficerRemoved: _removed,
    e.OfficerRestored: _officer_restored,
    e.AssociationTerminated: _terminated,
}
