"""Enter what was decided before the record began: members, terms, seats, representatives."""

from __future__ import annotations

import datetime
from collections.abc import Container

from governance_desk.charter.keys import BodyKey
from governance_desk.charter.model import Charter
from governance_desk.charter.named import body_of, office_of
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.term import years_of_a_term
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.commands import (
    BeginTerm,
    ChangeRepresentative,
    EnterMembers,
    NewUnit,
    SeatPersons,
)
from governance_desk.register.events import (
    OfficerRemoved,
    RepresentativeChanged,
    SeatFilled,
    TermBegan,
    UnitAdmitted,
)
from governance_desk.register.officers import rests_on
from governance_desk.register.persons import person_entered, require_member
from governance_desk.register.renewal.renew import require_seated
from governance_desk.register.state import PersonId, Register, UnitId

LAST_NUMBER = 9999  # of a term or a meeting: ordinals are written in Chinese words up to here


def enter_members(register: Register, charter: Charter, command: EnterMembers) -> list[Event]:
    """Every unit, or a Refusal that names the first one that cannot be entered."""
    if not command.units:
        raise Refusal(text("The list holds no unit."), next_step=text("Choose another sheet or another file."))
    events: list[Event] = []
    entered: set[PersonId] = set()
    ids: set[UnitId] = set()
    names = _taken(register, {new.name.strip() for new in command.units})
    for new in command.units:
        _require_enterable(charter, new, names, ids if new.unit not in register.units else register.units.keys())
        names.add(new.name.strip())
        ids.add(new.unit)
        if new.person is not None and new.person not in register.persons and new.person not in entered:
            entered.add(new.person)
            events += person_entered(register, new.person, new.representative)
        events.append(admission(new, cause=command.cause))
    _require_exact_classes(register, charter, command)
    return events


def _taken(register: Register, names: set[str]) -> set[str]:
    """Those of the names that a member bears."""
    return {unit.name for unit in register.units.values() if unit.name in names and unit.is_member}


def admission(new: NewUnit, *, cause: str) -> UnitAdmitted:
    """The fact that a unit is a member."""
    return UnitAdmitted(
        unit=new.unit,
        name=new.name.strip(),
        membership_class=new.membership_class,
        credit_code=new.credit_code,
        representative=new.person,
        post=new.post,
        joined=new.joined,
        remark=new.remark,
        cause=cause,
    )


def begin_term(register: Register, rules: CharterInForce, command: BeginTerm) -> list[Event]:
    """The term; its end follows from the charter where the command gives none.

    Seats belong to a term, and with them end the offices that only someone who sits there may hold. The chair and
    others go on until the new term has chosen theirs.
    """
    charter = rules.charter
    body = body_of(charter, command.body)
    if not 1 <= command.number <= LAST_NUMBER:
        raise Refusal(text("Terms are numbered from 1."), next_step=text("Enter the number of the term."))
    if any(term.body == command.body and term.number >= command.number for term in register.terms):
        raise Refusal(
            text("Term {number} of {body} has begun already.", number=command.number, body=body.name),
            article=body.article,
            next_step=text("Enter the number of the next term."),
        )
    require_seated(register, rules, command)
    until = command.until or term_end(command.since, years_of_a_term(rules, body, command.since))
    if until is not None and until < command.since:
        raise Refusal(
            text("A term cannot end before it begins."), article=body.article, next_step=text("Correct the days.")
        )
    began: list[Event] = [TermBegan(body=command.body, number=command.number, since=command.since, until=until)]
    ending = [each for each in register.appointments if each.until is None and rests_on(charter, each.office, body.key)]
    for each in ending:
        cause = f"term/{body.key}/{command.number}"
        began.append(OfficerRemoved(office=each.office, person=each.person, day=command.since, cause=cause))
    return began


def term_end(since: datetime.date, years: int | None) -> datetime.date | None:
    """The corresponding day `years` later, or the month's last day where there is none (Civil Code 202)."""
    if years is None:
        return None
    if since.year + years > datetime.MAXYEAR:
        return datetime.date.max
    try:
        return since.replace(year=since.year + years)
    except ValueError:
        return since.replace(year=since.year + years, day=28)


def seat_persons(register: Register, charter: Charter, command: SeatPersons) -> list[Event]:
    """The seats of a body; a person sits once, and a unit of a class that sits there nominates."""
    body = body_of(charter, command.body)
    office = office_of(charter, command.office)
    if office.seat_in != body.key:
        raise Refusal(
            text("{office} is not a seat in {body}.", office=office.name, body=body.name),
            article=office.article,
            next_step=text("Choose an office that is a seat there."),
        )
    sitting = {seat.person for seat in register.seats_of(command.body)}
    seats = set(register.seats)
    events: list[Event] = []
    for new in command.seats:
        if new.person in sitting:
            raise Refusal(
                text(
                    "{person} already sits in {body}.",
                    person=new.name or register.person_name(new.person),
                    body=body.name,
                ),
                article=office.article,
                next_step=text("One person holds one seat; choose someone else."),
            )
        sitting.add(new.person)
        if new.seat in seats:
            raise Refusal(
                text("This seat has been entered already."),
                article=office.article,
                next_step=text("Choose a vacant seat, or decide on the removal of its holder first."),
            )
        seats.add(new.seat)
        if new.unit is not None:
            require_member(register, new.unit)
        events += person_entered(register, new.person, new.name)
        events.append(
            SeatFilled(
                seat=new.seat,
                body=BodyKey(command.body),
                office=command.office,
                person=new.person,
                unit=new.unit,
                term=register.term(command.body),
                day=command.day,
                cause=command.cause,
            )
        )
    return events


def change_representative(register: Register, command: ChangeRepresentative) -> list[Event]:
    """The unit's new representative."""
    require_member(register, command.unit)
    return [
        *person_entered(register, command.person, command.name),
        RepresentativeChanged(unit=command.unit, representative=command.person, post=command.post, day=command.day),
    ]


def _require_enterable(charter: Charter, new: NewUnit, names: set[str], ids: Container[UnitId]) -> None:
    if not new.name.strip():
        raise Refusal(text("A unit needs a name."), next_step=text("Enter the name."))
    if new.unit in ids:
        raise Refusal(
            text("{unit} has been entered already.", unit=new.name),
            next_step=text("Leave out the second row, or correct its name."),
        )
    if new.person is None and new.representative.strip():
        raise Refusal(
            text(
                "{unit}: the representative {person} has no entry of their own.",
                unit=new.name,
                person=new.representative,
            ),
            next_step=text("Enter the person with the unit."),
        )
    if new.name.strip() in names:
        raise Refusal(
            text("{unit} is a member already.", unit=new.name),
            next_step=text("Leave out the second row, or correct its name."),
        )
    if all(each.key != new.membership_class for each in charter.classes):
        raise Refusal(
            text("The charter has no class “{name}” ({unit}).", name=new.membership_class, unit=new.name),
            next_step=text("Choose one of its classes for this unit."),
        )


def _require_exact_classes(register: Register, charter: Charter, command: EnterMembers) -> None:
    for each in charter.classes:
        more = sum(1 for new in command.units if new.membership_class == each.key)
        if each.exactly is None or not more:
            continue
        found = more + sum(1 for unit in register.members() if unit.membership_class == each.key)
        if found > each.exactly:
            raise Refusal(
                text(
                    "{found} units would be {name}; the charter has {exactly}.",
                    found=found,
                    name=each.name,
                    exactly=each.exactly,
                ),
                article=each.article,
                next_step=text("Correct the class of the others."),
            )
