"""What a decision does to the register: said before the vote, done on declaring it."""

from __future__ import annotations

from collections.abc import Callable

from governance_desk.charter.model import Effect, MatterRule, OfficeRule
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Subject, Vote
from governance_desk.register.enter import person_entered
from governance_desk.register.events import (
    AssociationTerminated,
    OfficerAppointed,
    OfficerRemoved,
    PersonEntered,
    SeatEmptied,
    SeatFilled,
    UnitAdmitted,
    UnitClassChanged,
    UnitLeft,
)
from governance_desk.register.state import PersonId, SeatId, UnitId


def require_subject(room: Room, matter: MatterRule, subject: Subject) -> None:
    """Refuse a motion whose effect could not be carried out: no name, no such unit, an office that is taken."""
    needed = _NEEDS.get(matter.effect)
    if needed is not None:
        needed(room, matter, subject)


def effects(room: Room, matter: MatterRule, vote: Vote) -> list[Event]:
    """The register's events. Ids that a decision needs are made from the vote's own, never by chance."""
    require_subject(room, matter, vote.subject)
    do = _DOES.get(matter.effect)
    return do(room, matter, vote) if do is not None else []


def describe_effects(room: Room, matter: MatterRule, subject: Subject) -> tuple[Text, ...]:
    """What would follow if the vote passed, in words."""
    unit = room.register.units.get(subject.unit) if subject.unit is not None else None
    unit_name = subject.unit_name or (unit.name if unit is not None else "")
    person = subject.person_name or room.register.person_name(_person(room, subject))
    office = room.rules.charter.office(matter.office).name if matter.office is not None else ""
    match matter.effect:
        case Effect.ADMIT_UNIT:
            return (
                text(
                    "{unit} becomes a member ({membership_class}).",
                    unit=unit_name,
                    membership_class=_class_name(room, subject),
                ),
            )
        case Effect.EXPEL_UNIT:
            return (text("{unit} is no longer a member.", unit=unit_name),)
        case Effect.CHANGE_CLASS:
            return (
                text("{unit} becomes {membership_class}.", unit=unit_name, membership_class=_class_name(room, subject)),
            )
        case Effect.FILL_SEAT | Effect.APPOINT_OFFICER:
            return (text("{person} takes the office of {office}.", person=person, office=office),)
        case Effect.EMPTY_SEAT | Effect.REMOVE_OFFICER:
            return (text("{person} leaves the office of {office}.", person=person, office=office),)
        case Effect.TERMINATE:
            return (text("The association is terminated."),)
        case _:
            return ()


def _class_name(room: Room, subject: Subject) -> str:
    return room.rules.charter.membership_class(subject.membership_class).name if subject.membership_class else ""


def _person(room: Room, subject: Subject) -> PersonId | None:
    if subject.seat is not None and subject.seat in room.register.seats:
        return room.register.seats[subject.seat].person
    return subject.person


def _office(room: Room, matter: MatterRule) -> OfficeRule:
    if matter.office is None:
        raise ValueError(f"the matter {matter.key} fills no office")  # the loader refuses such a charter
    return room.rules.charter.office(matter.office)


# What the motion must say.


def _needs_new_unit(room: Room, matter: MatterRule, subject: Subject) -> None:
    if not subject.unit_name.strip() or subject.membership_class is None:
        raise Refusal(
            text("Which unit is to be admitted, and into which class?"),
            article=matter.article,
            next_step=text("Enter the unit's name and its class."),
        )
    if room.register.unit_named(subject.unit_name) is not None:
        raise Refusal(
            text("{unit} is a member already.", unit=subject.unit_name),
            article=matter.article,
            next_step=text("Take the item off the agenda."),
        )


def _needs_unit(room: Room, matter: MatterRule, subject: Subject) -> None:
    unit = room.register.units.get(subject.unit) if subject.unit is not None else None
    if unit is None or not unit.is_member:
        raise Refusal(
            text("Which member unit does the motion concern?"),
            article=matter.article,
            next_step=text("Choose the unit."),
        )
    if matter.effect is Effect.CHANGE_CLASS and subject.membership_class is None:
        raise Refusal(
            text("Which class shall the unit have?"), article=matter.article, next_step=text("Choose the class.")
        )


def _needs_candidate(room: Room, matter: MatterRule, subject: Subject) -> None:
    office = _office(room, matter)
    person = subject.person
    if person is None and not subject.person_name.strip():
        raise Refusal(
            text("Who is to be {office}?", office=office.name),
            article=office.article,
            next_step=text("Choose or enter the candidate."),
        )
    name = subject.person_name or room.register.person_name(person)
    held = [each.office for each in room.register.offices_of(person)] if person is not None else []
    seat = next((s for s in room.register.seats.values() if s.in_office and s.person == person), None)
    if seat is not None:
        held.append(seat.office)
    if office.key in held:
        raise Refusal(
            text("{person} is {office} already.", person=name, office=office.name),
            article=office.article,
            next_step=text("Choose someone else."),
        )
    if office.from_office is not None and office.from_office not in held:
        raise Refusal(
            text(
                "{person} is not {needed}, and only one of them can become {office}.",
                person=name,
                needed=room.rules.charter.office(office.from_office).name,
                office=office.name,
            ),
            article=office.article,
            next_step=text("Choose one of them."),
        )
    unit = room.register.units.get(
        seat.unit if seat is not None and seat.unit is not None else subject.unit or UnitId("")
    )
    if office.from_classes and (unit is None or unit.membership_class not in office.from_classes):
        names = "、".join(room.rules.charter.membership_class(key).name for key in office.from_classes)
        raise Refusal(
            text("{office} must come from {classes}.", office=office.name, classes=names),
            article=office.article,
            next_step=text("Choose a person from such a unit."),
        )
    holders = [each for each in room.register.appointments if each.office == office.key and each.until is None]
    if office.exactly is not None and office.seat_in is None and len(holders) >= office.exactly:
        raise Refusal(
            text(
                "The office of {office} is taken by {person}.",
                office=office.name,
                person=room.register.person_name(holders[0].person),
            ),
            article=office.article,
            next_step=text("Decide on the removal of the present holder first."),
        )


def _needs_holder(room: Room, matter: MatterRule, subject: Subject) -> None:
    office = _office(room, matter)
    person = _person(room, subject)
    holds = person is not None and (
        any(each.office == office.key for each in room.register.offices_of(person))
        or any(s.in_office and s.person == person and s.office == office.key for s in room.register.seats.values())
    )
    if not holds:
        raise Refusal(
            text("Who is to leave the office of {office}?", office=office.name),
            article=office.article,
            next_step=text("Choose its holder."),
        )


_NEEDS: dict[Effect, Callable[[Room, MatterRule, Subject], None]] = {
    Effect.ADMIT_UNIT: _needs_new_unit,
    Effect.EXPEL_UNIT: _needs_unit,
    Effect.CHANGE_CLASS: _needs_unit,
    Effect.FILL_SEAT: _needs_candidate,
    Effect.APPOINT_OFFICER: _needs_candidate,
    Effect.EMPTY_SEAT: _needs_holder,
    Effect.REMOVE_OFFICER: _needs_holder,
}


# What the decision does.


def _admit(room: Room, _matter: MatterRule, vote: Vote) -> list[Event]:
    subject = vote.subject
    if subject.membership_class is None:
        raise ValueError("an admission without a class was opened")
    events: list[Event] = []
    person = subject.person
    if person is None and subject.person_name.strip():
        person = PersonId(f"person/{vote.id}")
        events.append(PersonEntered(person=person, name=subject.person_name.strip()))
    events.append(
        UnitAdmitted(
            unit=subject.unit or UnitId(f"unit/{vote.id}"),
            name=subject.unit_name.strip(),
            membership_class=subject.membership_class,
            credit_code=subject.credit_code,
            representative=person,
            post=subject.post,
            joined=room.day,
            remark="",
            cause=vote.id,
        )
    )
    return events


def _expel(room: Room, matter: MatterRule, vote: Vote) -> list[Event]:
    unit = UnitId(vote.subject.unit or "")
    left: list[Event] = [UnitLeft(unit=unit, day=room.day, cause=vote.id, article=matter.article)]
    return left


def _change_class(room: Room, matter: MatterRule, vote: Vote) -> list[Event]:
    unit = room.register.units[UnitId(vote.subject.unit or "")]
    if vote.subject.membership_class is None:
        raise ValueError("a change of class without a class was opened")
    return [
        UnitClassChanged(
            unit=unit.id,
            membership_class=vote.subject.membership_class,
            previous_class=unit.membership_class,
            day=room.day,
            cause=vote.id,
            article=matter.article,
        )
    ]


def _fill(room: Room, matter: MatterRule, vote: Vote) -> list[Event]:
    office = _office(room, matter)
    person = vote.subject.person or PersonId(f"person/{vote.id}")
    events = person_entered(room.register, person, vote.subject.person_name)
    if office.seat_in is None:
        return [*events, _appointed(room, office, person, vote)]
    events.append(
        SeatFilled(
            seat=vote.subject.seat or SeatId(f"seat/{vote.id}"),
            body=office.seat_in,
            office=office.key,
            person=person,
            unit=vote.subject.unit,
            term=room.register.term(office.seat_in),
            day=room.day,
            cause=vote.id,
        )
    )
    return events


def _appointed(room: Room, office: OfficeRule, person: PersonId, vote: Vote) -> OfficerAppointed:
    return OfficerAppointed(office=office.key, person=person, term=room.meeting.term, day=room.day, cause=vote.id)


def _empty(room: Room, matter: MatterRule, vote: Vote) -> list[Event]:
    office = _office(room, matter)
    person = _person(room, vote.subject)
    if person is None:
        raise ValueError("a removal without a holder was opened")
    if office.seat_in is None:
        return [OfficerRemoved(office=office.key, person=person, day=room.day, cause=vote.id)]
    seat = next(s for s in room.register.seats.values() if s.in_office and s.person == person)
    resting = [
        each.office
        for each in room.register.offices_of(person)
        if room.rules.charter.office(each.office).from_office == office.key
    ]
    return [
        SeatEmptied(seat=seat.id, person=person, day=room.day, cause=vote.id, article=matter.article),
        *(OfficerRemoved(office=each, person=person, day=room.day, cause=vote.id) for each in resting),
    ]


def _terminate(room: Room, _matter: MatterRule, vote: Vote) -> list[Event]:
    return [AssociationTerminated(day=room.day, cause=vote.id)]


_DOES: dict[Effect, Callable[[Room, MatterRule, Vote], list[Event]]] = {
    Effect.ADMIT_UNIT: _admit,
    Effect.EXPEL_UNIT: _expel,
    Effect.CHANGE_CLASS: _change_class,
    Effect.FILL_SEAT: _fill,
    Effect.APPOINT_OFFICER: _fill,
    Effect.EMPTY_SEAT: _empty,
    Effect.REMOVE_OFFICER: _empty,
    Effect.TERMINATE: _terminate,
}
