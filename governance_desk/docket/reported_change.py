"""Changes in a member's data that were reported and wait for the secretariat."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.docket.thing import Act, DueThing, State
from governance_desk.language import Text, text
from governance_desk.register.changes.lateness import Lateness, lateness, rule_of
from governance_desk.register.changes.remind import still_missing
from governance_desk.register.changes.state import ReportedChange


def reported_change(association: Association, today: datetime.date) -> Iterator[DueThing]:  # noqa: ARG001
    """Without a day: the charters set one for the unit and none for the record. What is still missing is said."""
    for change in association.register.changes.values():
        if not change.is_open:
            continue
        rules = association.rules_on(change.happened)
        rule = rule_of(rules.charter, change.rule)
        found = lateness(rules, change, association.working_days)
        missing = still_missing(rules, change)
        notes = (text("Still missing: {materials}.", materials="、".join(missing)),) if missing else ()
        yield DueThing(
            key=f"reported_change/{change.id}",
            what=text("{unit}: record the change that it reported", unit=association.register.units[change.unit].name),
            whom=text("the secretariat"),
            day=None,
            state=State.UNDATED,
            article=rule.article if rule is not None else "",
            working=_working(change, found),
            act=Act(text("Go to the unit"), "members", change.unit),
            notes=notes,
        )


def _working(change: ReportedChange, found: Lateness) -> Text:
    days = {"happened": str(change.happened), "reported": str(change.reported)}
    if found.late:
        return text(
            "It happened on {happened} and was reported on {reported}, late by days: {days}.", days=found.days, **days
        )
    return text("It happened on {happened} and was reported on {reported}.", **days)
