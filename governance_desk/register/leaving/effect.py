"""When a withdrawal takes effect, by when it is to be reported, and who no longer votes until then."""

from __future__ import annotations

import datetime
from collections.abc import Container

import msgspec

from governance_desk.calendars.due import Due, due_on
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.joining import InInterval, LeavingRule, RunsFrom
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.period import Direction
from governance_desk.charter.periods import period_of
from governance_desk.charter.readings import INTERVAL_VOTES, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.register.ids import UnitId
from governance_desk.register.leaving.state import Withdrawal
from governance_desk.register.state import Register


def takes_effect(rules: CharterInForce, calendar: WorkingDays, withdrawal: Withdrawal) -> Due:
    """The day with whose end membership is over; `due` None while the charter leaves it open."""
    leaving = require_leaving(rules)
    start = runs_from(leaving, withdrawal)
    rules = rules.on(start)
    if chosen_by_unit(rules, leaving, start):
        chosen = text("The unit has chosen the day itself.")
        return Due(withdrawal.leaves, False, leaving.article, chosen)
    return due_on(rules, leaving.period, start, calendar)


def report_due(rules: CharterInForce, calendar: WorkingDays, withdrawal: Withdrawal) -> Due | None:
    """By when the secretariat has to report the notice; None where the charter asks for no report."""
    leaving = require_leaving(rules)
    return due_on(rules, leaving.report, withdrawal.received, calendar) if leaving.report else None


class NotVoting(msgspec.Struct, frozen=True):
    """Units in the list that do not vote on a day: `gone` are no members any more, whether that was recorded or not;
    `resting` are, and have no vote until then."""

    gone: frozenset[UnitId] = frozenset()
    resting: frozenset[UnitId] = frozenset()

    def __or__(self, other: NotVoting) -> NotVoting:
        gone = self.gone | other.gone
        return NotVoting(gone, (self.resting | other.resting) - gone)


def without_a_vote(
    register: Register,
    rules: CharterInForce,
    calendar: WorkingDays,
    day: datetime.date,
    among: Container[UnitId] | None = None,
) -> NotVoting:
    """The units whose withdrawal has taken effect, and, where that is the reading, those that have given notice.

    Refusal while the charter leaves open whether a unit votes in the interval; `among` None: every unit is asked for.
    """
    gone: set[UnitId] = set()
    resting: set[UnitId] = set()
    for withdrawal in register.withdrawals.values():
        if withdrawal.received > day or (among is not None and withdrawal.unit not in among):
            continue
        due = takes_effect(rules, calendar, withdrawal)
        days = (due.due,) if due.due is not None else due.candidates
        if days and max(days) < day:
            gone.add(withdrawal.unit)
            continue
        answer = rules.answer(INTERVAL_VOTES, require_leaving(rules).votes, day)
        if answer is not None and answer.is_open:
            raise Refusal(
                text(
                    "{unit} has given notice to withdraw, and the charter does not say whether it still votes.",
                    unit=register.units[withdrawal.unit].name,
                ),
                article=answer.article,
                next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
            )
        if answer is not None and answer.rule is InInterval.DOES_NOT_VOTE:
            resting.add(withdrawal.unit)
    return NotVoting(frozenset(gone), frozenset(resting))


def require_leaving(rules: CharterInForce) -> LeavingRule:
    """What the charter says of withdrawing; Refusal where it says nothing."""
    leaving = rules.charter.leaving
    if leaving is None or not leaving.period:
        raise Refusal(
            text("This charter does not say how a member withdraws."),
            next_step=text("Amend the charter first."),
        )
    return leaving


def runs_from(leaving: LeavingRule, withdrawal: Withdrawal) -> datetime.date:
    """The day from which the period runs: of the letter, or of its receipt."""
    return withdrawal.declared if leaving.runs_from is RunsFrom.DECLARED else withdrawal.received


def chosen_by_unit(rules: CharterInForce, leaving: LeavingRule, day: datetime.date) -> bool:
    """Whether the unit chooses the day, the period being the latest moment for its notice."""
    rule = period_of(rules.charter, leaving.period)
    answer = rules.answer(ClauseId(f"period.{rule.key}.span"), rule.slot, day)
    return answer is not None and answer.rule is not None and answer.rule.direction is Direction.BEFORE
