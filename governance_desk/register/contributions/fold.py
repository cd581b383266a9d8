"""How each of these facts changes the register."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.journal.event import Event
from governance_desk.register.contributions import events as e
from governance_desk.register.contributions.state import Contribution, Payment, contribution_id
from governance_desk.register.state import Register


def _of(register: Register, event: Any) -> Contribution:
    return register.contributions[contribution_id(event.unit, event.year)]


def _set(register: Register, event: e.ContributionSet) -> None:
    register.contributions[contribution_id(event.unit, event.year)] = Contribution(
        event.unit, event.year, event.amount, event.due, event.resolution
    )


def _corrected(register: Register, event: e.ContributionCorrected) -> None:
    found = _of(register, event)
    found.amount, found.due = event.amount, event.due


def _paid(register: Register, event: e.PaymentRecorded) -> None:
    _of(register, event).payments[event.payment] = Payment(event.payment, event.amount, event.paid, event.note)


def _payment_corrected(register: Register, event: e.PaymentCorrected) -> None:
    payment = _of(register, event).payments[event.payment]
    payment.amount, payment.paid = event.amount, event.paid


def _taken_back(register: Register, event: e.PaymentTakenBack) -> None:
    _of(register, event).payments[event.payment].taken_back = True


def _waived(register: Register, event: e.ContributionWaived) -> None:
    found = _of(register, event)
    found.waived, found.reason = found.waived + event.amount, event.reason


def _owed_again(register: Register, event: e.WaiverTakenBack) -> None:
    found = _of(register, event)
    found.waived, found.reason = 0, ""


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.ContributionSet: _set,
    e.ContributionCorrected: _corrected,
    e.PaymentRecorded: _paid,
    e.PaymentCorrected: _payment_corrected,
    e.PaymentTakenBack: _taken_back,
    e.ContributionWaived: _waived,
    e.WaiverTakenBack: _owed_again,
}
