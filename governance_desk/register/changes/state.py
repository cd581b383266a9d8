"""A change in a member's data as it stands: what is new, since when, when it was reported, what was handed in."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NewType

import msgspec

from governance_desk.register.ids import PersonId, UnitId

ChangeId = NewType("ChangeId", str)


class Detail(StrEnum):
    """What can change in a unit's data."""

    NAME = "name"
    CREDIT_CODE = "credit_code"
    LEGAL_REPRESENTATIVE = "legal_representative"  # 法定代表人
    PREMISES = "premises"  # 办公场所
    REPRESENTATIVE = "representative"  # who represents the unit in the association
    OTHER = "other"


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """One detail and its new value. A new representative also has a `person` and a `post`."""

    detail: Detail
    value: str
    person: PersonId | None = None
    post: str = ""


class EarlierName(msgspec.Struct, frozen=True):
    """A name that a unit had, up to the day before `until`."""

    name: str
    until: datetime.date


class ReportedChange(msgspec.Struct):
    """A change that a unit has reported. `happened` is the day from which the charter's period runs.

    Once `recorded` or `dropped` (with its `reason`) nothing more happens to it.
    """

    id: ChangeId
    unit: UnitId
    changed: tuple[Changed, ...]
    happened: datetime.date
    reported: datetime.date
    rule: str = ""
    materials: tuple[str, ...] = ()
    recorded: datetime.date | None = None
    dropped: datetime.date | None = None
    reason: str = ""
    reminded: datetime.date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the secretariat has still to record or drop it."""
        return self.recorded is None and self.dropped is None
