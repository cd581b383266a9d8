"""What can be asked of the register. New ids come with the command."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.charter.keys import BodyKey, ClassKey, OfficeKey
from governance_desk.journal.command import Command
from governance_desk.register.state import PersonId, SeatId, UnitId


class FoundAssociation(Command, frozen=True):
    """Begin an association's record under a charter, whose whole text is given."""

    name: str
    charter: str
    since: datetime.date


class NewUnit(msgspec.Struct, frozen=True, kw_only=True):
    """A unit to enter. Two units with one `person` are represented by the same person."""

    unit: UnitId
    name: str
    membership_class: ClassKey
    person: PersonId | None = None
    representative: str = ""
    post: str = ""
    credit_code: str = ""
    joined: datetime.date | None = None
    remark: str = ""


class EnterMembers(Command, frozen=True):
    """Enter units that are members already (an import); all or nothing. `cause` says where they come from."""

    units: tuple[NewUnit, ...]
    cause: str


class BeginTerm(Command, frozen=True):
    """Begin a term of a body. Without `until` its end follows from the charter."""

    body: BodyKey
    number: int
    since: datetime.date
    until: datetime.date | None = None


class NewSeat(msgspec.Struct, frozen=True, kw_only=True):
    """A seat to fill, with someone already known or with a new person of that name."""

    seat: SeatId
    person: PersonId
    name: str = ""
    unit: UnitId | None = None


class SeatPersons(Command, frozen=True):
    """Fill seats of a body's running term, as already decided before this record began."""

    body: BodyKey
    office: OfficeKey
    seats: tuple[NewSeat, ...]
    day: datetime.date
    cause: str


class AppointOfficer(Command, frozen=True):
    """Record an officer who was chosen before this record began, or outside a meeting where the charter has it so."""

    office: OfficeKey
    person: PersonId
    day: datetime.date
    cause: str
    name: str = ""


class ChangeRepresentative(Command, frozen=True):
    """A unit sends someone else from a day on. A seat that the unit nominated stays with its holder."""

    unit: UnitId
    person: PersonId
    name: str
    post: str
    day: datetime.date


class DelegateOfficer(Command, frozen=True):
    """The unit that nominates an office sends someone else in the place of its holder, to the end of the term."""

    office: OfficeKey
    holder: PersonId
    unit: UnitId
    person: PersonId
    name: str
    day: datetime.date
    cause: str


class DelegatePerson(Command, frozen=True):
    """The unit that nominated a seat's holder sends someone else, to the end of the term. `cause` names the letter."""

    seat: SeatId
    person: PersonId
    name: str
    day: datetime.date
    cause: str
