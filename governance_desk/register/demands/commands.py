"""What can be asked about demands for an extraordinary meeting."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import BodyKey, OfficeKey
from governance_desk.journal.command import Command
from governance_desk.register.demands.state import DemandId


class DemandMeeting(Command, frozen=True):
    """Made by the holder of `office`, or by `demanders`: the seats, or the units, that make up the body."""

    demand: DemandId
    body: BodyKey
    day: datetime.date
    about: str
    office: OfficeKey | None = None
    demanders: tuple[str, ...] = ()
    document: str = ""


class DropDemand(Command, frozen=True):
    """It was withdrawn, or entered wrongly."""

    demand: DemandId
    reason: str
