"""Withdrawals that run. Only `fold.py` changes them."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.register.ids import UnitId


class Withdrawal(msgspec.Struct):
    """A notice that has not taken effect yet. The day on which it does is computed, never stored."""

    unit: UnitId
    declared: datetime.date
    received: datetime.date
    leaves: datetime.date | None
    document: str
    reported: datetime.date | None = None
