"""Persons and units whose next absence has a consequence, or who may have reached the limit already."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.attendance.draw import missing_clauses, pending, unconfirmed
from governance_desk.attendance.reach import reaches
from governance_desk.attendance.standing import Standing, standing
from governance_desk.attendance.state import Attended
from governance_desk.charter.keys import Consequence
from governance_desk.charter.model import AbsenceOf, AbsenceRule, Charter
from governance_desk.charter.readings import CharterInForce
from governance_desk.docket.coming import meeting_act, next_meeting
from governance_desk.docket.thing import Act, DueThing, State, state_on
from governance_desk.language import Text, text, verbatim
from governance_desk.meeting.state import Stage
from governance_desk.register.state import PersonId, UnitId


def absence_limit(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """One short of the limit: a matter of the body's next meeting. At the limit: of the reading that is missing."""
    rules = association.rules_on(today)
    for now in pending(association.ledger, association.register, rules):
        yield _waiting(association, rules, now)
    for now in unconfirmed(association.ledger, association.register, rules):
        yield _unconfirmed(association, rules.charter, now, today)
    for rule in rules.charter.absences:
        for subject in _close_to(association, rule, today):
            now = standing(association.ledger, rules, rule, association.register.term(rule.body), subject)
            if now.certain == rule.limit - 1 and now.possible < rule.limit:
                yield _warned(association, rule, now, today)


def _close_to(association: Association, rule: AbsenceRule, today: datetime.date) -> list[str]:
    """Those who sit there still and were away often enough; of thousands, few are looked at closely."""
    term = association.register.term(rule.body)
    away: Counter[str] = Counter()
    for sheet in association.ledger.sheets_of(rule.body, term):
        for mark in sheet.marks.values():
            subject = mark.person if rule.of is AbsenceOf.PERSON else mark.unit
            if subject is not None and mark.attended is not Attended.PRESENT:
                away[subject] += 1
    often = [each for each, times in away.items() if times >= rule.limit - 1]
    if rule.of is AbsenceOf.PERSON:
        seated = {seat.person for seat in association.register.seats_of(rule.body)}
        return [each for each in often if each in seated]
    rules = association.rules_on(today)
    return [each for each in often if reaches(association.register, rules, rule, each, today)]


def _warned(association: Association, rule: AbsenceRule, now: Standing, today: datetime.date) -> DueThing:
    days = [
        each.day
        for each in association.gatherings
        if each.body == rule.body and each.stage is not Stage.CLOSED and each.day >= today
    ]
    day = min(days, default=None)
    name = _name(association, rule, now)
    return DueThing(
        key=f"absence_limit/{rule.key}/{now.subject}/{now.term}",
        what=text("{name}: one more absence means {consequence}", name=name, consequence=_consequence(rule)),
        whom=verbatim(name),
        day=day,
        state=state_on(day, today),
        article=rule.article,
        working=_working(now),
        act=_act(association, rule, now),
    )


def _waiting(association: Association, rules: CharterInForce, now: Standing) -> DueThing:
    charter = rules.charter
    rule = next(each for each in charter.absences if each.key == now.rule)
    name = _name(association, rule, now)
    clause = next(iter(missing_clauses(association.register, rules, now)), f"absence.{rule.key}.demotion")
    return DueThing(
        key=f"absence_limit/{rule.key}/{now.subject}/{now.term}",
        what=text("{name}: the limit of absences may be reached; a reading is missing that settles it", name=name),
        whom=verbatim(charter.body(rule.body).name),
        day=None,
        state=State.UNDATED,
        article=rule.article,
        working=_working(now),
        act=Act(text("Adopt a reading"), "charter", clause),
    )


def _unconfirmed(association: Association, charter: Charter, now: Standing, today: datetime.date) -> DueThing:
    rule = next(each for each in charter.absences if each.key == now.rule)
    matter = charter.matter(rule.confirmed_by) if rule.confirmed_by is not None else None
    planned = next_meeting(association, rule.body, today)
    day = planned.day if planned is not None else None
    name = _name(association, rule, now)
    return DueThing(
        key=f"absence_limit/{rule.key}/{now.subject}/{now.term}",
        what=text("{name}: confirm the demotion for absence", name=name),
        whom=verbatim(charter.body(rule.body).name),
        day=day,
        state=state_on(day, today),
        article=rule.article,
        working=_working(now),
        act=meeting_act(rule.body, planned),
        notes=(text("It is put on the agenda as “{matter}”.", matter=matter.name),) if matter is not None else (),
    )


def _working(now: Standing) -> Text:
    meetings = "、".join(each.title for each in now.meetings if each.counts is not False)
    return text(
        "Absences that count: {certain}; that may count: {possible}; limit: {limit}. {meetings}",
        certain=now.certain,
        possible=now.possible,
        limit=now.limit,
        meetings=meetings,
    )


def _consequence(rule: AbsenceRule) -> Text:
    if rule.consequence is Consequence.LOSE_SEAT:
        return text("the loss of the seat")
    return text("a lower class")


def _name(association: Association, rule: AbsenceRule, now: Standing) -> str:
    register = association.register
    if rule.of is AbsenceOf.PERSON:
        return register.person_name(PersonId(now.subject))
    unit = register.units.get(UnitId(now.subject))
    return unit.name if unit is not None else ""


def _act(association: Association, rule: AbsenceRule, now: Standing) -> Act:
    if rule.of is AbsenceOf.PERSON:
        return Act(text("See the attendance"), "council", now.subject)
    unit = association.register.units.get(UnitId(now.subject))
    return Act(text("See the unit"), "members", unit.id if unit is not None else "")
