"""What can be asked for about certificates."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.ids import UnitId


class IssueCertificate(Command, frozen=True):
    """Give a member its first certificate, or one after the last had lapsed."""

    certificate: CertificateId
    unit: UnitId
    day: datetime.date


class EnterCertificate(Command, frozen=True):
    """Enter a certificate that was issued before this record began."""

    certificate: CertificateId
    unit: UnitId
    number: str
    issued: datetime.date
    since: datetime.date
    until: datetime.date


class RequestReview(Command, frozen=True):
    """The member asks for the review of its certificate."""

    certificate: CertificateId
    day: datetime.date


class RenewCertificate(Command, frozen=True):
    """The review was passed: issue `certificate` in the place of `previous`."""

    certificate: CertificateId
    previous: CertificateId
    day: datetime.date


class DeclineReview(Command, frozen=True):
    """The review was not passed; the certificate runs out."""

    certificate: CertificateId
    day: datetime.date
    reason: str


class RecordLapse(Command, frozen=True):
    """The certificate has run out without another; what follows is as the charter is read."""

    certificate: CertificateId
    day: datetime.date


class RecordReturn(Command, frozen=True):
    """The unit, which has left, gave its certificate back."""

    certificate: CertificateId
    day: datetime.date
