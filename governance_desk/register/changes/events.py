"""What can be recorded of changes in a member's data."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.ids import UnitId


class ChangeReported(Event, frozen=True):
    """`rule` is the key of the charter's rule on changes, empty where it has none."""

    kind: ClassVar[str] = "register.change-reported"
    change: ChangeId
    unit: UnitId
    details: tuple[Detail, ...]
    changed: tuple[Changed, ...]
    happened: datetime.date
    reported: datetime.date
    rule: str
    materials: tuple[str, ...]
    article: str


class ChangeRecorded(Event, frozen=True):
    """The change was taken into the register, with all its materials; what it changed follows as facts of its own."""

    kind: ClassVar[str] = "register.change-recorded"
    change: ChangeId
    unit: UnitId
    details: tuple[Detail, ...]
    day: datetime.date
    materials: tuple[str, ...]


class ChangeDropped(Event, frozen=True):
    kind: ClassVar[str] = "register.change-dropped"
    change: ChangeId
    unit: UnitId
    details: tuple[Detail, ...]
    day: datetime.date
    reason: str


class ChangeReminded(Event, frozen=True):
    """The unit, which was late, was asked in writing for what is missing."""

    kind: ClassVar[str] = "register.change-reminded"
    change: ChangeId
    unit: UnitId
    details: tuple[Detail, ...]
    day: datetime.date
    document: str
    article: str


class UnitRenamed(Event, frozen=True):
    """From `day` on the unit has another name; what is older keeps the old one."""

    kind: ClassVar[str] = "register.unit-renamed"
    unit: UnitId
    previous_name: str
    name: str
    day: datetime.date
    cause: str


class UnitDetailChanged(Event, frozen=True):
    """Any other detail; `previous_value` is empty where none was known."""

    kind: ClassVar[str] = "register.unit-detail-changed"
    unit: UnitId
    detail: Detail
    previous_value: str
    value: str
    day: datetime.date
    cause: str
