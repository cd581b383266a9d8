"""Draw what follows from absences, warn before, and take back what a correction has overtaken."""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterator

from governance_desk.attendance.demote import (
    active,
    demoted_class,
    demotion,
    deserved,
    effect,
    left_behind,
    restarts,
    waits_for_confirmation,
)
from governance_desk.attendance.events import AbsenceWarned, ConsequenceDrawn, ConsequenceLifted
from governance_desk.attendance.fold import apply as apply_to_ledger
from governance_desk.attendance.reach import reach_clause, reaches
from governance_desk.attendance.standing import Standing, standing, subjects
from governance_desk.attendance.state import Drawn, Ledger
from governance_desk.charter.keys import ClassKey, ClauseId, Consequence, OfficeKey
from governance_desk.charter.model import AbsenceRule, TakesEffect
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
        if rule.consequence is Consequence.DEMOTE:
            events += list(left_behind(ledger, register, rules, rule, running, day))
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
    drawn = active(ledger, rule, subject, term)
    if drawn:
        then = _rule_then(ledger, rules, rule, drawn[-1])
        if deserved(rules, then, standing(ledger, rules, then, term, subject), day)[0] < len(drawn):
            yield from _lift(ledger, register, rules, rule, drawn[-1], day)
            return
    if term != register.term(rule.body) or not reaches(register, rules, rule, subject, day):
        return
    certain, _ = deserved(rules, rule, now, day)
    if certain > len(drawn):
        yield from _draw(ledger, register, rules, rule, now, day)
    elif now.certain and not drawn:
        yield from _warn(ledger, rule, now)


def _rule_then(ledger: Ledger, rules: CharterInForce, rule: AbsenceRule, drawn: Drawn) -> AbsenceRule:
    """The rule by which it was drawn: that of its last meeting's day. An amendment takes nothing back."""
    sheet = ledger.sheet(drawn.meetings[-1]) if drawn.meetings else None
    charter = rules.on(sheet.day if sheet is not None else drawn.day).charter
    return next((each for each in charter.absences if each.key == rule.key), rule)


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
    identity = identity_of(ledger, rule, now)
    if rule.consequence is Consequence.LOSE_SEAT:
        yield from _loss(register, rules, rule, now, day, identity)
        return
    answer = effect(rules, rule, day)
    if answer is None or answer.rule is TakesEffect.CLOSE:
        yield from demotion(ledger, register, rules, rule, now, day, identity)


def identity_of(ledger: Ledger, rule: AbsenceRule, now: Standing) -> str:
    """What the next consequence is called: without chance, so that the same ledger gives the same id."""
    done = sum(1 for d in ledger.consequences if (d.rule, d.subject, d.term) == (rule.key, now.subject, now.term))
    return f"{rule.key}/{now.subject}/{now.term}/{done + 1}"


def _loss(
    register: Register, rules: CharterInForce, rule: AbsenceRule, now: Standing, day: datetime.date, identity: str
) -> Iterator[Event]:
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


def _lift(
    ledger: Ledger, register: Register, rules: CharterInForce, rule: AbsenceRule, drawn: Drawn, day: datetime.date
) -> Iterator[Event]:
    """Give back what was taken, as far as nobody else has it by now and no other consequence keeps it away."""
    yield ConsequenceLifted(id=drawn.id, rule=drawn.rule, subject=drawn.subject, day=day, article=rule.article)
    cause = f"lifted/{drawn.id}"
    others = [each for each in ledger.consequences if not each.lifted and each.id != drawn.id]
    if drawn.consequence is Consequence.LOSE_SEAT:
        person = PersonId(drawn.subject)
        seat = register.seats.get(SeatId(drawn.seat))
        if seat is None or seat.in_office or seat.person != person or any(each.seat == seat.id for each in others):
            return
        if any(each.person == person for each in register.seats_of(seat.body, seat.term)):
            return
        yield SeatRestored(seat=seat.id, person=person, day=day, cause=cause)
        if seat.term == register.term(seat.body):
            for office in drawn.offices:
                if not _is_taken(register, rules, OfficeKey(office), person):
                    yield OfficerRestored(office=OfficeKey(office), person=person, day=day, cause=cause)
        return
    unit = register.units[UnitId(drawn.subject)]
    if unit.is_member and unit.membership_class == drawn.new_class:
        yield UnitClassChanged(
            unit=unit.id,
            membership_class=ClassKey(drawn.previous_class),
            previous_class=unit.membership_class,
            day=day,
            cause=cause,
            article=rule.article,
        )
        yield from _seats_back(register, drawn.id, day, cause)


def _seats_back(register: Register, identity: str, day: datetime.date, cause: str) -> Iterator[Event]:
    """The seats that went with the class, as far as nobody sits there and the person sits nowhere else."""
    for seat in register.seats.values():
        if seat.in_office or seat.cause != identity or seat.term != register.term(seat.body):
            continue
        if all(each.person != seat.person for each in register.seats_of(seat.body)):
            yield SeatRestored(seat=seat.id, person=seat.person, day=day, cause=cause)


def _is_taken(register: Register, rules: CharterInForce, office: OfficeKey, person: PersonId) -> bool:
    """Whether the person holds the office again, or others hold as many as there are."""
    holders = [each.person for each in register.appointments if each.office == office and each.until is None]
    exactly = rules.charter.office(office).exactly
    return person in holders or (exactly is not None and len(holders) >= exactly)


def pending(ledger: Ledger, register: Register, rules: CharterInForce) -> list[Standing]:
    """Subjects at the limit for whom nothing could be drawn, because a reading is missing."""
    return [
        now for rule, now in _at_limit(ledger, register, rules) if not _only_unconfirmed(register, rules, rule, now)
    ]


def unconfirmed(ledger: Ledger, register: Register, rules: CharterInForce) -> list[Standing]:
    """Units at the limit whose demotion waits for nothing but the confirmation that the reading asks for."""
    found = _at_limit(ledger, register, rules)
    return [now for rule, now in found if _only_unconfirmed(register, rules, rule, now)]


def missing_clauses(register: Register, rules: CharterInForce, now: Standing) -> tuple[ClauseId, ...]:
    """The clauses whose readings are missing before something can be drawn from this standing."""
    rule = next(each for each in rules.charter.absences if each.key == now.rule)
    found = list(now.open_clauses)
    day = _last_day(rules, now)
    if reaches(register, rules, rule, now.subject, day) is None:
        found.append(reach_clause(rule))
    if rule.consequence is Consequence.DEMOTE:
        unit = register.units.get(UnitId(now.subject))
        if unit is not None and demoted_class(rules, rule, unit.membership_class, day) is None:
            found.append(ClauseId(f"absence.{rule.key}.demotion"))
        answer = effect(rules, rule, day)
        if answer is not None and answer.is_open:
            found.append(answer.clause_id)
        if restarts(rules, rule, day) is None and now.certain >= 2 * rule.limit:
            found.append(ClauseId(f"absence.{rule.key}.restart"))
    return tuple(dict.fromkeys(found))


def _at_limit(ledger: Ledger, register: Register, rules: CharterInForce) -> Iterator[tuple[AbsenceRule, Standing]]:
    for rule in rules.charter.absences:
        term = register.term(rule.body)
        for subject in subjects(ledger, rule, term):
            now = standing(ledger, rules, rule, term, subject)
            day = _last_day(rules, now)
            if reaches(register, rules, rule, subject, day) is False:
                continue
            if deserved(rules, rule, now, day)[1] > len(active(ledger, rule, subject, term)):
                yield rule, now


def _only_unconfirmed(register: Register, rules: CharterInForce, rule: AbsenceRule, now: Standing) -> bool:
    if reaches(register, rules, rule, now.subject, _last_day(rules, now)) is None:
        return False
    return now.certain >= rule.limit and waits_for_confirmation(rules, rule, _last_day(rules, now))


def _last_day(rules: CharterInForce, now: Standing) -> datetime.date:
    """The day whose readings count for those who only look: that of the last meeting, or of a later adoption."""
    days = [*(each.day for each in now.meetings), *(each.since for each in rules.adoptions)]
    return max(days, default=datetime.date.min)
