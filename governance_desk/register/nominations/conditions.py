"""The personal conditions of those who hold an office: examined on a day, by someone, one by one."""

from __future__ import annotations

import datetime

from governance_desk.charter.joining import ConditionRule
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import OfficeRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.seating import Checked, concerns
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.ids import PersonId
from governance_desk.register.nominations.commands import CheckConditions
from governance_desk.register.nominations.events import ConditionsChecked
from governance_desk.register.nominations.state import ConditionCheck
from governance_desk.register.state import Register

CHECKED = ClauseId("seating.checked")


def conditions_of(rules: CharterInForce, office: str | None = None) -> tuple[ConditionRule, ...]:
    """The conditions that the charter asks for, or those that it asks of an office."""
    seating = rules.charter.seating
    if seating is None or (office is not None and not concerns(seating, office)):
        return ()
    return seating.conditions


def check_conditions(register: Register, rules: CharterInForce, command: CheckConditions) -> list[Event]:
    """The examination: which conditions are met, which are not, on which day, and who examined."""
    conditions = conditions_of(rules)
    if not conditions:
        raise Refusal(text("The charter asks for no personal conditions."), next_step=text("Amend the charter first."))
    article = conditions[0].article.partition("（")[0]
    if command.person not in register.persons:
        raise Refusal(
            text("Whose conditions are examined?"), article=article, next_step=text("Choose a person who is known.")
        )
    if not command.by.strip():
        raise Refusal(text("Who has examined them?"), article=article, next_step=text("Enter the name."))
    known = {each.key for each in conditions}
    if not set(command.met) <= known:
        raise Refusal(
            text("The charter has no such condition."), article=article, next_step=text("Tick those that it has.")
        )
    unmet = tuple(each.key for each in conditions if each.key not in command.met)
    if unmet and not command.note.strip():
        raise Refusal(
            text("Not met: {conditions}.", conditions="；".join(e.name for e in conditions if e.key in unmet)),
            article=next(each.article for each in conditions if each.key in unmet),
            next_step=text("Tick every condition that is met, or enter why one is not."),
        )
    return [
        ConditionsChecked(
            person=command.person,
            day=command.day,
            by=command.by.strip(),
            met=tuple(each.key for each in conditions if each.key in command.met),
            unmet=unmet,
            note=command.note.strip(),
            article=article,
        )
    ]


def last_check(register: Register, person: PersonId | None) -> ConditionCheck | None:
    """The newest examination of the person."""
    checks = register.checks.get(person, ()) if person is not None else ()
    return max(checks, key=lambda each: each.day, default=None)


def unmet(rules: CharterInForce, check: ConditionCheck | None, office: str | None = None) -> list[ConditionRule]:
    """What the person lacks by that examination; nothing without one."""
    return [each for each in conditions_of(rules, office) if check is not None and each.key not in check.met]


def require_conditions(
    register: Register,
    rules: CharterInForce,
    office: OfficeRule,
    person: PersonId | None,
    *,
    name: str,
    day: datetime.date,
) -> None:
    """Refuse someone who lacks a condition; and where the reading has it so, someone who was not examined."""
    conditions = conditions_of(rules, office.key)
    if not conditions:
        return
    check = last_check(register, person)
    lacking = unmet(rules, check, office.key)
    if lacking:
        raise Refusal(
            text("{person} does not meet a condition: {condition}.", person=name, condition=lacking[0].name),
            article=lacking[0].article,
            next_step=text("Choose someone else, or enter a new examination."),
        )
    seating = rules.charter.seating
    answer = rules.answer(CHECKED, seating.checked, day) if seating is not None else None
    if check is None and answer is not None and answer.rule is Checked.NOMINATION:
        raise Refusal(
            text("The personal conditions of {person} have not been examined.", person=name),
            article=answer.article,
            next_step=text("Enter the examination on the Council page first."),
        )
