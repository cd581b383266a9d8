"""What can be asked for about changes in a member's data."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command
from governance_desk.register.changes.state import Changed, ChangeId
from governance_desk.register.ids import SeatId, UnitId


class ReportChange(Command, frozen=True):
    """A unit says what has changed. `happened`: the day of the change, or of the authority's approval."""

    change: ChangeId
    unit: UnitId
    changed: tuple[Changed, ...]
    happened: datetime.date
    reported: datetime.date
    materials: tuple[str, ...] = ()


class RecordChange(Command, frozen=True):
    """Take the change into the register. `materials` are those handed in since it was reported.

    `seats` are seats that the unit passes on to its new representative, to the end of the term.
    """

    change: ChangeId
    day: datetime.date
    materials: tuple[str, ...] = ()
    seats: tuple[SeatId, ...] = ()


class DropChange(Command, frozen=True):
    """The change is not recorded: it was withdrawn, or reported by mistake."""

    change: ChangeId
    day: datetime.date
    reason: str


class RemindOfChange(Command, frozen=True):
    """The unit was late, and is asked in writing for what is missing; `document` is the letter."""

    change: ChangeId
    day: datetime.date
    document: str
