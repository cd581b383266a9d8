"""What the steps of classes and seats ask of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.journal.command import Command
from governance_desk.register.classes import commands as classes
from governance_desk.register.classes.apply import wish_of
from governance_desk.register.classes.state import ClassWishId
from governance_desk.stories import names
from governance_desk.stories import seating_steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step


def _apply(here: Here, step: s.ApplyForClass) -> Iterator[Command]:
    desk = here.desk
    yield classes.ApplyForClass(
        wish=ClassWishId(desk.new_id("wish")),
        unit=names.unit(desk.association.register, step.unit).id,
        to_class=names.class_key(desk.association.rules.charter, step.unit_class),
        day=desk.clock().day,
        document=step.document,
        reason=step.reason,
        materials=step.materials,
    )


def _close(here: Here, step: s.CloseClassWish) -> Iterator[Command]:
    desk = here.desk
    register = desk.association.register
    wish = wish_of(register, names.unit(register, step.unit).id)
    key = wish.id if wish is not None else ClassWishId("")
    yield classes.CloseClassWish(wish=key, day=desk.clock().day, reason=step.reason)


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.ApplyForClass: _apply,
    s.CloseClassWish: _close,
}
