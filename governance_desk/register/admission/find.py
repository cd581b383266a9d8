"""The application that is meant, and what the charter says of applications."""

from __future__ import annotations

from governance_desk.charter.joining import AdmissionRule, MaterialRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.register.admission.state import Application, ApplicationId, ApplicationStage
from governance_desk.register.ids import UnitId
from governance_desk.register.state import Register


def require_admission(rules: CharterInForce) -> AdmissionRule:
    """What the charter says of admission; Refusal where it says nothing."""
    if rules.charter.admission is None:
        raise Refusal(
            text("This charter does not say how a unit applies."),
            next_step=text("Put the admission on the agenda of the body that decides, or amend the charter."),
        )
    return rules.charter.admission


def require_application(register: Register, key: ApplicationId, *stages: ApplicationStage) -> Application:
    """The application, at one of these stages; Refusal for any other."""
    found = register.applications.get(key)
    if found is None:
        raise Refusal(text("There is no such application."), next_step=text("Enter the application first."))
    if found.stage not in stages:
        sentence, following = _OTHERWISE[found.stage]
        raise Refusal(text("{unit}: {sentence}", unit=found.name, sentence=sentence), next_step=following)
    return found


def application_of(register: Register, unit: UnitId | None, name: str) -> Application | None:
    """The application of a unit on which nobody has decided yet, by the unit's future id or its name."""
    return next(
        (
            each
            for each in register.applications.values()
            if each.is_open and (each.unit == unit or each.name == name.strip())
        ),
        None,
    )


def material_of(rule: AdmissionRule, key: str) -> MaterialRule:
    """The material of that key; Refusal where the charter asks for no such thing."""
    found = next((each for each in rule.materials if key in (each.key, each.name)), None)
    if found is None:
        names = "、".join(each.name for each in rule.materials)
        raise Refusal(
            text("The charter asks for no such material: {material}.", material=key),
            article=rule.article,
            next_step=text("It asks for: {materials}.", materials=names),
        )
    return found


_OTHERWISE = {
    ApplicationStage.RECEIVED: (
        text("the secretariat has not examined the application."),
        text("Enter what the secretariat found."),
    ),
    ApplicationStage.FIT: (
        text("the application has been examined and waits for the vote."),
        text("Put it on the agenda."),
    ),
    ApplicationStage.UNFIT: (
        text("the secretariat found that the unit does not meet the conditions."),
        text("The unit may apply again."),
    ),
    ApplicationStage.APPROVED: (text("the application has been approved."), text("Go on with the steps that follow.")),
    ApplicationStage.WITHDRAWN: (text("the application was withdrawn."), text("The unit may apply again.")),
}
