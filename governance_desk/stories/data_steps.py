"""The steps in which a member's data change, and in which it is given a certificate. `unit` is the member's name."""

from __future__ import annotations

import datetime

from governance_desk.stories.step import Names, Step


class ReportChange(Step, frozen=True):
    """The unit says what is new. `happened` is the day of the change, or of the authority's approval."""

    unit: str
    happened: datetime.date
    name: str = ""
    credit_code: str = ""
    legal_representative: str = ""
    premises: str = ""
    representative: str = ""
    post: str = ""
    other: str = ""
    materials: Names = ()


class RecordChange(Step, frozen=True):
    """The secretariat records the last change that the unit reported. `materials`: what came since, or "all".

    `seats` passes the seats of the old representative on to the new one.
    """

    unit: str
    materials: Names = ()
    seats: bool = False


class DropChange(Step, frozen=True):
    """The last change that the unit reported is not recorded."""

    unit: str
    reason: str


class RemindOfChange(Step, frozen=True):
    """The unit is reminded in writing of the last change that it reported."""

    unit: str
    document: str


class ReturnCertificate(Step, frozen=True):
    """The unit, which has left, gives its certificate back."""

    unit: str


class IssueCertificate(Step, frozen=True):
    """The member is given a certificate."""

    unit: str


class EnterCertificate(Step, frozen=True):
    """The member had one before this record began."""

    unit: str
    number: str
    since: datetime.date
    until: datetime.date
    issued: datetime.date | None = None


class RequestReview(Step, frozen=True):
    """The member asks for the review of its certificate."""

    unit: str


class RenewCertificate(Step, frozen=True):
    """The review was passed."""

    unit: str


class DeclineReview(Step, frozen=True):
    """The review was not passed."""

    unit: str
    reason: str


class RecordLapse(Step, frozen=True):
    """The certificate has run out without another."""

    unit: str


class EnterLiaison(Step, frozen=True):
    """Whom these units name for contact, "all" for every member; kept outside the journal."""

    units: Names
    name: str
    telephone: str = ""


DataStep = (
    ReportChange
    | RecordChange
    | DropChange
    | RemindOfChange
    | ReturnCertificate
    | IssueCertificate
    | EnterCertificate
    | RequestReview
    | RenewCertificate
    | DeclineReview
    | RecordLapse
    | EnterLiaison
)
