"""A certificate as it stands. Only `fold.py` changes it."""

from __future__ import annotations

import datetime
from typing import NewType

import msgspec

from governance_desk.register.ids import UnitId

CertificateId = NewType("CertificateId", str)


class Certificate(msgspec.Struct):
    """A certificate. `since` is the day from which it runs, `until` its last day, as printed on it.

    `ordinal` counts within its `series` (the year where numbers begin anew each year); 0 where it was entered from
    before this record. `followed_by` is the certificate that was issued after its review.
    """

    id: CertificateId
    unit: UnitId
    rule: str
    number: str
    issued: datetime.date
    since: datetime.date
    until: datetime.date
    series: str = ""
    ordinal: int = 0
    requested: datetime.date | None = None
    declined: datetime.date | None = None
    reason: str = ""
    lapsed: datetime.date | None = None
    returned: datetime.date | None = None
    followed_by: CertificateId | None = None

    @property
    def is_last(self) -> bool:
        """Whether no other certificate has taken its place."""
        return self.followed_by is None
