"""How far the winding-up has come. Only `fold.py` changes it."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.register.ids import UnitId


class WindingUp(msgspec.Struct):
    """`unit` leads the group; `members` are its people as they were named."""

    unit: UnitId
    formed: datetime.date
    members: str
    settled: datetime.date | None = None
