"""What can be recorded of a wish for another class. That the class has changed is `register.unit-class-changed`."""

import datetime
from typing import ClassVar

from governance_desk.charter.keys import ClassKey
from governance_desk.journal.event import Event
from governance_desk.register.classes.state import ClassWishId
from governance_desk.register.ids import UnitId


class ClassAppliedFor(Event, frozen=True):
    kind: ClassVar[str] = "register.class-applied-for"
    wish: ClassWishId
    unit: UnitId
    previous_class: ClassKey
    membership_class: ClassKey
    day: datetime.date
    document: str
    reason: str
    materials: tuple[str, ...]
    article: str


class ClassDayRecorded(Event, frozen=True):
    """Since which day these units are in their class: the first day of its term."""

    kind: ClassVar[str] = "register.class-day-recorded"
    units: tuple[UnitId, ...]
    membership_class: ClassKey
    day: datetime.date


class ClassWishClosed(Event, frozen=True):
    kind: ClassVar[str] = "register.class-wish-closed"
    wish: ClassWishId
    unit: UnitId
    day: datetime.date
    reason: str
