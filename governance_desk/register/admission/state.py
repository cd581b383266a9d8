"""Applications as they stand. Only `fold.py` changes them."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NewType

import msgspec

from governance_desk.charter.keys import ClassKey, Proof
from governance_desk.register.ids import PersonId, UnitId

ApplicationId = NewType("ApplicationId", str)


class ApplicationStage(StrEnum):
    """How far an application has come."""

    RECEIVED = "received"
    FIT = "fit"  # the secretariat has examined it: for the vote
    UNFIT = "unfit"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


class Application(msgspec.Struct):
    """One application. `unit` is what the unit is called once it is a member; `person` who would represent it."""

    id: ApplicationId
    unit: UnitId
    name: str
    membership_class: ClassKey
    credit_code: str
    person: PersonId | None
    representative: str
    post: str
    received: datetime.date
    stage: ApplicationStage = ApplicationStage.RECEIVED
    handed_in: dict[str, dict[Proof, datetime.date]] = {}  # by the key of the material
    examined: datetime.date | None = None
    approved: datetime.date | None = None
    cause: str = ""  # the vote that approved it
    steps: dict[str, datetime.date] = {}  # that followed the vote, by their keys

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided on it yet."""
        return self.stage in (ApplicationStage.RECEIVED, ApplicationStage.FIT)
