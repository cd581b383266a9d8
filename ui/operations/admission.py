"""What a clerk does with applications: receive, tick what has come, examine, and the steps after the vote."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from governance_desk.charter.joining import AdmissionRule
from governance_desk.charter.keys import ClassKey, Proof
from governance_desk.charter.model import Effect
from governance_desk.docket.thing import Act
from governance_desk.language import render, tr
from governance_desk.register.admission.commands import (
    ExamineApplication,
    HandInMaterial,
    ReceiveApplication,
    TakeBackMaterial,
    TakeStep,
    WithdrawApplication,
)
from governance_desk.register.admission.examine import examination_due, missing
from governance_desk.register.admission.state import Application, ApplicationId, ApplicationStage
from governance_desk.register.state import PersonId, UnitId
from ui.desk import Desk
from ui.operations.leaving import rules_of
from ui.operations.run import run


def admission_of(desk: Desk) -> AdmissionRule | None:
    """What the charter of today says of admission."""
    return rules_of(desk).charter.admission if desk.association.charter_in_force is not None else None


def applications(desk: Desk) -> list[Application]:
    """All of them, those on which something is to be done first, then the newest first."""
    newest: list[Application] = list(desk.association.register.applications.values())[::-1]
    return sorted(newest, key=lambda each: not needs_something(desk, each))


def needs_something(desk: Desk, application: Application) -> bool:
    """Whether an act is missing: the examination, the vote, a step after it."""
    rule = admission_of(desk)
    steps = rule.steps if rule is not None and application.stage is ApplicationStage.APPROVED else ()
    return application.is_open or any(each.key not in application.steps for each in steps)


def stage_words(stage: ApplicationStage) -> str:
    """How far it has come, in the language in use."""
    return {
        ApplicationStage.RECEIVED: tr("to be examined"),
        ApplicationStage.FIT: tr("waits for the vote"),
        ApplicationStage.UNFIT: tr("conditions not met"),
        ApplicationStage.APPROVED: tr("approved"),
        ApplicationStage.WITHDRAWN: tr("withdrawn"),
    }[stage]


def facts_of(desk: Desk, application: Application) -> list[tuple[str, str]]:
    """Who applies for what, since when, what is missing and by when it is to be examined."""
    association = desk.association
    rules = association.rules_on(application.received)
    rule = rules.charter.admission
    classes = {each.key: each.name for each in rules.charter.classes}
    lacking, until = "", ""
    if rule is not None and application.stage is ApplicationStage.RECEIVED:
        lacking = "、".join(dict.fromkeys(material.name for material, _ in missing(rule, application)))
        due = examination_due(rules, association.working_days, application)
        if due is not None:
            until = f"{due.due or render(due.working)}（{due.article}）"
    return [
        (tr("Class"), classes.get(application.membership_class, "")),
        (tr("Representative"), " · ".join(each for each in (application.representative, application.post) if each)),
        (tr("Credit code"), application.credit_code),
        (tr("Received on"), application.received.isoformat()),
        (tr("Still missing"), lacking),
        (tr("To be examined by"), until),
        (tr("Examined"), application.examined.isoformat() if application.examined else ""),
        (tr("To be decided by"), _waits_for(desk, application)),
        (tr("Approved"), application.approved.isoformat() if application.approved else ""),
    ]


def _waits_for(desk: Desk, application: Application) -> str:
    """The next meeting of the body that admits, or that none is convened; nothing once it is decided."""
    from governance_desk.docket.coming import decides_on, next_meeting

    if not application.is_open:
        return ""
    today, rules = desk.clock().day, rules_of(desk)
    key = decides_on(rules, Effect.ADMIT_UNIT, today)
    body = next((each.name for each in rules.charter.bodies if each.key == key), "")
    meeting = next_meeting(desk.association, key, today)
    if not body:
        return tr("the charter does not say clearly who admits")
    if meeting is None:
        return tr("{body}: waits for its next meeting; none is convened", body=body)
    return tr("{meeting} on {day}", meeting=meeting.title, day=meeting.day.isoformat())


def vote_act(desk: Desk, application: Application) -> Act:
    """Where an application that was found fit is put to the vote."""
    from governance_desk.docket import application as due

    return due.vote_act(desk.association, application, desk.clock().day)


def receive(
    *,
    desk: Desk,
    name: str,
    membership_class: str,
    credit_code: str,
    representative: str,
    post: str,
    day: datetime.date,
    parent: QWidget,
) -> bool:
    """Enter an application."""
    command = ReceiveApplication(
        application=ApplicationId(desk.new_id("application")),
        unit=UnitId(desk.new_id("unit")),
        name=name,
        membership_class=ClassKey(membership_class),
        day=day,
        credit_code=credit_code,
        person=PersonId(desk.new_id("person")) if representative.strip() else None,
        representative=representative,
        post=post,
    )
    return run(desk, command, parent)


def hand_in(*, desk: Desk, application: ApplicationId, material: str, proof: Proof, parent: QWidget) -> bool:
    """A material is there in this form."""
    command = HandInMaterial(application=application, material=material, proof=proof, day=desk.clock().day)
    return run(desk, command, parent)


def take_back(
    *, desk: Desk, application: ApplicationId, material: str, proof: Proof, reason: str, parent: QWidget
) -> bool:
    """The tick was wrong, or the material was returned."""
    return run(desk, TakeBackMaterial(application=application, material=material, proof=proof, reason=reason), parent)


def examine(
    *,
    desk: Desk,
    application: ApplicationId,
    fit: bool,
    day: datetime.date,
    conditions: tuple[str, ...],
    note: str,
    parent: QWidget,
) -> bool:
    """Enter what the secretariat has found."""
    command = ExamineApplication(application=application, fit=fit, day=day, conditions=conditions, note=note)
    return run(desk, command, parent)


def withdraw(*, desk: Desk, application: ApplicationId, reason: str, parent: QWidget) -> bool:
    """The applicant does not go on."""
    return run(desk, WithdrawApplication(application=application, day=desk.clock().day, reason=reason), parent)


def take_step(
    *, desk: Desk, application: ApplicationId, step: str, day: datetime.date, document: str, parent: QWidget
) -> bool:
    """A step that follows the vote is done."""
    return run(desk, TakeStep(application=application, step=step, day=day, document=document), parent)
