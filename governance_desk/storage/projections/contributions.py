"""Contributions and what was paid for them, for lists. Amounts are fen."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index, Integer, Table, bindparam, update

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, number, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

CONTRIBUTION = Table(
    "contribution",
    PROJECTED,
    Column("year", Integer, primary_key=True, autoincrement=False),
    key("unit"),
    number("amount"),
    maybe("due"),
    words("resolution"),
    number("waived"),
    words("reason"),
)

PAYMENT = Table(
    "contribution_payment",
    PROJECTED,
    key("id"),
    number("year"),
    words("unit"),
    number("amount"),
    words("paid"),
    words("note"),
    number("taken_back"),
    Index("contribution_payment_unit", "unit", "year"),
)

_WAIVE = (
    update(CONTRIBUTION)
    .where(CONTRIBUTION.c.year == bindparam("in_year"), CONTRIBUTION.c.unit == bindparam("of_unit"))
    .values(waived=CONTRIBUTION.c.waived + bindparam("more"), reason=bindparam("because"))
)


def _set(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(
        CONTRIBUTION,
        year=event.year,
        unit=event.unit,
        amount=event.amount,
        due=day(event.due),
        resolution=event.resolution,
        waived=0,
        reason="",
    )


def _corrected(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(CONTRIBUTION, {"year": event.year, "unit": event.unit}, amount=event.amount, due=day(event.due))


def _paid(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(
        PAYMENT,
        id=event.payment,
        year=event.year,
        unit=event.unit,
        amount=event.amount,
        paid=day(event.paid),
        note=event.note,
        taken_back=0,
    )


def _payment_corrected(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(PAYMENT, {"id": event.payment}, amount=event.amount, paid=day(event.paid))


def _taken_back(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(PAYMENT, {"id": event.payment}, taken_back=1)


def _waived(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(
        _WAIVE, {"in_year": event.year, "of_unit": event.unit, "more": event.amount, "because": event.reason}
    )


def _owed_again(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(CONTRIBUTION, {"year": event.year, "unit": event.unit}, waived=0, reason="")


CONTRIBUTIONS = TableProjector(
    "contributions",
    (CONTRIBUTION, PAYMENT),
    {
        "register.contribution-set": _set,
        "register.contribution-corrected": _corrected,
        "register.payment-recorded": _paid,
        "register.payment-corrected": _payment_corrected,
        "register.payment-taken-back": _taken_back,
        "register.contribution-waived": _waived,
        "register.waiver-taken-back": _owed_again,
    },
)
