"""What can be recorded in the ledger of absences."""

from __future__ import annotations

import datetime
from typing import ClassVar

from governance_desk.attendance.state import Attended, Mark
from governance_desk.charter.model import BodyKey, Consequence
from governance_desk.journal.event import Event


class AttendanceRecorded(Event, frozen=True):
    """The attendance of a meeting, as it stood when the meeting was closed."""

    kind: ClassVar[str] = "attendance.recorded"
    meeting: str
    body: BodyKey
    term: int
    title: str
    day: datetime.date
    extraordinary: bool
    inquorate: bool
    marks: tuple[Mark, ...]


class AttendanceCorrected(Event, frozen=True):
    kind: ClassVar[str] = "attendance.corrected"
    meeting: str
    voter: str
    attended: Attended
    previous: Attended
    reason: str


class AbsenceWarned(Event, frozen=True):
    """`count` absences of `limit` are reached; `subject` is a person or a unit."""

    kind: ClassVar[str] = "attendance.warned"
    rule: str
    subject: str
    body: BodyKey
    term: int
    count: int
    limit: int
    meeting: str
    article: str


class ConsequenceDrawn(Event, frozen=True):
    """The limit is reached. What it does to the register stands in a register event beside this one."""

    kind: ClassVar[str] = "attendance.consequence-drawn"
    id: str
    rule: str
    subject: str
    consequence: Consequence
    body: BodyKey
    term: int
    meetings: tuple[str, ...]
    day: datetime.date
    article: str
    seat: str = ""
    previous_class: str = ""
    new_class: str = ""
    offices: tuple[str, ...] = ()


class ConsequenceLifted(Event, frozen=True):
    """A correction, or a reading, took away an absence on which a consequence rested."""

    kind: ClassVar[str] = "attendance.consequence-lifted"
    id: str
    rule: str
    subject: str
    reason: str
    article: str
