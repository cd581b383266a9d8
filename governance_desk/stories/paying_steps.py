"""The steps on the costs that members share. `unit` is the member's name; amounts are written in yuan: "2000.00"."""

from __future__ import annotations

import datetime

from governance_desk.stories.step import Names, Step


class SetContributions(Step, frozen=True):
    """What these units owe for the year, "all" for every member: each `amount`, or an equal share of `total`."""

    year: int
    resolution: str
    amount: str = ""
    total: str = ""
    units: Names = "all"
    due: datetime.date | None = None


class CorrectContribution(Step, frozen=True):
    """Another amount for one unit."""

    unit: str
    year: int
    amount: str
    reason: str
    due: datetime.date | None = None


class Pay(Step, frozen=True):
    """The unit pays; `paid` is the day on which the money came, today without it. `receipt` names a file."""

    unit: str
    year: int
    amount: str
    paid: datetime.date | None = None
    note: str = ""
    receipt: str = ""


class CorrectPayment(Step, frozen=True):
    """The unit's last payment for the year was another amount, or of another day."""

    unit: str
    year: int
    amount: str
    reason: str
    paid: datetime.date | None = None


class TakeBackPayment(Step, frozen=True):
    """The unit's last payment for the year was entered by mistake."""

    unit: str
    year: int
    reason: str


class Waive(Step, frozen=True):
    """So much of what is open need not be paid; all of it where no amount is named."""

    unit: str
    year: int
    reason: str
    amount: str = ""


class TakeBackWaiver(Step, frozen=True):
    """What was waived is owed again."""

    unit: str
    year: int
    reason: str


class ExpectContribution(Step, frozen=True):
    """What must be so of a unit's contribution, or without a unit of the sums of the year."""

    year: int
    unit: str = ""
    amount: str = ""
    paid: str = ""
    waived: str = ""
    open: str = ""
    behind: int | bool | None = None
    receipts: Names = ()


PayingStep = (
    SetContributions
    | CorrectContribution
    | Pay
    | CorrectPayment
    | TakeBackPayment
    | Waive
    | TakeBackWaiver
    | ExpectContribution
)
