"""Enter what was decided before the record began: members, terms, seats, officers."""

from __future__ import annotations

import datetime

from governance_desk.charter.model import BodyKey, BodyRule, Charter, OfficeKey, OfficeRule
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.commands import (
    AppointOfficer,
    BeginTerm,
    ChangeRepresentative,
    EnterMembers,
    NewUnit,
    SeatPersons,
)
from governance_desk.register.events import (
    OfficerAppointed,
    OfficerRemoved,
    PersonEntered,
    RepresentativeChanged,
    SeatFilled,
    TermBegan,
    UnitAdmitted,
)
from governance_desk.register.state import Appointment, PersonId, Register, UnitId

LAST_NUMBER = 9999  # of a term or a meeting: ordinals are written in Chinese words up to here


def enter_members(register: Register, charter: Charter, command: EnterMembers) -> list[Event]:
    """Every unit, or a Refusal that names the first one that cannot be entered."""
    if not command.units:
        raise Refusal(text("The list holds no unit."), next_step=text("Choose another sheet or another file."))
    events: list[Event] = []
    known = set(register.persons)
    ids = set(register.units)
    names = {unit.name for unit in register.members()}
    for new in command.units:
        _require_enterable(charter, new, names, ids)
        names.add(new.name.strip())
        ids.add(new.unit)
        if new.person is not None and new.person not in known:
            known.add(new.person)
            events += person_entered(register, new.person, new.representative)
        events.append(admission(new, cause=command.cause))
    _require_exact_classes(register, charter, command)
    return events


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


def begin_term(register: Register, charter: Charter, command: BeginTerm) -> list[Event]:
    """The term; its end follows from the charter where the command gives none.

    Seats belong to a term, and with them end the offices that only someone who sits there may hold. The chair and
    others go on until the new term has chosen theirs.
    """
    body = body_of(charter, command.body)
    if not 1 <= command.number <= LAST_NUMBER:
        raise Refusal(text("Terms are numbered from 1."), next_step=text("Enter the number of the term."))
    if any(term.body == command.body and term.number >= command.number for term in register.terms):
        raise Refusal(
            text("Term {number} of {body} has begun already.", number=command.number, body=body.name),
            article=body.article,
            next_step=text("Enter the number of the next term."),
        )
    until = command.until or term_end(command.since, body.term_years)
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


def rests_on(charter: Charter, office: str, body: str) -> bool:
    """Whether the office can only be held by someone who sits in the body."""
    rule = charter.office(office)
    return rule.from_office is not None and charter.office(rule.from_office).seat_in == body


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
            raise Refusal(text("This seat has been entered already."))
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


def appoint_officer(register: Register, charter: Charter, command: AppointOfficer) -> list[Event]:
    """The appointment; Refusal where the office is taken or the person does not hold the office it needs."""
    office = office_of(charter, command.office)
    if office.seat_in is not None:
        raise Refusal(
            text("{office} is a seat in {body}.", office=office.name, body=charter.body(office.seat_in).name),
            article=office.article,
            next_step=text("Seat the person there."),
        )
    term = office_term(charter, register)
    earlier, holders = holders_of(register, office.key, term)
    if any(each.person == command.person for each in holders):
        raise Refusal(text("{person} already holds this office.", person=register.person_name(command.person)))
    if office.exactly is not None and len(holders) >= office.exactly:
        raise Refusal(
            text(
                "The office of {office} is taken by {person}.",
                office=office.name,
                person=register.person_name(holders[0].person),
            ),
            article=office.article,
            next_step=text("Record first how the present holder left it."),
        )
    if office.from_office is not None and office.from_office not in held_by(register, command.person):
        raise Refusal(
            text(
                "{person} is not {needed}, and only one of them can become {office}.",
                person=command.name or register.person_name(command.person),
                needed=charter.office(office.from_office).name,
                office=office.name,
            ),
            article=office.article,
            next_step=text("Choose one of them."),
        )
    return [
        *person_entered(register, command.person, command.name),
        *_succeeded(office, earlier, command),
        OfficerAppointed(office=command.office, person=command.person, term=term, day=command.day, cause=command.cause),
    ]


def _succeeded(office: OfficeRule, earlier: list[Appointment], command: AppointOfficer) -> list[Event]:
    """Whoever held the office in an earlier term goes when it is filled anew; with several, each holder for himself."""
    return [
        OfficerRemoved(office=each.office, person=each.person, day=command.day, cause=command.cause)
        for each in earlier
        if office.exactly is not None or each.person == command.person
    ]


def office_term(charter: Charter, register: Register) -> int:
    """The term for which officers are chosen now: that of the body whose terms the charter counts."""
    return register.term(next((b.key for b in charter.bodies if b.term_years), charter.bodies[0].key))


def holders_of(register: Register, office: str, term: int) -> tuple[list[Appointment], list[Appointment]]:
    """Who holds the office still from an earlier term, and who holds it in this one."""
    holders = [each for each in register.appointments if each.office == office and each.until is None]
    return [each for each in holders if each.term < term], [each for each in holders if each.term >= term]


def held_by(register: Register, person: PersonId | None) -> list[OfficeKey]:
    """The offices of a person, those that are seats in a running term included."""
    if person is None:
        return []
    seats = [seat.office for seat in register.seats.values() if seat.person == person and register.sits(seat)]
    return [each.office for each in register.offices_of(person)] + seats


def change_representative(register: Register, command: ChangeRepresentative) -> list[Event]:
    """The unit's new representative."""
    require_member(register, command.unit)
    return [
        *person_entered(register, command.person, command.name),
        RepresentativeChanged(unit=command.unit, representative=command.person, post=command.post, day=command.day),
    ]


def person_entered(register: Register, person: PersonId, name: str) -> list[Event]:
    """The entry of a person who is not known yet; Refusal for an unknown person without a name."""
    if person in register.persons:
        return []
    if not name.strip():
        raise Refusal(text("A person needs a name."), next_step=text("Enter the name."))
    return [PersonEntered(person=person, name=name.strip())]


def require_member(register: Register, unit: UnitId) -> None:
    """Refuse a unit that is no member, or no longer one."""
    found = register.units.get(unit)
    if found is None or not found.is_member:
        raise Refusal(text("Only a member unit sends a representative."), next_step=text("Choose one of the members."))


def body_of(charter: Charter, key: str) -> BodyRule:
    """The body; Refusal where the charter has none of that name."""
    found = next((each for each in charter.bodies if each.key == key), None)
    if found is None:
        names = "、".join(each.name for each in charter.bodies)
        raise Refusal(
            text("This charter has no body called {body}.", body=key), next_step=text("It has: {bodies}.", bodies=names)
        )
    return found


def office_of(charter: Charter, key: str) -> OfficeRule:
    """The office; Refusal where the charter has none of that name."""
    found = next((each for each in charter.offices if each.key == key), None)
    if found is None:
        names = "、".join(each.name for each in charter.offices)
        raise Refusal(
            text("This charter has no office called {office}.", office=key),
            next_step=text("It has: {offices}.", offices=names),
        )
    return found


def _require_enterable(charter: Charter, new: NewUnit, names: set[str], ids: set[UnitId]) -> None:
    if not new.name.strip():
        raise Refusal(text("A unit needs a name."), next_step=text("Enter the name."))
    if new.unit in ids:
        raise Refusal(text("{unit} has been entered already.", unit=new.name))
    if new.person is None and new.representative.strip():
        raise Refusal(
            text(
                "{unit}: the representative {person} has no entry of their own.",
                unit=new.name,
                person=new.representative,
            )
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
        before = sum(1 for unit in register.members() if unit.membership_class == each.key)
        found = before + sum(1 for new in command.units if new.membership_class == each.key)
        if each.exactly is not None and found > each.exactly:
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
