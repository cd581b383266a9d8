"""What the statistics of a year consist of."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import msgspec

from governance_desk.charter.keys import Manner


class ClassLine(msgspec.Struct, frozen=True):
    """A class with its units at the end of the year before and at the end of this one."""

    name: str
    begin: int
    end: int


class Came(msgspec.Struct, frozen=True):
    """A unit that became a member. `decided`: by a vote of this record; else it was entered as a member."""

    day: datetime.date
    unit: str
    class_name: str
    decided: bool


class Went(msgspec.Struct, frozen=True):
    """A unit whose membership ended; `manner` None where the record does not say in which way."""

    day: datetime.date
    unit: str
    manner: Manner | None


class ClassChange(msgspec.Struct, frozen=True):
    """A unit that rose or stepped down."""

    day: datetime.date
    unit: str
    before: str
    after: str
    article: str


class Share(msgspec.Struct, frozen=True):
    """So many of so many, as they were counted: 56/63 is not cut down to 8/9."""

    present: int
    called: int

    def __str__(self) -> str:
        return f"{self.present}/{self.called}"

    @property
    def percent(self) -> str:
        """With one place after the point, halves rounded up: 88.9%."""
        tenths = (self.present * 2000 + self.called) // (2 * self.called)
        return f"{tenths // 10}.{tenths % 10}%"


class MeetingLine(msgspec.Struct, frozen=True):
    """A meeting that was held, or failed for want of a quorum. `called` are the voters on its roll."""

    id: str
    title: str
    body: str
    day: datetime.date
    held: bool
    called: int
    present: int
    proxy: int
    excused: int
    absent: int

    @property
    def share(self) -> Share | None:
        """Of those called, who were there in person; None where nobody was called."""
        return Share(self.present, self.called) if self.called else None


class ResolutionLine(msgspec.Struct, frozen=True):
    """A motion that was voted on and declared; `number` is the resolution's, where it passed."""

    day: datetime.date
    meeting: str
    motion: str
    passed: bool | None
    number: int | None


class SeatLine(msgspec.Struct, frozen=True):
    """A seat that was filled or emptied."""

    day: datetime.date
    body: str
    person: str
    unit: str
    filled: bool
    cause: str


class Certificates(msgspec.Struct, frozen=True):
    """How many were issued for the first time, renewed, and had run out; and how many are valid at the end."""

    issued: int
    renewed: int
    lapsed: int
    valid: int


class YearStatistics(msgspec.Struct, frozen=True):
    """`until` is the last day that is counted: of a running year, today. `undated`: units without a day of joining,
    which are counted from the beginning. `begin` and `end` are numbers of members. `certificates`: None where the
    charter knows none. `in_writing`: votes in writing that came to a result; they are no meetings."""

    year: int
    until: datetime.date
    runs: bool
    begin: int
    end: int
    undated: int
    classes: tuple[ClassLine, ...]
    came: tuple[Came, ...]
    went: tuple[Went, ...]
    class_changes: tuple[ClassChange, ...]
    meetings: tuple[MeetingLine, ...]
    cancelled: int
    in_writing: int
    resolutions: tuple[ResolutionLine, ...]
    seats: tuple[SeatLine, ...]
    certificates: Certificates | None
    warnings: int
    seats_lost: int
    demotions: int

    def went_by(self, manner: Manner | None) -> int:
        """How many left in this way."""
        return sum(1 for each in self.went if each.manner is manner)

    @property
    def passed(self) -> int:
        """Motions that passed."""
        return sum(1 for each in self.resolutions if each.passed)

    def share_of(self, meetings: Sequence[MeetingLine]) -> Share | None:
        """Of all who were called to these meetings, who were there in person."""
        called = sum(each.called for each in meetings)
        return Share(sum(each.present for each in meetings), called) if called else None
