"""The contributions of a year, and the payments for one of them, as tables."""

from __future__ import annotations

import msgspec

from governance_desk.language import tr
from governance_desk.lists.contributions import COLUMNS, ContributionRow
from governance_desk.register.contributions.money import yuan
from governance_desk.register.contributions.state import Payment
from ui.models.list_model import ListModel
from ui.models.table import Column, TableModel


class ContributionsModel(ListModel[ContributionRow]):
    """Members in the order of admission."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.line.unit.id)


class PaymentRow(msgspec.Struct, frozen=True):
    """A payment, and the names of the files attached to it as its receipts."""

    id: str
    amount: int
    paid: str
    note: str
    receipts: str
    taken_back: bool


def payment_row(payment: Payment, receipts: str) -> PaymentRow:
    """The row of a payment."""
    return PaymentRow(payment.id, payment.amount, payment.paid.isoformat(), payment.note, receipts, payment.taken_back)


def _tone(row: PaymentRow) -> str:
    return "muted" if row.taken_back else ""


PAYMENT_COLUMNS: tuple[Column[PaymentRow], ...] = (
    Column(lambda: tr("Paid on"), lambda row: row.paid, tone=_tone),
    Column(
        lambda: tr("Amount"),
        lambda row: tr("taken back: {amount}", amount=yuan(row.amount)) if row.taken_back else yuan(row.amount),
        lambda row: row.amount,
        _tone,
        numeric=True,
    ),
    Column(lambda: tr("Remark"), lambda row: row.note, tone=_tone),
    Column(lambda: tr("Receipt"), lambda row: row.receipts or "–", tone=_tone),
)


class PaymentsModel(TableModel[PaymentRow]):
    """In the order in which they were entered."""

    def __init__(self) -> None:
        super().__init__(PAYMENT_COLUMNS, lambda row: row.id)
