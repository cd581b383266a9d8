"""What can be asked when a unit leaves."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command
from governance_desk.register.ids import UnitId


class GiveNotice(Command, frozen=True):
    """A unit has told the secretariat that it withdraws. `declared` is the day of its letter, `received` of receipt.

    `leaves` is the day that the unit has chosen, where the charter leaves that to it.
    """

    unit: UnitId
    declared: datetime.date
    received: datetime.date
    document: str
    leaves: datetime.date | None = None


class ReportNotice(Command, frozen=True):
    """The secretariat has told the council of it."""

    unit: UnitId
    day: datetime.date
    document: str = ""


class TakeBackNotice(Command, frozen=True):
    """The unit stays after all, or the notice was entered by mistake."""

    unit: UnitId
    day: datetime.date
    reason: str


class ConcludeWithdrawal(Command, frozen=True):
    """The withdrawal has taken effect; `day` is today."""

    unit: UnitId
    day: datetime.date


class RecordLoss(Command, frozen=True):
    """A membership has ended by itself; `day` is the day on which the reason came about.

    Where a body or the secretariat finds so, `resolution` names the finding and `found` its day (None: the same day);
    `heard` is the day on which the unit was heard before, and `heard_words` what it said.
    """

    unit: UnitId
    loss: str
    day: datetime.date
    document: str
    resolution: str = ""
    found: datetime.date | None = None
    heard: datetime.date | None = None
    heard_words: str = ""


class RestoreMembership(Command, frozen=True):
    """The end of a membership was entered by mistake: the unit has never been out. `reason` says how that is known."""

    unit: UnitId
    day: datetime.date
    reason: str
