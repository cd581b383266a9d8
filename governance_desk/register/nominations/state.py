"""Nominations and examinations of the personal conditions as they stand. Only `fold.py` changes them."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NewType

import msgspec

from governance_desk.charter.keys import OfficeKey
from governance_desk.register.ids import PersonId, SeatId, UnitId

NominationId = NewType("NominationId", str)


class NominationStage(StrEnum):
    """How far a nomination has come."""

    OPEN = "open"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


class Nomination(msgspec.Struct):
    """A unit nominates a person for an office in a term. `of_unit` is the unit from which the person comes.

    `listed` is the day on which it came onto the list of candidates; `cause` the vote that approved it.
    """

    id: NominationId
    unit: UnitId
    person: PersonId
    office: OfficeKey
    term: int
    received: datetime.date
    document: str
    of_unit: UnitId | None = None
    seat: SeatId | None = None
    stage: NominationStage = NominationStage.OPEN
    listed: datetime.date | None = None
    settled: datetime.date | None = None
    cause: str = ""


class ConditionCheck(msgspec.Struct, frozen=True):
    """The personal conditions of someone, examined on a day: `met` are the keys of those that are met."""

    day: datetime.date
    by: str
    met: tuple[str, ...]
    note: str = ""
