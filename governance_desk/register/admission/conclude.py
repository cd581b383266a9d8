"""From the vote to membership: the approval, and the steps that follow it."""

from __future__ import annotations

import datetime

from governance_desk.charter.joining import Begins, FollowingStep
from governance_desk.charter.keys import ClassKey
from governance_desk.charter.readings import BEGINS, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.admission.commands import TakeStep
from governance_desk.register.admission.events import ApplicationApproved, StepTaken
from governance_desk.register.admission.find import require_admission, require_application
from governance_desk.register.admission.state import Application, ApplicationStage
from governance_desk.register.events import UnitAdmitted
from governance_desk.register.ids import UnitId
from governance_desk.register.persons import person_entered
from governance_desk.register.state import Register


def begins_with(rules: CharterInForce, day: datetime.date) -> Begins | None:
    """When membership begins; None while the charter leaves it open."""
    answer = rules.answer(BEGINS, require_admission(rules).begins, day)
    return answer.rule if answer is not None else Begins.VOTE


def begins(rules: CharterInForce, day: datetime.date) -> Begins:
    """When membership begins; Refusal while the charter leaves it open."""
    found = begins_with(rules, day)
    if found is None:
        raise Refusal(
            text("The charter does not say clearly when membership begins."),
            article=rules.article_of(BEGINS, day),
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=BEGINS),
        )
    return found


def require_fit(application: Application, rules: CharterInForce, day: datetime.date) -> None:
    """Refuse a vote on an application that has not been examined, or of which nobody could say what it brings."""
    if application.stage is not ApplicationStage.FIT:
        raise Refusal(
            text("The secretariat has not examined the application of {unit}.", unit=application.name),
            article=require_admission(rules).article,
            next_step=text("Enter what the secretariat found."),
        )
    begins(rules, day)


def approved(
    register: Register,
    rules: CharterInForce,
    application: Application,
    *,
    membership_class: ClassKey,
    day: datetime.date,
    cause: str,
    article: str,
) -> list[Event]:
    """The approval, and the membership where it begins with the vote."""
    events: list[Event] = [
        ApplicationApproved(
            application=application.id, membership_class=membership_class, day=day, cause=cause, article=article
        )
    ]
    if begins(rules, day) is Begins.VOTE:
        events += _member(register, application, membership_class, day, cause)
    return events


def take_step(register: Register, rules: CharterInForce, command: TakeStep) -> list[Event]:
    """The step; the first one makes the unit a member, where the reading has it so."""
    application = require_application(register, command.application, ApplicationStage.APPROVED)
    step = _step(rules, command.step)
    if step.key in application.steps:
        return []
    if step.issues and application.unit in register.units:  # a unit that is no member yet can be given none
        raise Refusal(
            text("This step is done by issuing the certificate."),
            article=step.article,
            next_step=text("Issue the certificate on the unit's page: the step is recorded with it."),
        )
    if application.approved is not None and command.day < application.approved:
        raise Refusal(text("This step follows the vote."), article=step.article, next_step=text("Correct the days."))
    events: list[Event] = [
        StepTaken(
            application=application.id,
            step=step.key,
            day=command.day,
            document=command.document.strip(),
            article=step.article,
        )
    ]
    if application.unit not in register.units:
        events += _member(register, application, application.membership_class, command.day, application.cause)
    return events


def done_by_issue(
    register: Register, rules: CharterInForce, unit: UnitId, certificate: str, *, day: datetime.date, number: str
) -> list[Event]:
    """The step of the unit's admission that the issue of this certificate is; nothing where none waits for it."""
    rule = rules.charter.admission
    step = next((each for each in rule.steps if each.issues == certificate), None) if rule is not None else None
    application = next(
        (
            each
            for each in register.applications.values()
            if each.unit == unit and each.stage is ApplicationStage.APPROVED
        ),
        None,
    )
    if step is None or application is None or step.key in application.steps:
        return []
    return [StepTaken(application=application.id, step=step.key, day=day, document=number, article=step.article)]


def steps_left(rules: CharterInForce, application: Application) -> list[FollowingStep]:
    """What is still to be done after the vote."""
    if application.stage is not ApplicationStage.APPROVED:
        return []
    return [each for each in require_admission(rules).steps if each.key not in application.steps]


def _member(register: Register, application: Application, key: ClassKey, day: datetime.date, cause: str) -> list[Event]:
    if register.unit_named(application.name) is not None:
        raise Refusal(
            text("{unit} is a member already.", unit=application.name),
            next_step=text("Take the item off the agenda."),
        )
    person = application.person
    return [
        *(person_entered(register, person, application.representative) if person is not None else []),
        UnitAdmitted(
            unit=application.unit,
            name=application.name,
            membership_class=key,
            credit_code=application.credit_code,
            representative=person,
            post=application.post,
            joined=day,
            remark="",
            cause=cause,
        ),
    ]


def _step(rules: CharterInForce, key: str) -> FollowingStep:
    rule = require_admission(rules)
    found = next((each for each in rule.steps if key in (each.key, each.name)), None)
    if found is None:
        raise Refusal(
            text("The charter has no such step: {step}.", step=key),
            article=rule.article,
            next_step=text("It has: {steps}.", steps="、".join(each.name for each in rule.steps)),
        )
    return found
