"""Demands as they stand. Only `fold.py` changes them."""

from __future__ import annotations

import datetime
from typing import NewType

import msgspec

from governance_desk.charter.keys import BodyKey

DemandId = NewType("DemandId", str)


class Demand(msgspec.Struct):
    """`names` are those who made it, as they were called; `dropped` says why it is not to be followed."""

    id: DemandId
    body: BodyKey
    day: datetime.date
    names: str
    about: str
    document: str
    article: str
    dropped: str = ""
