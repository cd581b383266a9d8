"""Every certificate that was ever issued, as a list."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from governance_desk.association.state import Association
from governance_desk.language import tr
from governance_desk.lists.column import Column, Kind
from governance_desk.register.certificates.due import has_run_out
from governance_desk.register.certificates.state import Certificate


class CertificateRow(NamedTuple):
    """A certificate, and its unit with the name that it had on the day of issue and the one that it has now.

    `over`: it has run out by the day of the list, whether that was recorded or not; `gone`: the unit has left.
    """

    certificate: Certificate
    unit: str
    unit_now: str
    over: bool
    gone: bool = False


def certificate_rows(association: Association, day: datetime.date) -> list[CertificateRow]:
    """In the order in which they were issued, as they stand on that day."""
    units = association.register.units
    return [
        CertificateRow(each, unit.name_on(each.issued), unit.name, has_run_out(each, day), not unit.is_member)
        for each in association.register.certificates.values()
        if (unit := units[each.unit])
    ]


def _state(row: CertificateRow) -> str:
    found = row.certificate
    if found.followed_by is not None:
        return tr("renewed")
    if found.returned is not None:
        return tr("given back")
    if found.lapsed is not None:
        return tr("run out")
    if row.gone:
        return tr("the unit has left")
    if row.over:
        return tr("run out, not recorded")
    if found.declined is not None:
        return tr("review not passed")
    return tr("review asked for") if found.requested is not None else tr("valid")


COLUMNS: tuple[Column[CertificateRow], ...] = (
    Column("number", lambda: tr("Number"), lambda row: row.certificate.number, Kind.CODE),
    Column("unit", lambda: tr("Unit"), lambda row: row.unit),
    Column("issued", lambda: tr("Issued"), lambda row: row.certificate.issued, Kind.DAY),
    Column("since", lambda: tr("Valid from"), lambda row: row.certificate.since, Kind.DAY),
    Column("until", lambda: tr("Valid until"), lambda row: row.certificate.until, Kind.DAY),
    Column("requested", lambda: tr("Review asked for on"), lambda row: row.certificate.requested, Kind.DAY),
    Column("state", lambda: tr("State"), _state, Kind.CHOICE),
    Column("now", lambda: tr("Name today"), lambda row: row.unit_now, hidden=True),
)
