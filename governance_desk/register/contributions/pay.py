"""Money that came in for a contribution: all of it or a part, corrected, taken back."""

from __future__ import annotations

import datetime

from governance_desk.charter.model import Charter
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.contributions.commands import CorrectPayment, RecordPayment, TakeBackPayment
from governance_desk.register.contributions.events import PaymentCorrected, PaymentRecorded, PaymentTakenBack
from governance_desk.register.contributions.owed import (
    require_amount,
    require_charged,
    require_contribution,
    require_no_more_than,
    require_reason,
)
from governance_desk.register.contributions.state import Contribution, Payment, PaymentId
from governance_desk.register.state import Register


def record_payment(register: Register, charter: Charter, command: RecordPayment) -> list[Event]:
    """The payment; Refusal for more than is open, and for money of a day to come."""
    article = require_charged(charter).article
    found = require_contribution(register, command.unit, command.year, article)
    if command.payment in found.payments:
        raise Refusal(
            text("This payment is entered already."), article=article, next_step=text("Correct it in the list.")
        )
    require_no_more_than(found.open, require_amount(command.amount, article), article)
    _require_past(command.paid, command.day, article)
    return [
        PaymentRecorded(
            payment=command.payment,
            unit=found.unit,
            year=found.year,
            amount=command.amount,
            paid=command.paid,
            note=command.note.strip(),
            day=command.day,
        )
    ]


def correct_payment(register: Register, charter: Charter, command: CorrectPayment) -> list[Event]:
    """The amount and the day as they were; nothing where they are so already."""
    article = require_charged(charter).article
    found = require_contribution(register, command.unit, command.year, article)
    payment = _payment(found, command.payment, article)
    if (payment.amount, payment.paid) == (command.amount, command.paid):
        return []
    require_no_more_than(found.open + payment.amount, require_amount(command.amount, article), article)
    _require_past(command.paid, command.day, article)
    return [
        PaymentCorrected(
            payment=payment.id,
            unit=found.unit,
            year=found.year,
            previous_amount=payment.amount,
            amount=command.amount,
            paid=command.paid,
            reason=require_reason(command.reason, article),
            day=command.day,
        )
    ]


def take_back_payment(register: Register, charter: Charter, command: TakeBackPayment) -> list[Event]:
    """The payment counts no longer; its receipt stays with it in the record."""
    article = require_charged(charter).article
    found = require_contribution(register, command.unit, command.year, article)
    payment = _payment(found, command.payment, article)
    return [
        PaymentTakenBack(
            payment=payment.id,
            unit=found.unit,
            year=found.year,
            amount=payment.amount,
            reason=require_reason(command.reason, article),
            day=command.day,
        )
    ]


def _payment(found: Contribution, payment: PaymentId, article: str) -> Payment:
    known = found.payments.get(payment)
    if known is None or known.taken_back:
        raise Refusal(
            text("There is no such payment."), article=article, next_step=text("Choose one of those in the list.")
        )
    return known


def _require_past(paid: datetime.date, today: datetime.date, article: str) -> None:
    if paid > today:
        raise Refusal(
            text("Money that comes on {day} has not come yet.", day=str(paid)),
            article=article,
            next_step=text("Correct the day."),
        )
