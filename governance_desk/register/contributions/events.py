"""What can be recorded of contributions. All amounts are fen."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event
from governance_desk.register.contributions.state import PaymentId
from governance_desk.register.ids import UnitId


class ContributionSet(Event, frozen=True):
    """What the member owes for the year, by which resolution; `due` is the last day, where one is set."""

    kind: ClassVar[str] = "register.contribution-set"
    unit: UnitId
    year: int
    amount: int
    due: datetime.date | None
    resolution: str
    day: datetime.date
    article: str


class ContributionCorrected(Event, frozen=True):
    kind: ClassVar[str] = "register.contribution-corrected"
    unit: UnitId
    year: int
    previous_amount: int
    amount: int
    due: datetime.date | None
    reason: str
    day: datetime.date


class PaymentRecorded(Event, frozen=True):
    kind: ClassVar[str] = "register.payment-recorded"
    payment: PaymentId
    unit: UnitId
    year: int
    amount: int
    paid: datetime.date
    note: str
    day: datetime.date


class PaymentCorrected(Event, frozen=True):
    kind: ClassVar[str] = "register.payment-corrected"
    payment: PaymentId
    unit: UnitId
    year: int
    previous_amount: int
    amount: int
    paid: datetime.date
    reason: str
    day: datetime.date


class PaymentTakenBack(Event, frozen=True):
    """It was entered by mistake: no such money came in."""

    kind: ClassVar[str] = "register.payment-taken-back"
    payment: PaymentId
    unit: UnitId
    year: int
    amount: int
    reason: str
    day: datetime.date


class ContributionWaived(Event, frozen=True):
    """`amount` of what is owed need not be paid, besides what was waived before."""

    kind: ClassVar[str] = "register.contribution-waived"
    unit: UnitId
    year: int
    amount: int
    reason: str
    day: datetime.date


class WaiverTakenBack(Event, frozen=True):
    """What was waived is owed again, all of it."""

    kind: ClassVar[str] = "register.waiver-taken-back"
    unit: UnitId
    year: int
    amount: int
    reason: str
    day: datetime.date
