"""Expulsions that the secretariat has verified. Only `fold.py` changes them."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.register.ids import UnitId


class Verification(msgspec.Struct):
    """What the secretariat has found of a member. `grounds` are the charter's, by their keys.

    `heard` is the day on which the unit was heard, or let the occasion pass; `heard_words` what came of it.
    """

    unit: UnitId
    grounds: tuple[str, ...]
    found: str
    day: datetime.date
    document: str
    heard: datetime.date | None = None
    heard_words: str = ""
