"""The ledger: who attended which meeting, and what followed from absences. Only `fold.py` changes it."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from governance_desk.charter.keys import BodyKey, Consequence
from governance_desk.journal.unread import Partial
from governance_desk.register.state import PersonId, UnitId


class Attended(StrEnum):
    """How a voter stands in the record of a closed meeting."""

    PRESENT = "present"
    PROXY = "proxy"
    EXCUSED = "excused"
    ABSENT = "absent"


class Mark(msgspec.Struct, frozen=True):
    """One voter in one meeting: `voter` is the seat or the unit; person and unit are those of that day."""

    voter: str
    person: PersonId | None
    unit: UnitId | None
    attended: Attended


class Correction(msgspec.Struct, frozen=True):
    """A mark that was corrected after the close: what it was, what it became, why, when, and at whose request."""

    voter: str
    previous: Attended
    attended: Attended
    reason: str
    asked_by: str
    at: str


class Sheet(msgspec.Struct):
    """The attendance of one closed meeting, with the corrections made since; `marks` holds what is right now."""

    meeting: str
    body: BodyKey
    term: int
    title: str
    day: datetime.date
    extraordinary: bool
    inquorate: bool
    marks: dict[str, Mark]
    corrections: tuple[Correction, ...] = ()


class Drawn(msgspec.Struct):
    """A consequence that was drawn. `lifted` is set when a correction undid it, `lifted_on` to the day of that."""

    id: str
    rule: str
    subject: str  # a person or a unit
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
    lifted: bool = False
    lifted_on: datetime.date | None = None
    at_close: bool = False  # by the close of its last meeting, not by a correction or a reading since


class Warned(msgspec.Struct, frozen=True):
    """A warning that was given: how many of the absences that count, and the article that says what follows."""

    rule: str
    subject: str
    body: BodyKey
    term: int
    count: int
    limit: int
    meeting: str
    article: str
    at_close: bool = False


class Ledger(Partial, msgspec.Struct):
    """All sheets in the order of closing, warnings and consequences.

    `closing` is the meeting whose attendance was the last thing recorded, before any correction or reading.
    """

    sheets: list[Sheet] = []
    warnings: list[Warned] = []
    consequences: list[Drawn] = []
    closing: str = ""

    def sheets_of(self, body: str, term: int) -> list[Sheet]:
        """The closed meetings of a body in a term, by day."""
        return sorted((s for s in self.sheets if s.body == body and s.term == term), key=lambda s: s.day)

    def sheet(self, meeting: str) -> Sheet | None:
        """The sheet of a meeting."""
        return next((sheet for sheet in self.sheets if sheet.meeting == meeting), None)
