"""What can be recorded of nominations and of the personal conditions."""

import datetime
from typing import ClassVar

from governance_desk.charter.keys import OfficeKey
from governance_desk.journal.event import Event
from governance_desk.register.ids import PersonId, SeatId, UnitId
from governance_desk.register.nominations.state import NominationId


class PersonNominated(Event, frozen=True):
    kind: ClassVar[str] = "register.person-nominated"
    nomination: NominationId
    unit: UnitId
    person: PersonId
    office: OfficeKey
    term: int
    of_unit: UnitId | None
    seat: SeatId | None
    day: datetime.date
    document: str
    article: str


class NominationWithdrawn(Event, frozen=True):
    kind: ClassVar[str] = "register.nomination-withdrawn"
    nomination: NominationId
    person: PersonId
    day: datetime.date
    reason: str


class ConditionsChecked(Event, frozen=True):
    """`unmet` are those that are not met, so that the record says both."""

    kind: ClassVar[str] = "register.conditions-checked"
    person: PersonId
    day: datetime.date
    by: str
    met: tuple[str, ...]
    unmet: tuple[str, ...]
    note: str
    article: str
