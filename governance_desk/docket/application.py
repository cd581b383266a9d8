"""Applications: materials that are missing, the examination, the vote, and the steps that follow it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.joining import AdmissionRule
from governance_desk.charter.model import Effect
from governance_desk.charter.readings import CharterInForce
from governance_desk.docket.coming import decides_on, decision_act, next_meeting
from governance_desk.docket.thing import Act, DueThing, State, state_on
from governance_desk.language import Text, text, verbatim
from governance_desk.meeting.state import Subject
from governance_desk.register.admission.examine import examination_due, missing
from governance_desk.register.admission.state import Application, ApplicationStage


def application(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """What the next act on each application is; nothing once the last step is taken, or it was turned down."""
    for each in association.register.applications.values():
        rules = association.rules_on(each.received)
        rule = rules.charter.admission
        if rule is None:
            continue
        if each.stage is ApplicationStage.RECEIVED:
            yield _received(association, rules, rule, each, today)
        elif each.stage is ApplicationStage.FIT:
            yield _fit(association, association.rules_on(today), rule, each, today)
        elif each.stage is ApplicationStage.APPROVED:
            yield from _approved(association.rules_on(each.approved or today), each)


def _received(
    association: Association, rules: CharterInForce, rule: AdmissionRule, each: Application, today: datetime.date
) -> DueThing:
    lacking = "、".join(dict.fromkeys(material.name for material, _ in missing(rule, each)))
    due = examination_due(rules, association.working_days, each)
    day = due.due if due is not None else None
    act = Act(text("Go to the application"), "members", each.id)
    if due is not None and due.open_clause:
        act = Act(text("Adopt a reading"), "charter", due.open_clause)
    return DueThing(
        key=f"application/{each.id}",
        what=text("{unit} applies: the materials are not complete", unit=each.name)
        if lacking
        else text("{unit} applies: examine the application", unit=each.name),
        whom=verbatim(each.name) if lacking else text("the secretariat"),
        day=day,
        state=state_on(day, today),
        article=due.article if due is not None else rule.article,
        working=text("Received on {day}. Still missing: {materials}.", day=str(each.received), materials=lacking)
        if lacking
        else (due.working if due is not None else text("Received on {day}.", day=str(each.received))),
        act=act,
        notes=due.notes if due is not None else (),
        provisional=due is not None and due.provisional,
    )


def _fit(
    association: Association, rules: CharterInForce, rule: AdmissionRule, each: Application, today: datetime.date
) -> DueThing:
    """Due at the next meeting of the body that admits; the meeting is convened first where there is none."""
    body = decides_on(rules, Effect.ADMIT_UNIT, today)
    planned = next_meeting(association, body, today)
    day = planned.day if planned is not None else None
    name = next((known.name for known in rules.charter.bodies if known.key == body), "")
    return DueThing(
        key=f"application/{each.id}",
        what=text("{unit} applies: put it to the vote", unit=each.name),
        whom=verbatim(name) if name else text("the secretariat"),
        day=day,
        state=state_on(day, today),
        article=rule.article,
        working=text(
            "Received on {day}; found fit on {examined}.", day=str(each.received), examined=str(each.examined)
        ),
        act=vote_act(association, each, today),
    )


def vote_act(association: Association, each: Application, today: datetime.date) -> Act:
    """Where it is put to the vote: the agenda, or convening the meeting."""
    subject = Subject(unit_name=each.name)
    return decision_act(association, Effect.ADMIT_UNIT, subject, today)


def _approved(rules: CharterInForce, each: Application) -> Iterator[DueThing]:
    """Each step by itself; no charter sets a day for them."""
    rule = rules.charter.admission
    for step in rule.steps if rule is not None else ():
        if step.key not in each.steps:
            yield DueThing(
                key=f"application/{each.id}/{step.key}",
                what=text("{unit} is admitted: {step}", unit=each.name, step=step.name),
                whom=text("the secretariat"),
                day=None,
                state=State.UNDATED,
                article=step.article,
                working=_admitted(each),
                act=Act(text("Go to the unit"), "members", each.unit),
            )


def _admitted(each: Application) -> Text:
    return text("Admitted on {day}.", day=str(each.approved))
