"""Draw what follows from absences, warn before, and take back what a correction has overtaken."""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterator

from governance_desk.attendance.events import AbsenceWarned, ConsequenceDrawn, ConsequenceLifted
from governance_desk.attendance.fold import apply as apply_to_ledger
from governance_desk.attendance.standing import Standing, standing, subjects
from governance_desk.attendance.state import Drawn, Ledger
from governance_desk.charter.keys import ClassKey, ClauseId, Consequence, OfficeKey
from governance_desk.charter.model import AbsenceOf, AbsenceRule, Demotion
from governance_desk.charter.readings import CharterInForce
from governance_desk.journal.event import Event
from governance_desk.register.events import (
    OfficerRemoved,
    OfficerRestored,
    SeatEmptied,
    SeatRestored,
    UnitClassChanged,
)
from governance_desk.register.fold import apply as apply_to_register
from governance_desk.register.officers import rests_on
from governance_desk.register.state import PersonId, Register, SeatId, UnitId


def consequences(ledger: Ledger, register: Register, rules: CharterInForce, *, day: datetime.date) -> list[Event]:
    """What the ledger demands now and what has not been done yet: warnings, consequences, and their lifting.

    Of an earlier term a consequence may still be lifted, but none is drawn any more: what it would take away,
    the seat and the class of that term, has run out.
    """
    events: list[Event] = []
    own = False
    for rule in rules.charter.absences:
        running = register.term(rule.body)
        for term in _terms(ledger, rule, running):
            for subject in subjects(ledger, rule, term):
                following = list(_of_one(ledger, register, rules, rule, term, subject, day))
                if any(isinstance(each, ConsequenceDrawn | ConsequenceLifted) for each in following):
                    # a rule that comes after this one, or a second seat, must see what it did; nothing else is touched
                    if not own:
                        (ledger, register), own = copy.deepcopy((ledger, register)), True
                    for each in following:
                        apply_to_register(register, each)
                        apply_to_ledger(ledger, each)
                events += following
    return events


def _terms(ledger: Ledger, rule: AbsenceRule, running: int) -> list[int]:
    """The running term, and before it those with a consequence that a correction may lift."""
    earlier = {d.term for d in ledger.consequences if d.rule == rule.key and not d.lifted and d.term != running}
    return [*sorted(earlier), running]


def _of_one(
    ledger: Ledger,
    register: Register,
    rules: CharterInForce,
    rule: AbsenceRule,
    term: int,
    subject: str,
    day: datetime.date,
) -> Iterator[Event]:
    now = standing(ledger, rules, rule, term, subject)
    active = next(
        (
            each
            for each in ledger.consequences
            if each.rule == rule.key and each.subject == subject and each.term == term and not each.lifted
        ),
        None,
    )
    if active is not None:
        then = _rule_then(ledger, rules, rule, active)
        if standing(ledger, rules, then, term, subject).certain < then.limit:
            yield from _lift(ledger, register, rules, rule, active, day)
        return
    if term != register.term(rule.body) or not _applies(register, rule, subject):
        return
    if now.certain >= rule.limit:
        yield from _draw(ledger, register, rules, rule, now, day)
    elif now.certain:
        yield from _warn(ledger, rule, now)


def _rule_then(ledger: Ledger, rules: CharterInForce, rule: AbsenceRule, drawn: Drawn) -> AbsenceRule:
    """The rule by which it was drawn: that of its last meeting's day. An amendment takes nothing back."""
    sheet = ledger.sheet(drawn.meetings[-1]) if drawn.meetings else None
    charter = rules.on(sheet.day if sheet is not None else drawn.day).charter
    return next((each for each in charter.absences if each.key == rule.key), rule)


def _applies(register: Register, rule: AbsenceRule, subject: str) -> bool:
    if rule.of is AbsenceOf.PERSON:
        return any(seat.person == subject for seat in register.seats_of(rule.body))
    unit = register.units.get(UnitId(subject))
    return unit is not None and unit.is_member and (not rule.classes or unit.membership_class in rule.classes)


def _warn(ledger: Ledger, rule: AbsenceRule, now: Standing) -> Iterator[Event]:
    """One warning for each absence; a correction that takes one away gives none, a further absence gives its own."""
    given = [w for w in ledger.warnings if (w.rule, w.subject, w.term) == (rule.key, now.subject, now.term)]
    last = now.counted()[-1]
    if now.certain > max((w.count for w in given), default=0) or all(w.meeting != last for w in given):
        yield AbsenceWarned(
            rule=rule.key,
            subject=now.subject,
            body=rule.body,
            term=now.term,
            count=now.certain,
            limit=rule.limit,
            meeting=last,
            article=rule.article,
        )


def _draw(
    ledger: Ledger, register: Register, rules: CharterInForce, rule: AbsenceRule, now: Standing, day: datetime.date
) -> Iterator[Event]:
    times = sum(1 for d in ledger.consequences if (d.rule, d.subject, d.term) == (rule.key, now.subject, now.term))
    identity = f"{rule.key}/{now.subject}/{now.term}/{times + 1}"  # no chance: the same ledger, the same id
    if rule.consequence is Consequence.LOSE_SEAT:
        person = PersonId(now.subject)
        seat = next(each for each in register.seats_of(rule.body) if each.person == person)
        offices = [e.office for e in register.offices_of(person) if rests_on(rules.charter, e.office, rule.body)]
        yield ConsequenceDrawn(
            id=identity,
            rule=rule.key,
            subject=now.subject,
            consequence=rule.consequence,
            body=rule.body,
            term=now.term,
            meetings=now.counted(),
            day=day,
            article=rule.article,
            seat=seat.id,
            offices=tuple(offices),
        )
        yield SeatEmptied(seat=seat.id, person=person, day=day, cause=identity, article=rule.article)
        for office in offices:
            yield OfficerRemoved(office=office, person=person, day=day, cause=identity)
        return
    unit = register.units[UnitId(now.subject)]
    lower = demoted_class(rules, rule, unit.membership_class, day)
    if lower is None or lower == unit.membership_class:
        return  # the reading is missing, or there is no class below: `pending` shows it
    yield ConsequenceDrawn(
        id=identity,
        rule=rule.key,
        subject=now.subject,
        consequence=rule.consequence,
        body=rule.body,
        term=now.term,
        meetings=now.counted(),
        day=day,
        article=rule.article,
        previous_class=unit.membership_class,
        new_class=lower,
    )
    yield UnitClassChanged(
        unit=unit.id,
        membership_class=lower,
        previous_class=unit.membership_class,
        day=day,
        cause=identity,
        article=rule.article,
    )


def _lift(
    ledger: Ledger, register: Register, rules: CharterInForce, rule: AbsenceRule, active: Drawn, day: datetime.date
) -> Iterator[Event]:
    """Give back what was taken, as far as nobody else has it by now and no other consequence keeps it away."""
    yield ConsequenceLifted(id=active.id, rule=active.rule, subject=active.subject, day=day, article=rule.article)
    cause = f"lifted/{active.id}"
    others = [each for each in ledger.consequences if not each.lifted and each.id != active.id]
    if active.consequence is Consequence.LOSE_SEAT:
        person = PersonId(active.subject)
        seat = register.seats.get(SeatId(active.seat))
        if seat is None or seat.in_office or seat.person != person or any(each.seat == seat.id for each in others):
            return
        if any(each.person == person for each in register.seats_of(seat.body, seat.term)):
            return
        yield SeatRestored(seat=seat.id, person=person, day=day, cause=cause)
        if seat.term == register.term(seat.body):
            for office in active.offices:
                if not _is_taken(register, rules, OfficeKey(office), person):
                    yield OfficerRestored(office=OfficeKey(office), person=person, day=day, cause=cause)
        return
    unit = register.units[UnitId(active.subject)]
    if unit.is_member and unit.membership_class == active.new_class:
        yield UnitClassChanged(
            unit=unit.id,
            membership_class=ClassKey(active.previous_class),
            previous_class=unit.membership_class,
            day=day,
            cause=cause,
            article=rule.article,
        )


def _is_taken(register: Register, rules: CharterInForce, office: OfficeKey, person: PersonId) -> bool:
    """Whether the person holds the office again, or others hold as many as there are."""
    holders = [each.person for each in register.appointments if each.office == office and each.until is None]
    exactly = rules.charter.office(office).exactly
    return person in holders or (exactly is not None and len(holders) >= exactly)


def demoted_class(rules: CharterInForce, rule: AbsenceRule, present: ClassKey, day: datetime.date) -> ClassKey | None:
    """The class after a demotion; None while its reading is missing and the readings differ for this class."""
    below = sorted((c for c in rules.charter.classes), key=lambda c: c.rank)
    rank = rules.charter.membership_class(present).rank
    lower = [each.key for each in below if each.rank > rank]
    if not lower:
        return present
    outcomes = {Demotion.ONE_CLASS: lower[0], Demotion.TO_THE_LOWEST: lower[-1]}
    answer = rules.answer(ClauseId(f"absence.{rule.key}.demotion"), rule.demotion, day)
    choices = (answer.candidates if answer is not None else ()) or tuple(Demotion)
    reached = {outcomes[each] for each in choices}
    return reached.pop() if len(reached) == 1 else None


def pending(ledger: Ledger, register: Register, rules: CharterInForce) -> list[Standing]:
    """Subjects at the limit for whom nothing could be drawn, because a reading is missing."""
    found = []
    for rule in rules.charter.absences:
        term = register.term(rule.body)
        done = {d.subject for d in ledger.consequences if d.rule == rule.key and d.term == term and not d.lifted}
        for subject in subjects(ledger, rule, term):
            if subject in done or not _applies(register, rule, subject):
                continue
            now = standing(ledger, rules, rule, term, subject)
            if now.possible >= rule.limit:
                found.append(now)
    return found
