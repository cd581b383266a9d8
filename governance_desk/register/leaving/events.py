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


class LossFound(Event, frozen=True):
    """Someone has found that the charter's reason for a loss has come about, on `day`; the loss itself follows."""

    kind: ClassVar[str] = "register.loss-found"
    unit: UnitId
    loss: str
    day: datetime.date
    found: datetime.date
    resolution: str
    heard: datetime.date | None
    heard_words: str
    article: str


class MembershipRestored(Event, frozen=True):
    """The end of a membership was a mistake. `left` is the day on which it was thought to have ended."""

    kind: ClassVar[str] = "register.membership-restored"
    unit: UnitId
    left: datetime.date
    day: datetime.date
    cause: str


class NoticeTakenBack(Event, frozen=True):
    kind: ClassVar[str] = "register.withdrawal-notice-taken-back"
    unit: UnitId
    day: datetime.date
    reason: str
