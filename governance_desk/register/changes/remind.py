"""A change that was reported late: what follows, as the association reads its charter (CFIA 16, SHCP 15 do not say)."""

from __future__ import annotations

import datetime

from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.certificate import Late
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.changes.commands import RemindOfChange
from governance_desk.register.changes.events import ChangeReminded
from governance_desk.register.changes.lateness import lateness, rule_of
from governance_desk.register.changes.state import ReportedChange
from governance_desk.register.state import Register


def late_answer(
    rules: CharterInForce, change: ReportedChange, calendar: WorkingDays, today: datetime.date
) -> Answer[Late] | None:
    """What follows from the change having been late; None where it was in time, or dropped, or no clause asks for it.

    While the change waits the reading of today holds, afterwards that of the day on which it was reported, if any.
    """
    if change.dropped is not None or not lateness(rules, change, calendar).late:
        return None
    day = today if change.is_open else change.reported
    rules = rules.on(day)
    rule = rule_of(rules.charter, change.rule)
    answer = None
    if rule is not None:
        answer = rules.answer(ClauseId(f"change.{rule.key}.lateness"), rule.lateness, day)
    return None if answer is None or (answer.is_open and not change.is_open) else answer


def still_missing(rules: CharterInForce, change: ReportedChange) -> list[str]:
    """The materials that the charter asks for and that are not there."""
    rule = rule_of(rules.charter, change.rule)
    return [each for each in rule.materials if each not in change.materials] if rule is not None else []


def remind_of_change(
    register: Register, rules: CharterInForce, calendar: WorkingDays, command: RemindOfChange
) -> list[Event]:
    """The reminder; Refusal where the unit was not late, or the reading does not ask for one, or is missing."""
    change = register.changes.get(command.change)
    if change is None or change.dropped is not None or change.reminded is not None:
        raise Refusal(text("There is nothing to remind of."), next_step=text("Choose a change that was reported late."))
    found = lateness(rules, change, calendar)
    if not found.late:
        raise Refusal(
            text("It was not reported late."), article=found.article, next_step=text("Record the change as it is.")
        )
    answer = late_answer(rules, change, calendar, command.day)
    if answer is not None and answer.is_open:
        raise Refusal(
            text("The charter does not say what follows from being late."),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    if answer is None or answer.rule is Late.NOTHING:
        raise Refusal(
            text("By the charter as it is read nothing follows from being late."),
            article=answer.article if answer is not None else found.article,
            next_step=text("Record the change as it is."),
        )
    if not command.document.strip():
        raise Refusal(
            text("By which letter was it reminded?"), article=answer.article, next_step=text("Enter the letter.")
        )
    return [
        ChangeReminded(
            change=change.id,
            unit=change.unit,
            details=tuple(each.detail for each in change.changed),
            day=command.day,
            document=command.document.strip(),
            article=answer.article,
        )
    ]
