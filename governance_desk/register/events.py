"""What can be recorded in the register. `cause` names the vote, the import or the consequence behind a fact."""

import datetime
from typing import Any, ClassVar

from governance_desk.charter.keys import BodyKey, ClassKey, Manner, OfficeKey
from governance_desk.journal.codec import Upcaster
from governance_desk.journal.entry import Entry
from governance_desk.journal.event import Event
from governance_desk.register.state import PersonId, SeatId, UnitId


class AssociationFounded(Event, frozen=True):
    """The association's file begins."""

    kind: ClassVar[str] = "register.association-founded"
    name: str


class PersonEntered(Event, frozen=True):
    kind: ClassVar[str] = "register.person-entered"
    person: PersonId
    name: str


class UnitAdmitted(Event, frozen=True):
    """A unit is a member from `day` on."""

    kind: ClassVar[str] = "register.unit-admitted"
    unit: UnitId
    name: str
    membership_class: ClassKey
    credit_code: str
    representative: PersonId | None
    post: str
    joined: datetime.date | None
    remark: str
    cause: str


class UnitClassChanged(Event, frozen=True):
    kind: ClassVar[str] = "register.unit-class-changed"
    unit: UnitId
    membership_class: ClassKey
    previous_class: ClassKey
    day: datetime.date
    cause: str
    article: str


class RepresentativeChanged(Event, frozen=True):
    kind: ClassVar[str] = "register.representative-changed"
    unit: UnitId
    representative: PersonId
    post: str
    day: datetime.date


class UnitLeft(Event, frozen=True):
    kind: ClassVar[str] = "register.unit-left"
    version: ClassVar[int] = 2
    unit: UnitId
    day: datetime.date
    cause: str
    article: str
    manner: Manner


class TermBegan(Event, frozen=True):
    """A term (届) of a body; `until` is its last day, where the charter sets one."""

    kind: ClassVar[str] = "register.term-began"
    body: BodyKey
    number: int
    since: datetime.date
    until: datetime.date | None


class SeatFilled(Event, frozen=True):
    kind: ClassVar[str] = "register.seat-filled"
    seat: SeatId
    body: BodyKey
    office: OfficeKey
    person: PersonId
    unit: UnitId | None
    term: int
    day: datetime.date
    cause: str


class SeatEmptied(Event, frozen=True):
    kind: ClassVar[str] = "register.seat-emptied"
    seat: SeatId
    person: PersonId
    day: datetime.date
    cause: str
    article: str


class SeatRestored(Event, frozen=True):
    """A seat that was emptied by mistake is the person's again, as if it had never been lost."""

    kind: ClassVar[str] = "register.seat-restored"
    seat: SeatId
    person: PersonId
    day: datetime.date
    cause: str


class OfficerAppointed(Event, frozen=True):
    kind: ClassVar[str] = "register.officer-appointed"
    office: OfficeKey
    person: PersonId
    term: int
    day: datetime.date
    cause: str


class OfficerRemoved(Event, frozen=True):
    kind: ClassVar[str] = "register.officer-removed"
    office: OfficeKey
    person: PersonId
    day: datetime.date
    cause: str


class OfficerRestored(Event, frozen=True):
    """`since`: the first day of the appointment that goes on, where the person held the office more than once."""

    kind: ClassVar[str] = "register.officer-restored"
    office: OfficeKey
    person: PersonId
    day: datetime.date
    cause: str
    since: datetime.date | None = None


class AssociationTerminated(Event, frozen=True):
    kind: ClassVar[str] = "register.association-terminated"
    day: datetime.date
    cause: str


def _left_1(payload: dict[str, Any], _entry: Entry) -> dict[str, Any]:
    """Older programs knew no other way to leave than an expulsion."""
    return {**payload, "manner": Manner.EXPELLED.value}


UPCASTERS: dict[tuple[str, int], Upcaster] = {(UnitLeft.kind, 1): _left_1}
"""From the shapes in which older programs wrote these facts."""
