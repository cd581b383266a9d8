"""What can be recorded of the winding-up."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event
from governance_desk.register.ids import UnitId


class WindingUpGroupFormed(Event, frozen=True):
    kind: ClassVar[str] = "register.winding-up-group-formed"
    unit: UnitId
    members: str
    day: datetime.date
    document: str
    article: str


class RemainderSettled(Event, frozen=True):
    kind: ClassVar[str] = "register.remainder-settled"
    words: str
    day: datetime.date
    document: str
    article: str
