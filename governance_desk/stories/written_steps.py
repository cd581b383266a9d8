"""The steps of a vote in writing."""

from __future__ import annotations

import datetime

from governance_desk.meeting.correspondence.state import Way
from governance_desk.stories.step import Names, Step


class BeginWritten(Step, frozen=True):
    """A further vote in writing is prepared, which the story does not hold."""

    body: str
    on: datetime.date
    deadline: str


class SendBallots(Step, frozen=True):
    """The ballots go out, today."""

    way: Way = Way.LETTER


class ReturnSlip(Step, frozen=True):
    """Slips come back. `answers`: yes, no, abstain, blank or spoilt, for each vote in turn; one word holds for all.

    `received`: day and hour, "2026-03-18 15:30"; without it now.
    """

    who: Names
    answers: Names = ()
    without: tuple[str, ...] = ()
    received: str = ""
    way: Way = Way.LETTER
    invalid: str = ""


class CorrectSlip(Step, frozen=True):
    """A slip was entered wrongly, or another one came in time."""

    who: str
    reason: str
    answers: Names = ()
    received: str = ""
    way: Way = Way.LETTER
    invalid: str = ""


class TakeBackSlip(Step, frozen=True):
    """A slip does not count."""

    who: str
    reason: str


class EndWritten(Step, frozen=True):
    """The voting ends; these have counted."""

    counted_by: Names


class StopWritten(Step, frozen=True):
    """It is given up; `demanded_by` demanded a meeting instead."""

    reason: str
    demanded_by: str = ""


class ExpectWritten(Step, frozen=True):
    """How many have answered, were late, or had a slip corrected or taken back; only what is written is compared."""

    answered: int | None = None
    late: int | None = None
    undone: int | None = None
    quorum: bool | None = None


WrittenStep = (
    BeginWritten | SendBallots | ReturnSlip | CorrectSlip | TakeBackSlip | EndWritten | StopWritten | ExpectWritten
)
