"""The register as it stands: units, people, seats, terms, offices. Only `fold.py` changes it."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.charter.keys import BodyKey, ClassKey, Manner, OfficeKey
from governance_desk.journal.event import Event
from governance_desk.journal.unread import Partial
from governance_desk.register.admission.state import Application, ApplicationId
from governance_desk.register.certificates.state import Certificate, CertificateId
from governance_desk.register.changes.state import ChangeId, EarlierName, ReportedChange
from governance_desk.register.classes.state import ClassWish, ClassWishId
from governance_desk.register.contributions.state import Contribution, ContributionId
from governance_desk.register.demands.state import Demand, DemandId
from governance_desk.register.expelling.state import Verification
from governance_desk.register.ids import PersonId as PersonId
from governance_desk.register.ids import SeatId as SeatId
from governance_desk.register.ids import UnitId as UnitId
from governance_desk.register.leaving.state import Withdrawal
from governance_desk.register.nominations.state import ConditionCheck, Nomination, NominationId
from governance_desk.register.papers.state import PaperId, YearPaper
from governance_desk.register.renewal.state import Renewal
from governance_desk.register.winding_up.state import WindingUp


class Person(msgspec.Struct):
    """Someone who represents, sits or serves."""

    id: PersonId
    name: str


class Unit(msgspec.Struct, omit_defaults=True):
    """A member unit. `left` is the day on which membership ended; `cause` what ended it."""

    id: UnitId
    name: str
    membership_class: ClassKey
    credit_code: str = ""
    representative: PersonId | None = None
    post: str = ""
    joined: datetime.date | None = None
    class_since: datetime.date | None = None  # the first day of its term in the class, where that is known
    left: datetime.date | None = None
    cause: str = ""
    manner: Manner | None = None
    earlier_names: tuple[EarlierName, ...] = ()
    remark: str = ""
    told: datetime.date | None = None  # of its expulsion
    grounds: tuple[str, ...] = ()  # of its expulsion, by the charter's keys
    details: dict[str, str] = {}  # whatever else of its data was reported as changed, by `Detail`

    @property
    def is_member(self) -> bool:
        """Whether membership goes on."""
        return self.left is None

    @property
    def former_names(self) -> tuple[str, ...]:
        """The names that it had before, the oldest first."""
        return tuple(each.name for each in self.earlier_names)

    def name_on(self, day: datetime.date | None) -> str:
        """The name that the unit had on that day: what is old keeps the old name. Without a day, today's."""
        earlier = (each.name for each in self.earlier_names if day is not None and day < each.until)
        return next(earlier, self.name)


class Tenure(msgspec.Struct, frozen=True):
    """Who held a seat before, from when until when, and why it ended."""

    person: PersonId
    since: datetime.date
    until: datetime.date | None
    cause: str


class Seat(msgspec.Struct):
    """A seat in a body, filled by a person whom a unit nominated; vacant once `until` is set."""

    id: SeatId
    body: BodyKey
    office: OfficeKey
    person: PersonId
    unit: UnitId | None
    term: int
    since: datetime.date
    until: datetime.date | None = None
    cause: str = ""
    earlier: tuple[Tenure, ...] = ()  # who held it before in the term, the first one first
    filled_by: str = ""  # why the holder came to it: a vote, a letter, an import

    @property
    def in_office(self) -> bool:
        """Whether the person still sits there."""
        return self.until is None


class Appointment(msgspec.Struct):
    """An office held by a person besides, or without, a seat: chair, vice chair, secretary-general."""

    office: OfficeKey
    person: PersonId
    term: int
    since: datetime.date
    until: datetime.date | None = None
    cause: str = ""


class Term(msgspec.Struct):
    """One term (届) of a body; `until` is its last day."""

    body: BodyKey
    number: int
    since: datetime.date
    until: datetime.date | None


class Register(Partial, msgspec.Struct):
    """Everything that the association knows about its members."""

    name: str = ""
    units: dict[UnitId, Unit] = {}
    persons: dict[PersonId, Person] = {}
    seats: dict[SeatId, Seat] = {}
    appointments: list[Appointment] = []
    changes: dict[ChangeId, ReportedChange] = {}
    certificates: dict[CertificateId, Certificate] = {}
    terms: list[Term] = []
    withdrawals: dict[UnitId, Withdrawal] = {}
    verifications: dict[UnitId, Verification] = {}
    applications: dict[ApplicationId, Application] = {}
    class_wishes: dict[ClassWishId, ClassWish] = {}
    nominations: dict[NominationId, Nomination] = {}
    checks: dict[PersonId, tuple[ConditionCheck, ...]] = {}  # of the personal conditions
    renewals: dict[BodyKey, Renewal] = {}
    contributions: dict[ContributionId, Contribution] = {}
    papers: dict[PaperId, YearPaper] = {}  # those of each year that were drawn up
    terminated: datetime.date | None = None
    winding_up: WindingUp | None = None
    demands: dict[DemandId, Demand] = {}  # for an extraordinary meeting
    caused: dict[str, list[Event]] = {}  # by what caused it: what a vote that is made void has to take back

    def members(self) -> list[Unit]:
        """The units whose membership goes on, in the order of admission."""
        return [unit for unit in self.units.values() if unit.is_member]

    def person_name(self, person: PersonId | None) -> str:
        """The name, or nothing."""
        return self.persons[person].name if person in self.persons else ""

    def seats_of(self, body: str, term: int | None = None) -> list[Seat]:
        """The filled seats of a body in the term (default: the one that runs)."""
        number = self.term(body) if term is None else term
        return [s for s in self.seats.values() if s.body == body and s.term == number and s.in_office]

    def all_seats(self, body: str) -> list[Seat]:
        """The seats of the running term, vacant ones too."""
        return [s for s in self.seats.values() if s.body == body and s.term == self.term(body)]

    def sits(self, seat: Seat) -> bool:
        """Whether the seat is filled and of the running term; those of an earlier term have run out."""
        return seat.in_office and seat.term == self.term(seat.body)

    def term(self, body: str) -> int:
        """The number of the body's running term; a body without terms of its own counts along with the others."""
        own = [term.number for term in self.terms if term.body == body]
        return max(own or [term.number for term in self.terms] or [1])

    def offices_of(self, person: PersonId) -> list[Appointment]:
        """The offices that a person holds now."""
        return [each for each in self.appointments if each.person == person and each.until is None]

    def unit_named(self, name: str) -> Unit | None:
        """The member unit of this name."""
        return next((unit for unit in self.units.values() if unit.is_member and unit.name == name), None)
