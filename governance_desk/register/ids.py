"""What the register calls its units, persons and seats. Apart, so that each of its parts can name them."""

from __future__ import annotations

from typing import NewType

UnitId = NewType("UnitId", str)
PersonId = NewType("PersonId", str)
SeatId = NewType("SeatId", str)
