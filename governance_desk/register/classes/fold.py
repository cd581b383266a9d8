"""How each fact changes the wishes for another class. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from governance_desk.journal.event import Event
from governance_desk.register.causes import ANNULLED
from governance_desk.register.classes import events as e
from governance_desk.register.classes.state import ClassWish, WishStage

if TYPE_CHECKING:
    from governance_desk.register.events import UnitClassChanged
    from governance_desk.register.state import Register


def _applied(register: Register, event: e.ClassAppliedFor) -> None:
    register.class_wishes[event.wish] = ClassWish(
        event.wish,
        event.unit,
        event.previous_class,
        event.membership_class,
        event.day,
        event.document,
        event.reason,
        event.materials,
    )


def _closed(register: Register, event: e.ClassWishClosed) -> None:
    wish = register.class_wishes[event.wish]
    wish.stage, wish.settled, wish.cause = WishStage.CLOSED, event.day, event.reason


def _day(register: Register, event: e.ClassDayRecorded) -> None:
    for unit in event.units:
        register.units[unit].class_since = event.day


def settled(register: Register, event: UnitClassChanged) -> None:
    """The unit has come to a class: what it applied for is granted; taken back with the vote that granted it."""
    void = event.cause.removeprefix(ANNULLED)
    for wish in register.class_wishes.values():
        if wish.unit != event.unit:
            continue
        if wish.stage is WishStage.OPEN and wish.to_class == event.membership_class:
            wish.stage, wish.settled, wish.cause = WishStage.GRANTED, event.day, event.cause
        elif void != event.cause and wish.stage is WishStage.GRANTED and wish.cause == void:
            wish.stage, wish.settled, wish.cause = WishStage.OPEN, None, ""


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.ClassAppliedFor: _applied,
    e.ClassWishClosed: _closed,
    e.ClassDayRecorded: _day,
}
