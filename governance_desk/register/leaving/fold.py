"""How each fact changes the withdrawals. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from governance_desk.journal.event import Event
from governance_desk.register.leaving import events as e
from governance_desk.register.leaving.state import Withdrawal

if TYPE_CHECKING:
    from governance_desk.register.state import Register


def _given(register: Register, event: e.NoticeGiven) -> None:
    register.withdrawals[event.unit] = Withdrawal(
        event.unit, event.declared, event.received, event.leaves, event.document
    )


def _reported(register: Register, event: e.NoticeReported) -> None:
    register.withdrawals[event.unit].reported = event.day


def _taken_back(register: Register, event: e.NoticeTakenBack) -> None:
    del register.withdrawals[event.unit]


def _found(register: Register, event: e.LossFound) -> None:
    """Nothing stands but the loss, which is a fact of its own."""


def _restored(register: Register, event: e.MembershipRestored) -> None:
    unit = register.units[event.unit]
    unit.left, unit.manner, unit.cause, unit.told, unit.grounds = None, None, "", None, ()


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.NoticeGiven: _given,
    e.NoticeReported: _reported,
    e.NoticeTakenBack: _taken_back,
    e.LossFound: _found,
    e.MembershipRestored: _restored,
}
