"""What can be recorded of certificates."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.ids import UnitId


class CertificateIssued(Event, frozen=True):
    """`since` is the day from which the period of validity runs, `until` its last day, as printed.

    `previous` is the certificate in whose place it is issued; `ordinal` 0: it is older than this record.
    """

    kind: ClassVar[str] = "register.certificate-issued"
    certificate: CertificateId
    unit: UnitId
    rule: str
    number: str
    series: str
    ordinal: int
    issued: datetime.date
    since: datetime.date
    until: datetime.date
    previous: CertificateId | None
    article: str


class ReviewRequested(Event, frozen=True):
    kind: ClassVar[str] = "register.review-requested"
    certificate: CertificateId
    unit: UnitId
    number: str
    day: datetime.date


class ReviewDeclined(Event, frozen=True):
    kind: ClassVar[str] = "register.review-declined"
    certificate: CertificateId
    unit: UnitId
    number: str
    day: datetime.date
    reason: str


class CertificateLapsed(Event, frozen=True):
    """The certificate ran out with the end of `until`; where membership ended with it, that is a fact of its own."""

    kind: ClassVar[str] = "register.certificate-lapsed"
    certificate: CertificateId
    unit: UnitId
    number: str
    until: datetime.date
    day: datetime.date
    article: str


class CertificateReturned(Event, frozen=True):
    """The unit, which has left, gave it back."""

    kind: ClassVar[str] = "register.certificate-returned"
    certificate: CertificateId
    unit: UnitId
    number: str
    day: datetime.date
    article: str
