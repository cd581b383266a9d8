"""The secretariat verifies a ground (CFIA 15), the unit is heard, and the body may be asked to decide."""

from __future__ import annotations

import datetime

from governance_desk.charter.expulsion import ExpulsionRule
from governance_desk.charter.joining import Hearing
from governance_desk.charter.keys import Manner
from governance_desk.charter.model import Effect
from governance_desk.charter.readings import GROUNDS, HEARING, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.expelling.commands import (
    DropVerification,
    HearUnit,
    ServeDecision,
    VerifyExpulsion,
)
from governance_desk.register.expelling.events import (
    DecisionServed,
    ExpulsionVerified,
    UnitHeard,
    VerificationDropped,
)
from governance_desk.register.expelling.state import Verification
from governance_desk.register.ids import UnitId
from governance_desk.register.leaving.notice import require_unit
from governance_desk.register.state import Register


def verify_expulsion(register: Register, rules: CharterInForce, command: VerifyExpulsion) -> list[Event]:
    """The finding; Refusal where the charter has no expulsion, or where no ground of the charter is named."""
    rule = require_expulsion(rules)
    unit = require_unit(register, command.unit)
    if unit.id in register.verifications:
        raise Refusal(
            text("A ground for the expulsion of {unit} has been verified already.", unit=unit.name),
            article=rule.article,
            next_step=text("Go on with it, or drop it first with the reason."),
        )
    if not command.grounds:
        raise Refusal(
            text("For which of the charter's grounds?"),
            article=rule.article,
            next_step=text("It has: {grounds}.", grounds="；".join(each.name for each in rule.grounds)),
        )
    for key in command.grounds:
        _require_ground(rules, rule, key, command.day)
    if not command.found.strip():
        raise Refusal(
            text("What has the secretariat found?"), article=rule.article, next_step=text("Enter the facts, with days.")
        )
    return [
        ExpulsionVerified(
            unit=unit.id,
            grounds=tuple(each.key for each in rule.grounds if each.key in command.grounds),
            found=command.found.strip(),
            day=command.day,
            document=command.document.strip(),
            article=rule.article,
        )
    ]


def hear_unit(register: Register, rules: CharterInForce, command: HearUnit) -> list[Event]:
    """The hearing, or that the unit let it pass."""
    rule = require_expulsion(rules)
    _require_verification(register, command.unit, rule.article)
    if not command.words.strip():
        raise Refusal(
            text("What did the unit say?"),
            article=rule.article,
            next_step=text("Enter what it said, or that it was told in writing and did not speak."),
        )
    return [UnitHeard(unit=command.unit, day=command.day, words=command.words.strip())]


def drop_verification(register: Register, command: DropVerification) -> list[Event]:
    """The expulsion is not pursued."""
    _require_verification(register, command.unit, "")
    if not command.reason.strip():
        raise Refusal(text("Why is the expulsion not pursued?"), next_step=text("Enter the reason."))
    return [VerificationDropped(unit=command.unit, day=command.day, reason=command.reason.strip())]


def serve_decision(register: Register, rules: CharterInForce, command: ServeDecision) -> list[Event]:
    """The day on which the unit was told of its expulsion, once."""
    unit = register.units.get(command.unit)
    article = rules.charter.expulsion.article if rules.charter.expulsion is not None else ""
    if unit is None or unit.left is None or unit.manner is not Manner.EXPELLED:
        raise Refusal(
            text("Only a unit that was expelled is told of it."),
            article=article,
            next_step=text("Choose a unit that was expelled."),
        )
    if unit.told is not None:
        raise Refusal(
            text("{unit} was told on {day}.", unit=unit.name, day=str(unit.told)),
            article=article,
            next_step=text("Nothing has to be done."),
        )
    if command.day < unit.left:
        raise Refusal(
            text("It cannot have been told before the decision."), article=article, next_step=text("Correct the day.")
        )
    if not command.document.strip():
        raise Refusal(
            text("Which letter, or which receipt?"), article=article, next_step=text("Name the letter, or its receipt.")
        )
    return [DecisionServed(unit=unit.id, day=command.day, document=command.document.strip())]


def require_verified(register: Register, rules: CharterInForce, unit: UnitId) -> Verification | None:
    """Refuse an expulsion that the secretariat has not verified; None where the charter asks for no verification."""
    rule = rules.charter.expulsion
    if rule is None:
        return None
    found = register.verifications.get(unit)
    if found is None:
        raise Refusal(
            text("The secretariat has verified no ground for the expulsion of {unit}.", unit=register.units[unit].name),
            article=rule.article,
            next_step=text("On the unit's page, enter what the secretariat has verified."),
        )
    return found


def require_heard(register: Register, rules: CharterInForce, unit: UnitId, day: datetime.date) -> None:
    """Refuse the vote where the unit had to be heard and was not, or while that is open; heard, it is all the same."""
    found = require_verified(register, rules, unit)
    rule = rules.charter.expulsion
    if rule is None or found is None or found.heard is not None:
        return
    answer = rules.answer(HEARING, rule.hearing, day)
    if answer is None or answer.rule is Hearing.NOT_HEARD:
        return
    if answer.is_open:
        raise Refusal(
            text("The charter does not say whether {unit} has to be heard first.", unit=register.units[unit].name),
            article=answer.article,
            next_step=text(
                "Hear the unit and enter it, or adopt a reading of the clause {clause} on the Charter page.",
                clause=answer.clause_id,
            ),
        )
    raise Refusal(
        text("{unit} has not been heard.", unit=register.units[unit].name),
        article=answer.article,
        next_step=text("Tell the unit in writing, hear it, and enter that on its page."),
    )


def require_expulsion(rules: CharterInForce) -> ExpulsionRule:
    """What the charter says of expulsion; Refusal where it gives no power, or says nothing."""
    matter = next((each for each in rules.charter.matters if each.effect is Effect.EXPEL_UNIT), None)
    if matter is not None and matter.barred:
        raise Refusal(
            text("The charter gives no power to decide this: {reason}", reason=matter.barred),
            article=matter.article,
            next_step=text("Amend the charter first."),
        )
    if rules.charter.expulsion is None:
        raise Refusal(
            text("This charter does not say for what a member may be expelled."),
            article=matter.article if matter is not None else "",
            next_step=text("Amend the charter first."),
        )
    return rules.charter.expulsion


def counts(rules: CharterInForce, rule: ExpulsionRule, ground: str, day: datetime.date) -> bool | None:
    """Whether the ground is one; None while the charter leaves that open."""
    answer = rules.answer(GROUNDS, rule.counted, day)
    if answer is None:
        return True
    under = {ground in each for each in answer.all_rules}
    return under.pop() if len(under) == 1 else None


def _require_ground(rules: CharterInForce, rule: ExpulsionRule, key: str, day: datetime.date) -> None:
    ground = next((each for each in rule.grounds if each.key == key), None)
    if ground is None:
        raise Refusal(
            text("The charter has no such ground: {ground}.", ground=key),
            article=rule.article,
            next_step=text("It has: {grounds}.", grounds="；".join(each.name for each in rule.grounds)),
        )
    counted = counts(rules, rule, key, day)
    if counted is None:
        raise Refusal(
            text("The charter contradicts itself on whether this is a ground: {ground}.", ground=ground.name),
            article=ground.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=GROUNDS),
        )
    if not counted:
        raise Refusal(
            text("As the charter is read, this is no ground for an expulsion: {ground}.", ground=ground.name),
            article=ground.article,
            next_step=text("Choose another ground."),
        )


def _require_verification(register: Register, unit: UnitId, article: str) -> Verification:
    require_unit(register, unit)
    found = register.verifications.get(unit)
    if found is None:
        raise Refusal(
            text("The secretariat has verified no ground for the expulsion of {unit}.", unit=register.units[unit].name),
            article=article,
            next_step=text("On the unit's page, enter what the secretariat has verified."),
        )
    return found
