"""How each of these facts changes the register."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.journal.event import Event
from governance_desk.register.certificates import events as e
from governance_desk.register.certificates.state import Certificate
from governance_desk.register.state import Register


def _issued(register: Register, event: e.CertificateIssued) -> None:
    register.certificates[event.certificate] = Certificate(
        event.certificate,
        event.unit,
        event.rule,
        event.number,
        event.issued,
        event.since,
        event.until,
        series=event.series,
        ordinal=event.ordinal,
    )
    if event.previous is not None:
        register.certificates[event.previous].followed_by = event.certificate


def _requested(register: Register, event: e.ReviewRequested) -> None:
    certificate = register.certificates[event.certificate]
    certificate.requested, certificate.declined, certificate.reason = event.day, None, ""


def _declined(register: Register, event: e.ReviewDeclined) -> None:
    certificate = register.certificates[event.certificate]
    certificate.declined, certificate.reason = event.day, event.reason


def _lapsed(register: Register, event: e.CertificateLapsed) -> None:
    register.certificates[event.certificate].lapsed = event.day


def _returned(register: Register, event: e.CertificateReturned) -> None:
    register.certificates[event.certificate].returned = event.day


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.CertificateIssued: _issued,
    e.ReviewRequested: _requested,
    e.ReviewDeclined: _declined,
    e.CertificateLapsed: _lapsed,
    e.CertificateReturned: _returned,
}
