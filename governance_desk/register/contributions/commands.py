"""What can be asked for about contributions. All amounts are fen; `day` is the day of the entry."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command
from governance_desk.register.contributions.state import PaymentId
from governance_desk.register.ids import UnitId


class SetContributions(Command, frozen=True):
    """What these members owe for the year, as the resolution set it; `due` where it sets a day."""

    year: int
    amounts: tuple[tuple[UnitId, int], ...]
    resolution: str
    day: datetime.date
    due: datetime.date | None = None


class CorrectContribution(Command, frozen=True):
    """Another amount or day for one member."""

    unit: UnitId
    year: int
    amount: int
    due: datetime.date | None
    reason: str
    day: datetime.date


class RecordPayment(Command, frozen=True):
    """Money came in on the day `paid`: all that is open, or a part of it."""

    payment: PaymentId
    unit: UnitId
    year: int
    amount: int
    paid: datetime.date
    day: datetime.date
    note: str = ""


class CorrectPayment(Command, frozen=True):
    """It was another amount, or another day."""

    payment: PaymentId
    unit: UnitId
    year: int
    amount: int
    paid: datetime.date
    reason: str
    day: datetime.date


class TakeBackPayment(Command, frozen=True):
    """No such money came in."""

    payment: PaymentId
    unit: UnitId
    year: int
    reason: str
    day: datetime.date


class WaiveContribution(Command, frozen=True):
    """So much of what is open need not be paid."""

    unit: UnitId
    year: int
    amount: int
    reason: str
    day: datetime.date


class TakeBackWaiver(Command, frozen=True):
    """What was waived is owed again."""

    unit: UnitId
    year: int
    reason: str
    day: datetime.date
