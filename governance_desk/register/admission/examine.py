"""The secretariat examines an application: materials, conditions, and by when."""

from __future__ import annotations

import datetime

from governance_desk.calendars.due import Due, due_on
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.joining import AdmissionRule, MaterialRule
from governance_desk.charter.keys import Proof
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.admission.commands import ExamineApplication
from governance_desk.register.admission.events import ApplicationExamined
from governance_desk.register.admission.find import require_admission, require_application
from governance_desk.register.admission.state import Application, ApplicationStage
from governance_desk.register.state import Register


def examine_application(register: Register, rules: CharterInForce, command: ExamineApplication) -> list[Event]:
    """The finding. Fit only with every material in its form and every condition met; unfit only with a reason."""
    rule = require_admission(rules)
    application = require_application(register, command.application, ApplicationStage.RECEIVED)
    if command.day < application.received:
        raise Refusal(
            text("An application is not examined before it is received."),
            article=rule.article,
            next_step=text("Correct the days."),
        )
    if command.fit:
        _require_complete(rule, application)
        _require_conditions(rule, command)
    elif not command.note.strip():
        raise Refusal(
            text("Which condition is not met?"), article=rule.article, next_step=text("Enter what the unit lacks.")
        )
    return [
        ApplicationExamined(
            application=application.id,
            fit=command.fit,
            day=command.day,
            conditions=command.conditions,
            note=command.note.strip(),
            article=rule.article,
        )
    ]


def missing(rule: AdmissionRule, application: Application) -> list[tuple[MaterialRule, Proof]]:
    """What the charter asks for and what is not there yet; what is asked on demand only is not missed."""
    return [
        (material, proof)
        for material in rule.materials
        for proof in material.proofs
        if not material.on_demand and proof not in application.handed_in.get(material.key, {})
    ]


def complete_since(rule: AdmissionRule, application: Application) -> datetime.date | None:
    """The day on which the last of the materials came; None while something is missing."""
    if missing(rule, application):
        return None
    days = (day for proofs in application.handed_in.values() for day in proofs.values())
    return max(days, default=application.received)


def examination_due(rules: CharterInForce, calendar: WorkingDays, application: Application) -> Due | None:
    """By when it is to be examined; None where the charter sets no period, or while materials are missing."""
    rule = require_admission(rules)
    start = complete_since(rule, application)
    return due_on(rules.on(start), rule.examination, start, calendar) if rule.examination and start else None


def _require_complete(rule: AdmissionRule, application: Application) -> None:
    lacking = missing(rule, application)
    if lacking:
        names = "、".join(dict.fromkeys(material.name for material, _ in lacking))
        raise Refusal(
            text("The materials are not complete: {materials}.", materials=names),
            article=lacking[0][0].article,
            next_step=text("Tick what has come, in the form that the charter asks for."),
        )


def _require_conditions(rule: AdmissionRule, command: ExamineApplication) -> None:
    unmet = [each for each in rule.conditions if each.key not in command.conditions]
    if unmet:
        raise Refusal(
            text("Not confirmed: {conditions}.", conditions="；".join(each.name for each in unmet)),
            article=unmet[0].article,
            next_step=text("Confirm every condition, or enter that the unit is not fit."),
        )
