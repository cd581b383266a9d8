"""Whom a rule on absences reaches: the classes that it names, and others as the association reads it (CFIA 9)."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import AbsenceOf, AbsenceRule, Reach
from governance_desk.charter.readings import CharterInForce
from governance_desk.register.ids import UnitId
from governance_desk.register.state import Register


def reach_clause(rule: AbsenceRule) -> ClauseId:
    """The clause that says whether other units of the body are reached too."""
    return ClauseId(f"absence.{rule.key}.reach")


def reaches(
    register: Register, rules: CharterInForce, rule: AbsenceRule, subject: str, day: datetime.date
) -> bool | None:
    """Whether the rule reaches this person or unit on that day; None while a reading is missing that says so."""
    if rule.of is AbsenceOf.PERSON:
        return any(seat.person == subject for seat in register.seats_of(rule.body))
    unit = register.units.get(UnitId(subject))
    if unit is None or not unit.is_member:
        return False
    if not rule.classes or unit.membership_class in rule.classes:
        return True
    if rule.body not in rules.charter.membership_class(unit.membership_class).sits_in:
        return False
    answer = rules.answer(reach_clause(rule), rule.reach, day)
    if answer is None:
        return False
    return None if answer.rule is None else answer.rule is Reach.EVERY
