"""The review of a certificate (SHCP 16): asked for, passed with a new certificate, or not passed."""

from __future__ import annotations

import datetime

from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.certificates.commands import DeclineReview, RenewCertificate, RequestReview
from governance_desk.register.certificates.due import has_run_out
from governance_desk.register.certificates.events import ReviewDeclined, ReviewRequested
from governance_desk.register.certificates.issue import (
    issued,
    require_member,
    require_new,
    require_not_ended,
    require_rule,
)
from governance_desk.register.certificates.state import Certificate, CertificateId
from governance_desk.register.state import Register


def request_review(register: Register, rules: CharterInForce, command: RequestReview) -> list[Event]:
    """The request, late or not: no charter says that a late one is not taken."""
    certificate = _last(register, rules, command.certificate)
    if certificate.requested is not None and certificate.declined is None:
        raise Refusal(
            text("The review was asked for on {day}.", day=str(certificate.requested)),
            article=_article(rules),
            next_step=text("Renew the certificate, or say why the review was not passed."),
        )
    if command.day < certificate.issued:
        raise Refusal(
            text("The review of a certificate cannot be asked for before its issue."),
            article=_article(rules),
            next_step=text("Correct the day."),
        )
    require_not_ended(rules, certificate, command.day)
    return [
        ReviewRequested(certificate=certificate.id, unit=certificate.unit, number=certificate.number, day=command.day)
    ]


def renew_certificate(
    register: Register, rules: CharterInForce, calendar: WorkingDays, command: RenewCertificate
) -> list[Event]:
    """The new certificate. It runs from the last day of the old one, or from its issue where that has run out."""
    previous = _last(register, rules, command.previous)
    rule = require_rule(rules)
    require_new(register, rule, command.certificate)
    _require_requested(rules, previous, command.day)
    require_not_ended(rules, previous, command.day)
    since = command.day if has_run_out(previous, command.day) else previous.until
    return [
        issued(
            register,
            rules,
            calendar,
            rule,
            certificate=command.certificate,
            unit=previous.unit,
            day=command.day,
            since=since,
            previous=previous.id,
        )
    ]


def decline_review(register: Register, rules: CharterInForce, command: DeclineReview) -> list[Event]:
    """The review was not passed, and why."""
    certificate = _last(register, rules, command.certificate)
    _require_requested(rules, certificate, command.day)
    if not command.reason.strip():
        raise Refusal(
            text("Why was the review not passed?"), article=_article(rules), next_step=text("Enter the reason.")
        )
    return [
        ReviewDeclined(
            certificate=certificate.id,
            unit=certificate.unit,
            number=certificate.number,
            day=command.day,
            reason=command.reason.strip(),
        )
    ]


def _last(register: Register, rules: CharterInForce, certificate_id: CertificateId) -> Certificate:
    rule = require_rule(rules)
    certificate = register.certificates.get(certificate_id)
    if certificate is None or not certificate.is_last:
        raise Refusal(
            text("This is not the last certificate of the unit."),
            article=rule.article,
            next_step=text("Choose the last one."),
        )
    require_member(register, rule, certificate.unit)
    return certificate


def _require_requested(rules: CharterInForce, certificate: Certificate, day: datetime.date) -> None:
    asked = certificate.requested
    if asked is None or certificate.declined is not None or day < asked:
        raise Refusal(
            text("The review has not been asked for."),
            article=_article(rules),
            next_step=text("Enter the member's request first, with its day."),
        )


def _article(rules: CharterInForce) -> str:
    rule = require_rule(rules)
    return next((each.article for each in rules.charter.periods if each.key == rule.review), rule.article)
