"""The contribution of one member for one year as it stands."""

from __future__ import annotations

import datetime
from typing import NewType

import msgspec

from governance_desk.register.ids import UnitId

PaymentId = NewType("PaymentId", str)
ContributionId = NewType("ContributionId", str)


def contribution_id(unit: UnitId, year: int) -> ContributionId:
    """There is one for each member and year."""
    return ContributionId(f"{year}/{unit}")


class Payment(msgspec.Struct):
    """Money that came in on the day `paid`. One that was entered by mistake is `taken_back`."""

    id: PaymentId
    amount: int  # fen
    paid: datetime.date
    note: str = ""
    taken_back: bool = False


class Contribution(msgspec.Struct):
    """All amounts are fen. `due` is the last day on which it is to be paid, where the resolution sets one."""

    unit: UnitId
    year: int
    amount: int
    due: datetime.date | None
    resolution: str
    payments: dict[PaymentId, Payment] = {}
    waived: int = 0
    reason: str = ""  # of the waiver

    @property
    def paid(self) -> int:
        """What came in."""
        if not self.payments:  # most of a large association, when the amounts have just been set
            return 0
        return sum(each.amount for each in self.payments.values() if not each.taken_back)

    @property
    def open(self) -> int:
        """What is still to be paid; less than nothing where more came in than is due."""
        return self.amount - self.waived - self.paid

    def is_behind(self, today: datetime.date) -> bool:
        """Whether something is open and the day on which it was due is over."""
        return self.open > 0 and self.due is not None and self.due < today
