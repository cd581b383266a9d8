"""What can be recorded of an application. That a unit is a member is `register.unit-admitted`."""

import datetime
from typing import ClassVar

from governance_desk.charter.keys import ClassKey, Proof
from governance_desk.journal.event import Event
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.ids import PersonId, UnitId


class ApplicationReceived(Event, frozen=True):
    kind: ClassVar[str] = "register.application-received"
    application: ApplicationId
    unit: UnitId
    name: str
    membership_class: ClassKey
    credit_code: str
    person: PersonId | None
    representative: str
    post: str
    day: datetime.date
    article: str


class MaterialHandedIn(Event, frozen=True):
    kind: ClassVar[str] = "register.material-handed-in"
    application: ApplicationId
    material: str
    proof: Proof
    day: datetime.date
    article: str


class MaterialTakenBack(Event, frozen=True):
    kind: ClassVar[str] = "register.material-taken-back"
    application: ApplicationId
    material: str
    proof: Proof
    reason: str


class ApplicationExamined(Event, frozen=True):
    """`conditions` are the keys of those that the applicant meets."""

    kind: ClassVar[str] = "register.application-examined"
    application: ApplicationId
    fit: bool
    day: datetime.date
    conditions: tuple[str, ...]
    note: str
    article: str


class ApplicationWithdrawn(Event, frozen=True):
    kind: ClassVar[str] = "register.application-withdrawn"
    application: ApplicationId
    day: datetime.date
    reason: str


class ApplicationApproved(Event, frozen=True):
    """`cause` is the vote. Whether membership begins with it is a clause of the charter."""

    kind: ClassVar[str] = "register.application-approved"
    application: ApplicationId
    membership_class: ClassKey
    day: datetime.date
    cause: str
    article: str


class StepTaken(Event, frozen=True):
    """One of the steps that follow the vote."""

    kind: ClassVar[str] = "register.admission-step-taken"
    application: ApplicationId
    step: str
    day: datetime.date
    document: str
    article: str
