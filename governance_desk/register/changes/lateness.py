"""By when a change had to be reported, and whether it was: the charter's period, with its article and working."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.calendars.due import NATIONAL, Due, due_on
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.certificate import ChangeRule
from governance_desk.charter.model import Charter
from governance_desk.charter.readings import CharterInForce
from governance_desk.register.changes.state import ReportedChange


class Lateness(msgspec.Struct, frozen=True):
    """`late` is None where it cannot be said: the charter has no period, or leaves open when it ends."""

    rule: ChangeRule | None
    due: Due | None
    late: bool | None
    days: int = 0  # calendar days after the last day

    @property
    def article(self) -> str:
        """Where the charter says by when."""
        return self.due.article if self.due is not None else ""


def rule_of(charter: Charter, key: str = "") -> ChangeRule | None:
    """The charter's rule on changes in a member's data: the one of that key, else the first."""
    return next((each for each in charter.changes if key in ("", each.key)), None)


def report_due(rules: CharterInForce, happened: datetime.date, calendar: WorkingDays = NATIONAL) -> Due | None:
    """By when a change of that day has to be reported; None where the charter says nothing of it."""
    rules = rules.on(happened)
    rule = rule_of(rules.charter)
    return due_on(rules, rule.notice, happened, calendar) if rule is not None else None


def lateness(rules: CharterInForce, change: ReportedChange, calendar: WorkingDays = NATIONAL) -> Lateness:
    """Whether the change was reported in time. Where readings lead to several days, it is late after the last only."""
    rules = rules.on(change.happened)
    rule = rule_of(rules.charter, change.rule)
    if rule is None:
        return Lateness(None, None, None)
    due = due_on(rules, rule.notice, change.happened, calendar)
    if not due.candidates:
        return Lateness(rule, due, None)
    first, last = due.candidates[0], due.candidates[-1]
    if change.reported > last:
        return Lateness(rule, due, True, (change.reported - last).days)
    return Lateness(rule, due, None if change.reported > first else False)
