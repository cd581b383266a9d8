"""An application comes in, with its materials, and may be withdrawn."""

from __future__ import annotations

from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.admission.commands import (
    HandInMaterial,
    ReceiveApplication,
    TakeBackMaterial,
    WithdrawApplication,
)
from governance_desk.register.admission.events import (
    ApplicationReceived,
    ApplicationWithdrawn,
    MaterialHandedIn,
    MaterialTakenBack,
)
from governance_desk.register.admission.find import (
    application_of,
    material_of,
    require_admission,
    require_application,
)
from governance_desk.register.admission.state import ApplicationStage
from governance_desk.register.leaving.bar import require_no_bar
from governance_desk.register.state import Register


def receive_application(
    register: Register, rules: CharterInForce, calendar: WorkingDays, command: ReceiveApplication
) -> list[Event]:
    """The application; Refusal for a member, for a second one, and while a bar on coming back runs."""
    rule = require_admission(rules)
    name = command.name.strip()
    if not name:
        raise Refusal(text("A unit needs a name."), article=rule.article, next_step=text("Enter the name."))
    if all(each.key != command.membership_class for each in rules.charter.classes):
        raise Refusal(
            text("The charter has no class “{name}” ({unit}).", name=command.membership_class, unit=name),
            next_step=text("Choose one of its classes for this unit."),
        )
    if register.unit_named(name) is not None or command.unit in register.units:
        raise Refusal(
            text("{unit} is a member already.", unit=name),
            article=rule.article,
            next_step=text("Enter a change of its data instead."),
        )
    if command.application in register.applications or application_of(register, command.unit, name) is not None:
        raise Refusal(
            text("{unit} has applied already.", unit=name),
            article=rule.article,
            next_step=text("Go on with the application that is there."),
        )
    if command.person is not None and command.person not in register.persons and not command.representative.strip():
        raise Refusal(text("A person needs a name."), article=rule.article, next_step=text("Enter the name."))
    require_no_bar(register, rules, calendar, name=name, credit_code=command.credit_code, day=command.day)
    return [
        ApplicationReceived(
            application=command.application,
            unit=command.unit,
            name=name,
            membership_class=command.membership_class,
            credit_code=command.credit_code.strip(),
            person=command.person,
            representative=command.representative.strip(),
            post=command.post.strip(),
            day=command.day,
            article=rule.article,
        )
    ]


def hand_in_material(register: Register, rules: CharterInForce, command: HandInMaterial) -> list[Event]:
    """The material in that form; nothing where it is there already."""
    rule = require_admission(rules)
    application = require_application(register, command.application, ApplicationStage.RECEIVED)
    material = material_of(rule, command.material)
    if command.proof not in material.proofs:
        raise Refusal(
            text("The charter does not ask for {material} in this form.", material=material.name),
            article=material.article,
            next_step=text("Tick the form that it asks for."),
        )
    if command.day < application.received:
        raise Refusal(
            text("Materials do not come before the application."),
            article=material.article,
            next_step=text("Correct the days."),
        )
    if command.proof in application.handed_in.get(material.key, {}):
        return []
    return [
        MaterialHandedIn(
            application=application.id,
            material=material.key,
            proof=command.proof,
            day=command.day,
            article=material.article,
        )
    ]


def take_back_material(register: Register, rules: CharterInForce, command: TakeBackMaterial) -> list[Event]:
    """The tick is taken back, with a reason."""
    application = require_application(register, command.application, ApplicationStage.RECEIVED)
    material = material_of(require_admission(rules), command.material)
    if command.proof not in application.handed_in.get(material.key, {}):
        return []
    if not command.reason.strip():
        raise Refusal(text("Why is it taken back?"), next_step=text("Enter the reason."))
    return [
        MaterialTakenBack(
            application=application.id, material=material.key, proof=command.proof, reason=command.reason.strip()
        )
    ]


def withdraw_application(register: Register, command: WithdrawApplication) -> list[Event]:
    """The applicant does not go on."""
    require_application(register, command.application, ApplicationStage.RECEIVED, ApplicationStage.FIT)
    if not command.reason.strip():
        raise Refusal(text("Why is the application withdrawn?"), next_step=text("Enter the letter, or the reason."))
    return [
        ApplicationWithdrawn(application=command.application, day=command.day, reason=command.reason.strip()),
    ]
