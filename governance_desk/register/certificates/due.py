"""When a certificate runs out, by when its review is to be asked for, and what becomes of a member whose has lapsed.

The last day is printed on the certificate, and so it is stored with it; the rest follows from that day.
"""

from __future__ import annotations

import datetime

from governance_desk.calendars.due import NATIONAL, Due, due_on
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.certificate import CertificateRule, Lapse
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Charter
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.register.certificates.state import Certificate
from governance_desk.register.ids import UnitId
from governance_desk.register.state import Register


def rule_of(charter: Charter, key: str = "") -> CertificateRule | None:
    """The charter's rule on certificates: the one of that key, else the first."""
    return next((each for each in charter.certificates if key in ("", each.key)), None)


def certificate_of(register: Register, unit: UnitId) -> Certificate | None:
    """The unit's certificate: the last one, run out or not."""
    found = [each for each in register.certificates.values() if each.unit == unit and each.is_last]
    return found[-1] if found else None


def last_certificates(register: Register) -> dict[UnitId, Certificate]:
    """The same for every unit that has one, in one walk."""
    return {each.unit: each for each in register.certificates.values() if each.is_last}


def validity(rules: CharterInForce, since: datetime.date, calendar: WorkingDays = NATIONAL) -> Due | None:
    """How long a certificate runs that begins on that day; None where the charter has no certificates."""
    rule = rule_of(rules.charter)
    return due_on(rules, rule.valid, since, calendar) if rule is not None else None


def end_is_provisional(rules: CharterInForce, certificate: Certificate, calendar: WorkingDays = NATIONAL) -> bool:
    """Whether the last day leans on a year whose calendar is not published: then it may still move.

    Not of a certificate that was entered as it was issued before this record: its days stand on it.
    """
    due = validity(rules, certificate.since, calendar) if certificate.ordinal else None
    return due is not None and due.provisional and due.due == certificate.until


def expires_on(certificate: Certificate) -> datetime.date:
    """The last day of the certificate, as printed on it."""
    return certificate.until


def review_by(rules: CharterInForce, certificate: Certificate, calendar: WorkingDays = NATIONAL) -> Due | None:
    """By when the member has to ask for the review; None where the charter asks for none."""
    rule = rule_of(rules.charter, certificate.rule)
    return due_on(rules, rule.review, certificate.until, calendar) if rule is not None and rule.review else None


def review_is_late(rules: CharterInForce, certificate: Certificate, calendar: WorkingDays = NATIONAL) -> bool | None:
    """Whether the review was asked for too late; None where it was not, or where that cannot be said."""
    due = review_by(rules, certificate, calendar)
    if due is None or due.due is None or certificate.requested is None:
        return None
    return certificate.requested > due.due


def has_run_out(certificate: Certificate, day: datetime.date) -> bool:
    """Whether no certificate covers that day."""
    return certificate.is_last and certificate.until < day


def lapse_answer(rules: CharterInForce, certificate: Certificate, day: datetime.date) -> Answer[Lapse] | None:
    """What the charter, as it is read on that day, says of a member whose certificate has run out."""
    rule = rule_of(rules.charter, certificate.rule)
    if rule is None:
        return None
    return rules.answer(ClauseId(f"certificate.{rule.key}.lapse"), rule.lapse, day)
