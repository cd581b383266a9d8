"""What can be recorded of an expulsion. That the unit has left is `register.unit-left`."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event
from governance_desk.register.ids import UnitId


class ExpulsionVerified(Event, frozen=True):
    """`grounds` are the keys of those that the secretariat has found."""

    kind: ClassVar[str] = "register.expulsion-verified"
    unit: UnitId
    grounds: tuple[str, ...]
    found: str
    day: datetime.date
    document: str
    article: str


class UnitHeard(Event, frozen=True):
    kind: ClassVar[str] = "register.unit-heard"
    unit: UnitId
    day: datetime.date
    words: str


class VerificationDropped(Event, frozen=True):
    kind: ClassVar[str] = "register.expulsion-dropped"
    unit: UnitId
    day: datetime.date
    reason: str


class DecisionServed(Event, frozen=True):
    """The unit has been told of its expulsion."""

    kind: ClassVar[str] = "register.expulsion-served"
    unit: UnitId
    day: datetime.date
    document: str
