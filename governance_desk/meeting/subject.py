"""What a motion must say, so that its effect can be carried out."""

from __future__ import annotations

from collections.abc import Callable

from governance_desk.charter.model import Effect, MatterRule, OfficeRule
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.agenda import require_class
from governance_desk.meeting.amended import amended_by, next_resolution
from governance_desk.meeting.classes import needs_confirmation, require_wish
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Subject
from governance_desk.register.admission.conclude import require_fit
from governance_desk.register.admission.find import application_of
from governance_desk.register.classes.apply import require_room_in_class
from governance_desk.register.expelling.verify import require_heard
from governance_desk.register.leaving.bar import require_no_bar
from governance_desk.register.leaving.seats import seats_after
from governance_desk.register.nominations.conditions import require_conditions
from governance_desk.register.nominations.eligible import require_eligible
from governance_desk.register.nominations.nominate import nomination_of, require_nominated
from governance_desk.register.officers import office_term, succession
from governance_desk.register.persons import require_member
from governance_desk.register.reelection import require_reelection
from governance_desk.register.renewal.next_term import term_to_fill
from governance_desk.register.state import PersonId, Seat


def require_subject(room: Room, matter: MatterRule, subject: Subject) -> None:
    """Refuse a motion whose effect could not be carried out: no name, no such unit, an office that is taken."""
    if room.register.terminated is not None and matter.effect is not Effect.NONE:
        _needs_association(room, matter, subject)
    needed = _NEEDS.get(matter.effect)
    if needed is not None:
        needed(room, matter, subject)


def class_name(room: Room, subject: Subject) -> str:
    found = (each.name for each in room.rules.charter.classes if each.key == subject.membership_class)
    return next(found, "")


def person_of(room: Room, subject: Subject) -> PersonId | None:
    if subject.seat is not None and subject.seat in room.register.seats:
        return room.register.seats[subject.seat].person
    return subject.person


def office_of(room: Room, matter: MatterRule) -> OfficeRule:
    if matter.office is None:
        raise ValueError(f"the matter {matter.key} fills no office")  # the loader refuses such a charter
    return room.rules.charter.office(matter.office)


def _needs_new_unit(room: Room, matter: MatterRule, subject: Subject) -> None:
    if not subject.unit_name.strip() or subject.membership_class is None:
        raise Refusal(
            text("Which unit is to be admitted, and into which class?"),
            article=matter.article,
            next_step=text("Enter the unit's name and its class."),
        )
    require_class(room, subject)
    if room.register.unit_named(subject.unit_name.strip()) is not None or subject.unit in room.register.units:
        raise Refusal(
            text("{unit} is a member already.", unit=subject.unit_name),
            article=matter.article,
            next_step=text("Take the item off the agenda."),
        )
    _require_known(room, matter, subject)
    require_room_in_class(room.register, room.rules, subject.membership_class)
    application = application_of(room.register, subject.unit, subject.unit_name)
    if application is not None:
        require_fit(application, room.rules, room.day)
    require_no_bar(
        room.register,
        room.rules,
        room.calendar,
        name=subject.unit_name,
        credit_code=subject.credit_code,
        day=room.day,
    )


def _require_known(room: Room, matter: MatterRule, subject: Subject) -> None:
    """Refuse a person of whom there is only an id."""
    if subject.person is not None and subject.person not in room.register.persons and not subject.person_name.strip():
        raise Refusal(text("A person needs a name."), article=matter.article, next_step=text("Enter the name."))


def _needs_unit(room: Room, matter: MatterRule, subject: Subject) -> None:
    unit = room.register.units.get(subject.unit) if subject.unit is not None else None
    if unit is None or not unit.is_member:
        raise Refusal(
            text("Which member unit does the motion concern?"),
            article=matter.article,
            next_step=text("Choose the unit."),
        )
    if matter.effect is Effect.EXPEL_UNIT:  # what becomes of its seats must be known before the vote
        seats_after(room.register, room.rules, unit.id, day=room.day, cause="")
        require_heard(room.register, room.rules, unit.id, room.day)
    if matter.effect is not Effect.CHANGE_CLASS:
        return
    if subject.membership_class is None:
        raise Refusal(
            text("Which class shall the unit have?"), article=matter.article, next_step=text("Choose the class.")
        )
    require_class(room, subject)
    if unit.membership_class == subject.membership_class:
        raise Refusal(
            text("{unit} is {membership_class} already.", unit=unit.name, membership_class=class_name(room, subject)),
            article=matter.article,
            next_step=text("Take the item off the agenda."),
        )
    require_room_in_class(room.register, room.rules, subject.membership_class)
    require_wish(room, matter, unit, subject.membership_class)


def _needs_candidate(room: Room, matter: MatterRule, subject: Subject) -> None:
    office = office_of(room, matter)
    person = subject.person
    if person is None and not subject.person_name.strip():
        raise Refusal(
            text("Who is to be {office}?", office=office.name),
            article=office.article,
            next_step=text("Choose or enter the candidate."),
        )
    _require_known(room, matter, subject)
    name = subject.person_name or room.register.person_name(person)
    register = room.register
    term = term_of(room, office, person)
    _, holders = succession(register, office, term_now(room), person, room.day)
    # whoever holds it, or sits there, in an earlier term may be chosen again, and whoever holds it for years of its own
    if any(each.person == person for each in (holders if office.seat_in is None else _seated(room, office, term))):
        raise Refusal(
            text("{person} is {office} already.", person=name, office=office.name),
            article=office.article,
            next_step=text("Choose someone else."),
        )
    if subject.unit is not None:
        require_member(register, subject.unit)
    require_eligible(register, room.rules.charter, office, person, name=name, unit=subject.unit, term=term)
    require_nominated(register, room.rules, office, person, name=name, day=room.day)
    require_conditions(register, room.rules, office, person, name=name, day=room.day)
    require_reelection(register, room.rules, office, person, room.day)
    if office.seat_in is not None:
        _require_vacant(room, office, subject, name, term)
    elif office.exactly is not None and len(holders) >= office.exactly:
        raise Refusal(
            text(
                "The office of {office} is taken by {person}.",
                office=office.name,
                person=room.register.person_name(holders[0].person),
            ),
            article=office.article,
            next_step=text("Decide on the removal of the present holder first."),
        )


def term_of(room: Room, office: OfficeRule, person: PersonId | None) -> int:
    """The term for which the person is chosen: that of the nomination; else the next one while it is being elected."""
    nomination = nomination_of(room.register, office.key, person)
    if nomination is not None:
        return nomination.term
    if office.seat_in is None:
        return term_now(room)
    return term_to_fill(room.register, room.rules.charter, office)


def _seated(room: Room, office: OfficeRule, term: int) -> list[Seat]:
    return [each for each in room.register.seats_of(office.seat_in or "", term) if each.office == office.key]


def _require_vacant(room: Room, office: OfficeRule, subject: Subject, name: str, term: int) -> None:
    """Refuse a second seat for one person, a seat that is taken, and a seat that is not this body's."""
    body = office.seat_in or ""
    seats = room.register.seats_of(body, term)
    if subject.person is not None and any(each.person == subject.person for each in seats):
        raise Refusal(
            text("{person} already sits in {body}.", person=name, body=room.rules.charter.body(body).name),
            article=office.article,
            next_step=text("One person holds one seat; choose someone else."),
        )
    taken = room.register.seats.get(subject.seat) if subject.seat is not None else None
    if taken is not None and (taken.body != body or taken.office != office.key or room.register.sits(taken)):
        raise Refusal(
            text("The seat of {person} is not vacant.", person=room.register.person_name(taken.person)),
            article=office.article,
            next_step=text("Choose a vacant seat, or decide on the removal of its holder first."),
        )
    full = office.exactly
    if full is not None and sum(1 for each in seats if each.office == office.key) >= full:
        raise Refusal(
            text(
                "The office of {office} is taken by {person}.",
                office=office.name,
                person="、".join(room.register.person_name(s.person) for s in seats if s.office == office.key),
            ),
            article=office.article,
            next_step=text("Decide on the removal of the present holder first."),
        )


def term_now(room: Room) -> int:
    """The term for which an officer is chosen today."""
    return office_term(room.rules.charter, room.register)


def _needs_holder(room: Room, matter: MatterRule, subject: Subject) -> None:
    office = office_of(room, matter)
    person = person_of(room, subject)
    if office.seat_in is not None:
        holds = seat_held(room, office, person) is not None
    else:
        holds = person is not None and any(each.office == office.key for each in room.register.offices_of(person))
    if not holds:
        raise Refusal(
            text("Who is to leave the office of {office}?", office=office.name),
            article=office.article,
            next_step=text("Choose its holder."),
        )


def seat_held(room: Room, office: OfficeRule, person: PersonId | None) -> Seat | None:
    """The seat of that kind which the person holds in the running term."""
    seats = room.register.seats_of(office.seat_in or "")
    return next((s for s in seats if s.person == person and s.office == office.key), None)


def _needs_association(room: Room, matter: MatterRule, _subject: Subject) -> None:
    if room.register.terminated is not None:
        raise Refusal(
            text("The association was terminated on {day}.", day=str(room.register.terminated)),
            article=matter.article,
            next_step=text("What remains is for the winding-up group."),
        )


def _needs_sound_draft(room: Room, _matter: MatterRule, subject: Subject) -> None:
    """A text that was laid must be able to take over; where only paper was laid, the text is entered afterwards."""
    if subject.draft is not None:
        amended_by(room, subject.draft, next_resolution(room))


_NEEDS: dict[Effect, Callable[[Room, MatterRule, Subject], None]] = {
    Effect.ADMIT_UNIT: _needs_new_unit,
    Effect.EXPEL_UNIT: _needs_unit,
    Effect.CHANGE_CLASS: _needs_unit,
    Effect.CONFIRM_DEMOTION: needs_confirmation,
    Effect.FILL_SEAT: _needs_candidate,
    Effect.APPOINT_OFFICER: _needs_candidate,
    Effect.EMPTY_SEAT: _needs_holder,
    Effect.REMOVE_OFFICER: _needs_holder,
    Effect.AMEND_CHARTER: _needs_sound_draft,
    Effect.TERMINATE: _needs_association,
}
