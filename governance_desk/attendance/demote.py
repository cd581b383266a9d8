"""The demotion of a unit for absence: by how much, when it takes effect, how often in a term, and its seats."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from governance_desk.attendance.events import ConsequenceDrawn
from governance_desk.attendance.standing import Standing
from governance_desk.attendance.state import Drawn, Ledger
from governance_desk.charter.keys import ClassKey, ClauseId, Consequence
from governance_desk.charter.model import AbsenceRule, Demotion, Restart, Row, TakesEffect
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.journal.event import Event
from governance_desk.register.classes.below import seats_below
from governance_desk.register.events import UnitClassChanged
from governance_desk.register.state import Register, UnitId


def active(ledger: Ledger, rule: AbsenceRule, subject: str, term: int) -> list[Drawn]:
    """What was drawn under the rule in the term and not lifted, in its order."""
    return [
        each
        for each in ledger.consequences
        if (each.rule, each.subject, each.term) == (rule.key, subject, term) and not each.lifted
    ]


def times(rule: AbsenceRule, counts: Iterable[bool], *, restarts: bool) -> int:
    """How often the limit is reached by these meetings; at most once where the count does not begin anew."""
    run = reached = 0
    for each in counts:
        if each:
            run += 1
            if run == rule.limit:
                reached, run = reached + 1, 0
        elif rule.row is Row.CONSECUTIVE:
            run = 0
    return reached if restarts else min(reached, 1)


def restarts(rules: CharterInForce, rule: AbsenceRule, day: datetime.date) -> bool | None:
    """Whether a demoted unit is counted from nothing; None while that is open."""
    if rule.consequence is not Consequence.DEMOTE or not rule.restart:
        return False
    answer = rules.answer(ClauseId(f"absence.{rule.key}.restart"), rule.restart, day)
    if answer is None:
        return False
    return None if answer.rule is None else answer.rule is Restart.RESTARTS


def deserved(rules: CharterInForce, rule: AbsenceRule, now: Standing, day: datetime.date) -> tuple[int, int]:
    """How often the consequence is certainly due, and how often perhaps, while readings are missing."""
    again = restarts(rules, rule, day)
    certain = times(rule, (each.counts is True for each in now.meetings), restarts=again is True)
    possible = times(rule, (each.counts is not False for each in now.meetings), restarts=again is not False)
    return certain, possible


def effect(rules: CharterInForce, rule: AbsenceRule, day: datetime.date) -> Answer[TakesEffect] | None:
    """When a demotion takes effect; None where the charter says nothing: with the close."""
    if rule.consequence is not Consequence.DEMOTE:
        return None
    return rules.answer(ClauseId(f"absence.{rule.key}.effect"), rule.effect, day)


def waits_for_confirmation(rules: CharterInForce, rule: AbsenceRule, day: datetime.date) -> bool:
    """Whether a demotion has to be confirmed by the reading adopted."""
    answer = effect(rules, rule, day)
    return answer is not None and answer.rule is TakesEffect.CONFIRMATION


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


def demotion(
    ledger: Ledger,
    register: Register,
    rules: CharterInForce,
    rule: AbsenceRule,
    now: Standing,
    day: datetime.date,
    identity: str,
) -> Iterator[Event]:
    """The demotion and what becomes of the seats; nothing while the reading of its extent is missing.

    `identity` is what the consequence is called, so that the same ledger gives the same facts.
    """
    unit = register.units[UnitId(now.subject)]
    lower = demoted_class(rules, rule, unit.membership_class, day)
    if lower is None or lower == unit.membership_class:
        return  # the reading is missing, or there is no class below: `pending` shows it
    used = {meeting for each in active(ledger, rule, now.subject, now.term) for meeting in each.meetings}
    yield ConsequenceDrawn(
        id=identity,
        rule=rule.key,
        subject=now.subject,
        consequence=rule.consequence,
        body=rule.body,
        term=now.term,
        meetings=tuple(each for each in now.counted() if each not in used),
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
    yield from seats_below(register, rules, unit.id, lower, day=day, cause=identity)


def left_behind(
    ledger: Ledger, register: Register, rules: CharterInForce, rule: AbsenceRule, term: int, day: datetime.date
) -> Iterator[Event]:
    """The seats of units demoted earlier, once a reading says that they are vacated."""
    for drawn in ledger.consequences:
        if (drawn.rule, drawn.term) != (rule.key, term) or drawn.lifted:
            continue
        unit = register.units.get(UnitId(drawn.subject))
        if unit is not None and unit.membership_class == drawn.new_class:
            yield from seats_below(register, rules, unit.id, unit.membership_class, day=day, cause=drawn.id)
