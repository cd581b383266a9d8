"""How each fact changes the winding-up. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from governance_desk.journal.event import Event
from governance_desk.register.winding_up import events as e
from governance_desk.register.winding_up.state import WindingUp

if TYPE_CHECKING:
    from governance_desk.register.state import Register


def _formed(register: Register, event: e.WindingUpGroupFormed) -> None:
    register.winding_up = WindingUp(event.unit, event.day, event.members)


def _settled(register: Register, event: e.RemainderSettled) -> None:
    if register.winding_up is not None:
        register.winding_up.settled = event.day


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.WindingUpGroupFormed: _formed,
    e.RemainderSettled: _settled,
}
