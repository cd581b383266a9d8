"""Withdrawals that run: the report that is owed, and the day on which the unit is out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.readings import CharterInForce
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.register.leaving.effect import report_due, takes_effect
from governance_desk.register.leaving.state import Withdrawal

_DAY = datetime.timedelta(days=1)


def withdrawal(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """The report until it is made; the end of the membership on the day after its last, until it is recorded."""
    for notice in association.register.withdrawals.values():
        rules = association.rules_on(notice.received)
        if rules.charter.leaving is None or not rules.charter.leaving.period:
            continue
        if notice.reported is None:
            yield from _report(association, rules, notice, today)
        yield _out(association, rules, notice, today)


def _report(
    association: Association, rules: CharterInForce, notice: Withdrawal, today: datetime.date
) -> Iterator[DueThing]:
    due = report_due(rules, association.working_days, notice)
    leaving = rules.charter.leaving
    if due is None or leaving is None:
        return
    unit = association.register.units[notice.unit]
    body = next((each.name for each in rules.charter.bodies if each.key == leaving.report_to), leaving.report_to)
    day = due.due or next(iter(due.candidates), None)
    yield DueThing(
        key=f"withdrawal_report/{notice.unit}/{notice.received}",
        what=text("{unit} withdraws: report it to {body}", unit=unit.name, body=body),
        whom=text("the secretariat"),
        day=day,
        state=state_on(day, today),
        article=due.article,
        working=due.working,
        act=Act(text("Go to the unit"), "members", notice.unit),
        paper=verbatim(notice.document),
        notes=due.notes,
        provisional=due.provisional,
    )


def _out(association: Association, rules: CharterInForce, notice: Withdrawal, today: datetime.date) -> DueThing:
    due = takes_effect(rules, association.working_days, notice)
    unit = association.register.units[notice.unit]
    day = due.due + _DAY if due.due is not None else None
    return DueThing(
        key=f"withdrawal/{notice.unit}/{notice.received}",
        what=text("{unit} withdraws: record the end of its membership", unit=unit.name),
        whom=text("the secretariat"),
        day=day,
        state=state_on(day, today),
        article=due.article,
        working=due.working,
        act=Act(text("Adopt a reading"), "charter", due.open_clause)
        if due.open_clause
        else Act(text("Go to the unit"), "members", notice.unit),
        paper=verbatim(notice.document),
        notes=due.notes,
        provisional=due.provisional,
    )
