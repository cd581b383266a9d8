"""How each fact changes the expulsions. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from governance_desk.journal.event import Event
from governance_desk.register.expelling import events as e
from governance_desk.register.expelling.state import Verification

if TYPE_CHECKING:
    from governance_desk.register.state import Register


def _verified(register: Register, event: e.ExpulsionVerified) -> None:
    register.verifications[event.unit] = Verification(event.unit, event.grounds, event.found, event.day, event.document)


def _heard(register: Register, event: e.UnitHeard) -> None:
    found = register.verifications[event.unit]
    found.heard, found.heard_words = event.day, event.words


def _dropped(register: Register, event: e.VerificationDropped) -> None:
    del register.verifications[event.unit]


def _served(register: Register, event: e.DecisionServed) -> None:
    register.units[event.unit].told = event.day


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.ExpulsionVerified: _verified,
    e.UnitHeard: _heard,
    e.VerificationDropped: _dropped,
    e.DecisionServed: _served,
}
