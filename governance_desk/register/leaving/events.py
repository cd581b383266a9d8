"""What can be recorded when a unit leaves. That it has left is `register.unit-left`."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event
from governance_desk.register.ids import UnitId


class NoticeGiven(Event, frozen=True):
    kind: ClassVar[str] = "register.withdrawal-notice-given"
    unit: UnitId
    declared: datetime.date
    received: datetime.date
    leaves: datetime.date | None
    document: str
    article: str


class NoticeReported(Event, frozen=True):
    kind: ClassVar[str] = "register.withdrawal-reported"
    unit: UnitId
    day: datetime.date
    document: str
    article: str


class NoticeTakenBack(Event, frozen=True):
    kind: ClassVar[str] = "register.withdrawal-notice-taken-back"
    unit: UnitId
    day: datetime.date
    reason: str
