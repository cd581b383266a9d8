"""Certificates of membership: number, validity, review, lapse."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Index, Table

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

CERTIFICATE = Table(
    "certificate",
    PROJECTED,
    key("id"),
    words("unit"),
    words("number"),
    words("issued"),
    words("since"),
    words("until"),
    maybe("requested"),
    maybe("declined"),
    words("reason"),
    maybe("lapsed"),
    maybe("returned"),
    maybe("followed_by"),
    Index("certificate_unit", "unit"),
    Index("certificate_until", "until"),
)


def _issued(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(
        CERTIFICATE,
        id=event.certificate,
        unit=event.unit,
        number=event.number,
        issued=day(event.issued),
        since=day(event.since),
        until=day(event.until),
        requested=None,
        declined=None,
        reason="",
        lapsed=None,
        returned=None,
        followed_by=None,
    )
    if event.previous is not None:
        writer.change(CERTIFICATE, {"id": event.previous}, followed_by=event.certificate)


def _requested(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(CERTIFICATE, {"id": event.certificate}, requested=day(event.day), declined=None, reason="")


def _declined(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(CERTIFICATE, {"id": event.certificate}, declined=day(event.day), reason=event.reason)


def _lapsed(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(CERTIFICATE, {"id": event.certificate}, lapsed=day(event.day))


def _returned(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(CERTIFICATE, {"id": event.certificate}, returned=day(event.day))


CERTIFICATES = TableProjector(
    "certificates",
    (CERTIFICATE,),
    {
        "register.certificate-issued": _issued,
        "register.review-requested": _requested,
        "register.review-declined": _declined,
        "register.certificate-lapsed": _lapsed,
        "register.certificate-returned": _returned,
    },
)
