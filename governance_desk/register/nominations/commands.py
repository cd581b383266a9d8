"""What can be asked of nominations and of the personal conditions. New ids come with the command."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import OfficeKey
from governance_desk.journal.command import Command
from governance_desk.register.ids import PersonId, SeatId, UnitId
from governance_desk.register.nominations.state import NominationId


class NominatePerson(Command, frozen=True):
    """A unit nominates in writing. `term` None: the one that runs, or the next one while it is being elected.

    `of_unit` is the unit from which the person comes, where it is not the nominating one.
    """

    nomination: NominationId
    unit: UnitId
    office: OfficeKey
    person: PersonId
    day: datetime.date
    document: str
    name: str = ""
    of_unit: UnitId | None = None
    seat: SeatId | None = None
    term: int | None = None


class WithdrawNomination(Command, frozen=True):
    """The unit, or the person, takes it back."""

    nomination: NominationId
    day: datetime.date
    reason: str


class CheckConditions(Command, frozen=True):
    """The personal conditions were examined; `met` are the keys of those that are met."""

    person: PersonId
    day: datetime.date
    by: str
    met: tuple[str, ...]
    note: str = ""
