"""A membership ends: a withdrawal takes effect, or the charter's own reason for a loss has come about."""

from __future__ import annotations

import datetime

from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.joining import SECRETARIAT, Hearing, LossBegins, LossRule
from governance_desk.charter.keys import ClauseId, Manner
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.events import UnitLeft
from governance_desk.register.ids import UnitId
from governance_desk.register.leaving.commands import ConcludeWithdrawal, RecordLoss
from governance_desk.register.leaving.effect import takes_effect
from governance_desk.register.leaving.events import LossFound
from governance_desk.register.leaving.notice import require_unit, require_withdrawal
from governance_desk.register.leaving.seats import seats_after
from governance_desk.register.state import Register


def conclude_withdrawal(
    register: Register, rules: CharterInForce, calendar: WorkingDays, command: ConcludeWithdrawal
) -> list[Event]:
    """The unit is out; Refusal before the day, and while the charter leaves the day open."""
    withdrawal = require_withdrawal(register, command.unit)
    due = takes_effect(rules, calendar, withdrawal)
    if due.due is None:
        raise Refusal(
            due.working,
            article=due.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=due.open_clause),
        )
    if command.day <= due.due:
        raise Refusal(
            text("The withdrawal takes effect with the end of {day}.", day=str(due.due)),
            article=due.article,
            next_step=text("Until then the unit is a member; record it afterwards."),
        )
    return left(register, rules, command.unit, Manner.WITHDRAWN, due.due, withdrawal.document, due.article)


def record_loss(register: Register, rules: CharterInForce, command: RecordLoss) -> list[Event]:
    """The loss, with the document that shows it, or the finding of whoever finds so."""
    require_unit(register, command.unit)
    rule = _loss(rules, command.loss)
    if not command.document.strip():
        raise Refusal(
            text("Which document shows it?"), article=rule.article, next_step=text("Name the document, or its number.")
        )
    found = command.found or command.day
    cause = "，".join(each for each in (rule.name, command.document.strip(), command.resolution.strip()) if each)
    if not rule.found_by:
        return left(register, rules, command.unit, rule.manner, command.day, cause, rule.article)
    _require_finding(rules, rule, command, found)
    _require_hearing(register, rules, rule, command, found)
    finding = LossFound(
        unit=command.unit,
        loss=rule.key,
        day=command.day,
        found=found,
        resolution=command.resolution.strip(),
        heard=command.heard,
        heard_words=command.heard_words.strip(),
        article=rule.article,
    )
    ends = _ends(rules, rule, command, found)
    return [finding, *left(register, rules, command.unit, rule.manner, ends, cause, rule.article)]


def left(
    register: Register,
    rules: CharterInForce,
    unit: UnitId,
    manner: Manner,
    day: datetime.date,
    cause: str,
    article: str,
) -> list[Event]:
    """The end of the membership, and what becomes of the seats that the unit nominated."""
    return [
        UnitLeft(unit=unit, day=day, cause=cause, article=article, manner=manner),
        *seats_after(register, rules, unit, day=day, cause=cause),
    ]


def _loss(rules: CharterInForce, key: str) -> LossRule:
    found = next((each for each in rules.charter.losses if key in (each.key, each.name)), None)
    if found is None:
        names = "、".join(each.name for each in rules.charter.losses)
        raise Refusal(
            text("The charter has no such loss of membership: {loss}.", loss=key),
            next_step=text("It has: {losses}.", losses=names)
            if names
            else text("Amend the charter first, or decide on an expulsion where it has one."),
        )
    return found


def _require_hearing(
    register: Register, rules: CharterInForce, rule: LossRule, command: RecordLoss, found: datetime.date
) -> None:
    """A unit that was heard satisfies every reading."""
    if command.heard is not None and command.heard_words.strip():
        return
    answer = rules.answer(ClauseId(f"loss.{rule.key}.hearing"), rule.hearing, found)
    if answer is None or answer.rule is Hearing.NOT_HEARD:
        return
    unit = register.units[command.unit].name
    if answer.is_open:
        raise Refusal(
            text("The charter does not say whether {unit} has to be heard first.", unit=unit),
            article=answer.article,
            next_step=text(
                "Hear the unit and enter it, or adopt a reading of the clause {clause} on the Charter page.",
                clause=answer.clause_id,
            ),
        )
    raise Refusal(
        text("{unit} has not been heard.", unit=unit),
        article=answer.article,
        next_step=text("Tell the unit in writing, hear it, and enter the day and what it said."),
    )


def _ends(rules: CharterInForce, rule: LossRule, command: RecordLoss, found: datetime.date) -> datetime.date:
    """The day with which membership ends; where both are the same day, no reading is needed."""
    if found < command.day:
        raise Refusal(
            text("It is not found before it has come about."),
            article=rule.article,
            next_step=text("Correct the days."),
        )
    answer = rules.answer(ClauseId(f"loss.{rule.key}.begins"), rule.begins, found)
    if answer is None or found == command.day:
        return found
    if answer.is_open:
        raise Refusal(
            text("The charter does not say from which day a member falls under “{loss}”.", loss=rule.name),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    return command.day if answer.rule is LossBegins.BREACH else found


def _require_finding(rules: CharterInForce, rule: LossRule, command: RecordLoss, found: datetime.date) -> None:
    answer = rules.answer(ClauseId(f"loss.{rule.key}.found_by"), rule.found_by, found)
    if answer is None:
        return
    if answer.rule is None:
        raise Refusal(
            text("The charter does not say who finds that a member falls under “{loss}”.", loss=rule.name),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    if not command.resolution.strip():
        by = text("the secretariat") if answer.rule == SECRETARIAT else rules.charter.body(answer.rule).name
        raise Refusal(
            text("{body} has to find so first.", body=by),
            article=answer.article,
            next_step=text("Name the resolution, or the finding."),
        )
