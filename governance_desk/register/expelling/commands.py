"""What can be asked of an expulsion outside the meeting that decides on it."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command
from governance_desk.register.ids import UnitId


class VerifyExpulsion(Command, frozen=True):
    """The secretariat has verified one or more of the charter's grounds. `found` is what it has found."""

    unit: UnitId
    grounds: tuple[str, ...]
    found: str
    day: datetime.date
    document: str = ""


class HearUnit(Command, frozen=True):
    """The unit was heard, or told in writing that it may speak and did not; `words` say which."""

    unit: UnitId
    day: datetime.date
    words: str


class DropVerification(Command, frozen=True):
    """The expulsion is not pursued: the body did not decide so, or it was entered by mistake."""

    unit: UnitId
    day: datetime.date
    reason: str


class ServeDecision(Command, frozen=True):
    """The decision to expel has reached the unit; `document` is the letter or its receipt."""

    unit: UnitId
    day: datetime.date
    document: str
