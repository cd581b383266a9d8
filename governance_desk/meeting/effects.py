"""What a decision does to the register: said before the vote, done on declaring it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection

from governance_desk.charter.joining import Begins
from governance_desk.charter.keys import Manner
from governance_desk.charter.model import Effect, MatterRule, OfficeRule
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.amended import amended_by, next_resolution
from governance_desk.meeting.classes import confirmed, describe_confirmation
from governance_desk.meeting.decision import Decision
from governance_desk.meeting.order import still_to_decide
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Subject, VoteId
from governance_desk.meeting.subject import (
    class_name,
    office_of,
    person_of,
    require_subject,
    seat_held,
    term_now,
    term_of,
)
from governance_desk.register.admission.conclude import approved, begins_with
from governance_desk.register.admission.find import application_of
from governance_desk.register.classes.below import seats_below
from governance_desk.register.enter import term_end
from governance_desk.register.events import (
    AssociationTerminated,
    OfficerAppointed,
    OfficerRemoved,
    SeatFilled,
    UnitAdmitted,
    UnitClassChanged,
)
from governance_desk.register.leaving.conclude import left
from governance_desk.register.nominations.nominate import nomination_of
from governance_desk.register.officers import has_own_years, succession
from governance_desk.register.persons import person_entered
from governance_desk.register.state import PersonId, SeatId, UnitId
from governance_desk.register.vacate import vacated
from governance_desk.register.winding_up.wind_up import leading_unit


def effects(room: Room, matter: MatterRule, vote: Decision) -> list[Event]:
    """The register's events, none while another body has still to decide.

    Ids that a decision needs are made from the vote's own, never by chance.
    """
    if still_to_decide(room, matter) is not None:
        return []
    require_subject(room, matter, vote.subject)
    do = _DOES.get(matter.effect)
    return do(room, matter, vote) if do is not None else []


def describe_effects(room: Room, matter: MatterRule, subject: Subject) -> tuple[Text, ...]:
    """What would follow if the vote passed, in words."""
    following = still_to_decide(room, matter)
    if following is not None:
        return (text("It takes effect once {body} has decided too.", body=room.rules.charter.body(following).name),)
    unit = room.register.units.get(subject.unit) if subject.unit is not None else None
    unit_name = subject.unit_name or (unit.name if unit is not None else "")
    person = subject.person_name or room.register.person_name(person_of(room, subject))
    office = room.rules.charter.office(matter.office).name if matter.office is not None else ""
    match matter.effect:
        case Effect.ADMIT_UNIT:
            if _begins_later(room, subject):
                return (text("{unit} becomes a member with the step that follows the vote.", unit=unit_name),)
            return (
                text(
                    "{unit} becomes a member ({membership_class}).",
                    unit=unit_name,
                    membership_class=class_name(room, subject),
                ),
            )
        case Effect.EXPEL_UNIT:
            return (text("{unit} is no longer a member.", unit=unit_name),)
        case Effect.CHANGE_CLASS:
            return (
                text("{unit} becomes {membership_class}.", unit=unit_name, membership_class=class_name(room, subject)),
            )
        case Effect.CONFIRM_DEMOTION:
            return describe_confirmation(room, subject)
        case Effect.FILL_SEAT | Effect.APPOINT_OFFICER:
            again = _again(room, matter, subject)
            return (
                (again,)
                if again is not None
                else (text("{person} takes the office of {office}.", person=person, office=office),)
            )
        case Effect.EMPTY_SEAT | Effect.REMOVE_OFFICER:
            return (text("{person} leaves the office of {office}.", person=person, office=office),)
        case Effect.AMEND_CHARTER:
            return (_new_version(room, subject),)
        case Effect.TERMINATE:
            return (text("The association is terminated."), *_wound_up(room))
        case _:
            return ()


def _again(room: Room, matter: MatterRule, subject: Subject) -> Text | None:
    """That the holder goes on, with the end of the years that begin anew; None for anyone else."""
    office, person = office_of(room, matter), person_of(room, subject)
    ending, _ = succession(room.register, office, term_now(room), person, room.day)
    end = term_end(room.day, office.term_years)
    if not has_own_years(office) or end is None or all(each.person != person for each in ending):
        return None
    return text(
        "{person} stays in the office of {office}; the term runs anew from {since} until {until}.",
        person=subject.person_name or room.register.person_name(person),
        office=office.name,
        since=str(room.day),
        until=str(end),
    )


def _wound_up(room: Room) -> tuple[Text, ...]:
    """Who forms the group that winds up, where the charter says so."""
    rule = room.rules.charter.winding_up
    unit = leading_unit(room.register, rule) if rule is not None else None
    if rule is None or unit is None:
        return ()
    return (text("{unit} forms the winding-up group ({article}).", unit=unit.name, article=rule.article),)


def _begins_later(room: Room, subject: Subject) -> bool:
    application = application_of(room.register, subject.unit, subject.unit_name)
    return application is not None and begins_with(room.rules, room.day) is Begins.FIRST_STEP


def _admit(room: Room, matter: MatterRule, vote: Decision) -> list[Event]:
    subject = vote.subject
    if subject.membership_class is None:
        raise ValueError("an admission without a class was opened")
    application = application_of(room.register, subject.unit, subject.unit_name)
    if application is not None:
        return approved(
            room.register,
            room.rules,
            application,
            membership_class=subject.membership_class,
            day=room.day,
            cause=vote.id,
            article=matter.article,
        )
    person = subject.person
    if person is None and subject.person_name.strip():
        person = PersonId(f"person/{vote.id}")
    events = person_entered(room.register, person, subject.person_name) if person is not None else []
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


def _expel(room: Room, matter: MatterRule, vote: Decision) -> list[Event]:
    unit = UnitId(vote.subject.unit or "")
    return left(room.register, room.rules, unit, Manner.EXPELLED, room.day, vote.id, matter.article)


def _change_class(room: Room, matter: MatterRule, vote: Decision) -> list[Event]:
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
        ),
        *seats_below(
            room.register, room.rules, unit.id, vote.subject.membership_class, day=room.day, cause=vote.id, strict=True
        ),
    ]


def _fill(room: Room, matter: MatterRule, vote: Decision) -> list[Event]:
    return fill(room, matter, vote.subject, vote.id)


def fill(
    room: Room, matter: MatterRule, subject: Subject, vote: VoteId, part: str = "", taken: Collection[SeatId] = ()
) -> list[Event]:
    """The person takes the seat or the office. Where one vote fills several, `part` keeps their ids apart.

    `taken` are the seats that it has filled already.
    """
    office = office_of(room, matter)
    person = subject.person or PersonId(f"person/{vote}{part}")
    events = person_entered(room.register, person, subject.person_name)
    if office.seat_in is None:
        earlier, _ = succession(room.register, office, term_now(room), person, room.day)
        succeeded = [each for each in earlier if office.exactly is not None or each.person == person]
        return [
            *events,
            *(OfficerRemoved(office=e.office, person=e.person, day=room.day, cause=vote) for e in succeeded),
            OfficerAppointed(office=office.key, person=person, term=term_now(room), day=room.day, cause=vote),
        ]
    nomination = nomination_of(room.register, office.key, person)
    term = term_of(room, office, person)
    unit = subject.unit or (nomination.of_unit if nomination is not None else None)
    events.append(
        SeatFilled(
            seat=subject.seat or _vacancy(room, office, unit, term, taken) or SeatId(f"seat/{vote}{part}"),
            body=office.seat_in,
            office=office.key,
            person=person,
            unit=unit,
            term=term,
            day=room.day,
            cause=vote,
        )
    )
    return events


def _vacancy(
    room: Room, office: OfficeRule, unit: UnitId | None, term: int, taken: Collection[SeatId]
) -> SeatId | None:
    """The vacant seat of the unit that sends the person: filled again, so that the seats do not grow in number."""
    body = office.seat_in or ""
    vacant = [s for s in room.register.seats.values() if (s.body, s.term) == (body, term) and not s.in_office]
    return next((s.id for s in vacant if s.unit == unit and s.office == office.key and s.id not in taken), None)


def _empty(room: Room, matter: MatterRule, vote: Decision) -> list[Event]:
    office = office_of(room, matter)
    person = person_of(room, vote.subject)
    if person is None:
        raise ValueError("a removal without a holder was opened")
    if office.seat_in is None:
        return [OfficerRemoved(office=office.key, person=person, day=room.day, cause=vote.id)]
    seat = seat_held(room, office, person)
    if seat is None:
        raise ValueError("a removal without a seat was opened")
    return vacated(room.register, room.rules, [seat], day=room.day, cause=vote.id, article=matter.article)


def _terminate(room: Room, _matter: MatterRule, vote: Decision) -> list[Event]:
    return [AssociationTerminated(day=room.day, cause=vote.id)]


def _amend(room: Room, _matter: MatterRule, vote: Decision) -> list[Event]:
    return [amended_by(room, vote.subject.draft, next_resolution(room))] if vote.subject.draft is not None else []


def _new_version(room: Room, subject: Subject) -> Text:
    draft = room.drafts.get(subject.draft) if subject.draft is not None else None
    if draft is None:
        return text("The new text of the charter is entered on the page Charter, with this resolution.")
    since = draft.since or room.day + datetime.timedelta(days=1)
    return text("A new version of the charter is in force from {day}.", day=str(since))


_DOES: dict[Effect, Callable[[Room, MatterRule, Decision], list[Event]]] = {
    Effect.ADMIT_UNIT: _admit,
    Effect.EXPEL_UNIT: _expel,
    Effect.CHANGE_CLASS: _change_class,
    Effect.CONFIRM_DEMOTION: confirmed,
    Effect.FILL_SEAT: _fill,
    Effect.APPOINT_OFFICER: _fill,
    Effect.EMPTY_SEAT: _empty,
    Effect.REMOVE_OFFICER: _empty,
    Effect.AMEND_CHARTER: _amend,
    Effect.TERMINATE: _terminate,
}
