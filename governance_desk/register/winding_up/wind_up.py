"""The group is formed by the unit that the charter names; once the association is terminated the rest is settled."""

from __future__ import annotations

from governance_desk.charter.model import WindingUpRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.state import Register, Unit
from governance_desk.register.winding_up.commands import FormWindingUpGroup, SettleRemainder
from governance_desk.register.winding_up.events import RemainderSettled, WindingUpGroupFormed


def form_group(register: Register, rules: CharterInForce, command: FormWindingUpGroup) -> list[Event]:
    """The group, once; Refusal where the charter names nobody to form it."""
    rule = _require_rule(rules)
    if register.winding_up is not None:
        raise Refusal(
            text("The winding-up group was formed on {day}.", day=str(register.winding_up.formed)),
            article=rule.article,
            next_step=text("Nothing has to be done."),
        )
    unit = leading_unit(register, rule)
    if unit is None:
        raise Refusal(
            text("No member is of the class that forms the winding-up group."),
            article=rule.article,
            next_step=text("Enter which unit is of that class first."),
        )
    if not command.members.strip():
        raise Refusal(
            text("Who belongs to the winding-up group?"), article=rule.article, next_step=text("Enter the names.")
        )
    return [
        WindingUpGroupFormed(
            unit=unit.id,
            members=command.members.strip(),
            day=command.day,
            document=command.document.strip(),
            article=rule.article,
        )
    ]


def settle_remainder(register: Register, rules: CharterInForce, command: SettleRemainder) -> list[Event]:
    """What remained, once; Refusal before the association is terminated and the group is there."""
    rule = _require_rule(rules)
    article = rule.remainder_article or rule.article
    if register.terminated is None:
        raise Refusal(
            text("The association has not been terminated."),
            article=article,
            next_step=text("Decide on the termination first."),
        )
    if register.winding_up is None:
        raise Refusal(
            text("The winding-up group has not been formed."),
            article=rule.article,
            next_step=text("Enter who belongs to it first."),
        )
    if register.winding_up.settled is not None:
        return []
    if not command.words.strip():
        raise Refusal(text("How was it disposed of?"), article=article, next_step=text("Enter for what it was used."))
    return [
        RemainderSettled(
            words=command.words.strip(), day=command.day, document=command.document.strip(), article=article
        )
    ]


def leading_unit(register: Register, rule: WindingUpRule) -> Unit | None:
    """The unit that forms the group."""
    return next((each for each in register.members() if each.membership_class == rule.led_by), None)


def _require_rule(rules: CharterInForce) -> WindingUpRule:
    if rules.charter.winding_up is None:
        raise Refusal(
            text("This charter does not say who winds up the association."),
            next_step=text("Let the body that decides on the termination decide on that too."),
        )
    return rules.charter.winding_up
