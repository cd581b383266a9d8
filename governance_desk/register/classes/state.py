"""Wishes for another class as they stand. Only `fold.py` changes them."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NewType

import msgspec

from governance_desk.charter.keys import ClassKey
from governance_desk.register.ids import UnitId

ClassWishId = NewType("ClassWishId", str)


class WishStage(StrEnum):
    """How far a wish has come."""

    OPEN = "open"  # waits for the vote
    GRANTED = "granted"
    CLOSED = "closed"  # withdrawn, or not passed


class ClassWish(msgspec.Struct):
    """A unit applies for another class. `cause` is the vote or the letter by which it came to it."""

    id: ClassWishId
    unit: UnitId
    from_class: ClassKey
    to_class: ClassKey
    received: datetime.date
    document: str
    reason: str
    materials: tuple[str, ...] = ()
    stage: WishStage = WishStage.OPEN
    settled: datetime.date | None = None
    cause: str = ""
