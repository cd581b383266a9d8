"""What can be recorded in the ledger of absences."""

import datetime
from typing import Any, ClassVar

from governance_desk.attendance.state import Attended, Mark
from governance_desk.charter.keys import BodyKey, Consequence
from governance_desk.journal.codec import Upcaster
from governance_desk.journal.entry import Entry
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
    """`asked_by` is who asked for it, in words; empty where nobody is named. `at` is when it was corrected."""

    kind: ClassVar[str] = "attendance.corrected"
    version: ClassVar[int] = 2
    meeting: str
    voter: str
    attended: Attended
    previous: Attended
    reason: str
    asked_by: str
    at: str


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
    version: ClassVar[int] = 2
    id: str
    rule: str
    subject: str
    day: datetime.date
    article: str


def _corrected_1(payload: dict[str, Any], entry: Entry) -> dict[str, Any]:
    """Who asked was not recorded; when it was corrected is when it was written."""
    return {**payload, "asked_by": "", "at": entry.at}


def _lifted_1(payload: dict[str, Any], entry: Entry) -> dict[str, Any]:
    """The reason was always the same word; the day is that of the entry, in China."""
    written = datetime.datetime.fromisoformat(entry.at) + datetime.timedelta(hours=8)
    kept = {name: value for name, value in payload.items() if name != "reason"}
    return {**kept, "day": written.date().isoformat()}


UPCASTERS: dict[tuple[str, int], Upcaster] = {
    (AttendanceCorrected.kind, 1): _corrected_1,
    (ConsequenceLifted.kind, 1): _lifted_1,
}
"""From the shapes in which older programs wrote these facts."""
