"""A unit applies for a higher class, one step at a time; or steps down, as the association reads its charter."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import ClassKey, ClauseId, MatterKey
from governance_desk.charter.model import ClassRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.seating import Rise, SeatingRule, StepsDown
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.classes.below import seats_below
from governance_desk.register.classes.commands import ApplyForClass, CloseClassWish
from governance_desk.register.classes.events import ClassAppliedFor, ClassWishClosed
from governance_desk.register.classes.state import ClassWish, WishStage
from governance_desk.register.events import UnitClassChanged
from governance_desk.register.ids import UnitId
from governance_desk.register.persons import require_member
from governance_desk.register.state import Register, Unit

STEPPING_DOWN = ClauseId("seating.stepping_down")


def apply_for_class(register: Register, rules: CharterInForce, command: ApplyForClass) -> list[Event]:
    """The application; a step down takes effect at once where the unit's word is enough."""
    require_member(register, command.unit)
    unit = register.units[command.unit]
    if command.wish in register.class_wishes:
        raise Refusal(text("This application is there already."), next_step=text("Go on with it."))
    article, at_once = require_step(rules, unit, command.to_class, command.day)
    if not command.document.strip():
        raise Refusal(
            text("A unit applies in writing."), article=article, next_step=text("Name the letter, or its number.")
        )
    waiting = wish_of(register, command.unit)
    if waiting is not None:
        raise Refusal(
            text("{unit} has applied for another class already.", unit=unit.name),
            article=article,
            next_step=text("Go on with that application, or close it first."),
        )
    require_room_in_class(register, rules, command.to_class)
    applied = ClassAppliedFor(
        wish=command.wish,
        unit=command.unit,
        previous_class=unit.membership_class,
        membership_class=command.to_class,
        day=command.day,
        document=command.document.strip(),
        reason=command.reason.strip(),
        materials=tuple(each.strip() for each in command.materials if each.strip()),
        article=article,
    )
    if not at_once:
        return [applied]
    return [
        applied,
        UnitClassChanged(
            unit=unit.id,
            membership_class=command.to_class,
            previous_class=unit.membership_class,
            day=command.day,
            cause=command.document.strip(),
            article=article,
        ),
        *seats_below(
            register, rules, unit.id, command.to_class, day=command.day, cause=command.document.strip(), strict=True
        ),
    ]


def close_class_wish(register: Register, command: CloseClassWish) -> list[Event]:
    """The application goes no further, with a reason."""
    wish = register.class_wishes.get(command.wish)
    if wish is None or wish.stage is not WishStage.OPEN:
        raise Refusal(text("There is no such application."), next_step=text("Choose one that waits for the vote."))
    if not command.reason.strip():
        raise Refusal(text("Why is the application closed?"), next_step=text("Enter the letter, or the resolution."))
    return [ClassWishClosed(wish=wish.id, unit=wish.unit, day=command.day, reason=command.reason.strip())]


def require_step(rules: CharterInForce, unit: Unit, key: ClassKey, day: datetime.date) -> tuple[str, bool]:
    """The article of the step, and whether the unit's word is enough. Refusal for steps that the charter has not."""
    charter = rules.charter
    ranks = {each.key: each.rank for each in charter.classes}
    wanted = next((each for each in charter.classes if each.key == key), None)
    if wanted is None:
        raise Refusal(
            text("The charter has no class “{name}” ({unit}).", name=key, unit=unit.name),
            next_step=text("Choose one of its classes for this unit."),
        )
    if key == unit.membership_class:
        raise Refusal(
            text("{unit} is {membership_class} already.", unit=unit.name, membership_class=wanted.name),
            article=wanted.article,
            next_step=text("Choose another class."),
        )
    seating = _seating(rules)
    if ranks[key] < ranks.get(unit.membership_class, 0):
        return require_rise(rules, seating, unit, wanted).article, False
    return _step_down(rules, seating, day)


def require_rise(rules: CharterInForce, seating: SeatingRule, unit: Unit, wanted: ClassRule) -> Rise:
    """The step upwards of the charter; Refusal for one that it does not name, such as two classes at once."""
    found = rise_of(seating, unit.membership_class, wanted.key)
    if found is None:
        present = rules.charter.membership_class(unit.membership_class).name
        names = {each.key: each.name for each in rules.charter.classes}
        steps = "；".join(f"{names[each.from_class]} → {names[each.to_class]}" for each in seating.rises)
        raise Refusal(
            text(
                "The charter names no application of a {present} to become {wanted}.",
                present=present,
                wanted=wanted.name,
            ),
            article=seating.rises[0].article if seating.rises else wanted.article,
            next_step=text("The steps that it names: {steps}.", steps=steps)
            if steps
            else text("Amend the charter first."),
        )
    return found


def rise_of(seating: SeatingRule, present: ClassKey, wanted: ClassKey) -> Rise | None:
    """The charter's step from one class to the other, where it has it."""
    return next((each for each in seating.rises if (each.from_class, each.to_class) == (present, wanted)), None)


def matter_of_wish(rules: CharterInForce, wish: ClassWish) -> MatterKey | None:
    """By which matter a body decides on it."""
    seating = rules.charter.seating
    if seating is None:
        return None
    found = rise_of(seating, wish.from_class, wish.to_class)
    return found.matter if found is not None else seating.step_down


def wish_of(register: Register, unit: UnitId) -> ClassWish | None:
    """The unit's application on which nobody has decided yet."""
    return next((w for w in register.class_wishes.values() if w.unit == unit and w.stage is WishStage.OPEN), None)


def require_room_in_class(register: Register, rules: CharterInForce, key: ClassKey) -> None:
    """Refuse one unit more than a class may hold (exactly one 理事长单位)."""
    rule = rules.charter.membership_class(key)
    found = sum(1 for unit in register.members() if unit.membership_class == key) + 1
    if rule.exactly is not None and found > rule.exactly:
        raise Refusal(
            text(
                "{found} units would be {name}; the charter has {exactly}.",
                found=found,
                name=rule.name,
                exactly=rule.exactly,
            ),
            article=rule.article,
            next_step=text("Change the class of the present one first."),
        )


def _seating(rules: CharterInForce) -> SeatingRule:
    if rules.charter.seating is None:
        raise Refusal(
            text("This charter does not say how a unit comes to another class."),
            next_step=text("Put the change of class on the agenda, or amend the charter first."),
        )
    return rules.charter.seating


def _step_down(rules: CharterInForce, seating: SeatingRule, day: datetime.date) -> tuple[str, bool]:
    answer = rules.answer(STEPPING_DOWN, seating.stepping_down, day)
    if answer is None:
        raise Refusal(
            text("The charter does not know a step down by the unit's own wish."),
            article=seating.article,
            next_step=text("Amend the charter first."),
        )
    if answer.rule is None:
        raise Refusal(
            text("The charter does not say how a unit steps down by its own wish."),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    if answer.rule is StepsDown.NOT_ALLOWED:
        raise Refusal(
            text("By the reading that was adopted no unit steps down within its term."),
            article=answer.article,
            next_step=text("Wait for the end of the term, or adopt another reading."),
        )
    return answer.article, answer.rule is StepsDown.DECLARATION
