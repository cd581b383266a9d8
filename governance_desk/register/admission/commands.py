"""What can be asked of an application. New ids come with the command."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import ClassKey, Proof
from governance_desk.journal.command import Command
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.ids import PersonId, UnitId


class ReceiveApplication(Command, frozen=True):
    """A unit applies. `unit` is the id that it gets as a member, `person` that of its representative."""

    application: ApplicationId
    unit: UnitId
    name: str
    membership_class: ClassKey
    day: datetime.date
    credit_code: str = ""
    person: PersonId | None = None
    representative: str = ""
    post: str = ""


class HandInMaterial(Command, frozen=True):
    """A material is there in this form: presented, as a sealed copy, or the original was shown."""

    application: ApplicationId
    material: str
    proof: Proof
    day: datetime.date


class TakeBackMaterial(Command, frozen=True):
    """It was ticked by mistake, or returned."""

    application: ApplicationId
    material: str
    proof: Proof
    reason: str


class ExamineApplication(Command, frozen=True):
    """What the secretariat has found; `conditions` are the keys of those that the applicant meets."""

    application: ApplicationId
    fit: bool
    day: datetime.date
    conditions: tuple[str, ...] = ()
    note: str = ""


class WithdrawApplication(Command, frozen=True):
    """The applicant withdraws it."""

    application: ApplicationId
    day: datetime.date
    reason: str


class TakeStep(Command, frozen=True):
    """A step that follows the vote is done: an agreement signed, a certificate handed over, the name published."""

    application: ApplicationId
    step: str
    day: datetime.date
    document: str = ""
