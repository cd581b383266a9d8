"""What can be asked of a unit's class. New ids come with the command."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import ClassKey
from governance_desk.journal.command import Command
from governance_desk.register.classes.state import ClassWishId
from governance_desk.register.ids import UnitId


class ApplyForClass(Command, frozen=True):
    """A unit applies in writing for a higher class, or declares that it steps down to a lower one."""

    wish: ClassWishId
    unit: UnitId
    to_class: ClassKey
    day: datetime.date
    document: str
    reason: str = ""
    materials: tuple[str, ...] = ()


class RecordClassDay(Command, frozen=True):
    """Since which day these units, all of one class, are in it: what a list of members does not say."""

    units: tuple[UnitId, ...]
    day: datetime.date


class CloseClassWish(Command, frozen=True):
    """The unit withdraws the application, or it was not passed."""

    wish: ClassWishId
    day: datetime.date
    reason: str
