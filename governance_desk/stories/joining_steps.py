"""The steps in which units come and go. `unit` is the applicant's or the member's name."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import Proof
from governance_desk.stories.step import Names, Step


class Apply(Step, frozen=True):
    """A unit applies. `new_person` would represent it."""

    unit: str
    unit_class: str
    new_person: str = ""
    post: str = ""
    credit_code: str = ""


class HandIn(Step, frozen=True):
    """Materials come, by their keys or names, or "all" that are missing; `proof` only where one form of them came."""

    unit: str
    materials: Names = "all"
    proof: Proof | None = None


class Examine(Step, frozen=True):
    """What the secretariat finds. `conditions` are those that the unit meets, by their keys, or "all"."""

    unit: str
    fit: bool = True
    conditions: Names = "all"
    note: str = ""


class WithdrawApplication(Step, frozen=True):
    """The applicant does not go on."""

    unit: str
    reason: str


class TakeStep(Step, frozen=True):
    """A step that follows the vote, by its key or name."""

    unit: str
    step: str
    document: str = ""


class GiveNotice(Step, frozen=True):
    """A member withdraws. Without `declared` the letter is of the day on which it comes."""

    unit: str
    document: str
    declared: datetime.date | None = None
    leaves: datetime.date | None = None


class DemandMeeting(Step, frozen=True):
    """An extraordinary meeting is demanded: by the holder of an office, or by these directors or units."""

    body: str
    about: str
    office: str = ""
    who: tuple[str, ...] = ()
    document: str = ""


class DropDemand(Step, frozen=True):
    """The last demand need not be followed."""

    reason: str


class ReportNotice(Step, frozen=True):
    """The secretariat reports the notice."""

    unit: str
    document: str = ""


class TakeBackNotice(Step, frozen=True):
    """The member stays."""

    unit: str
    reason: str


class ConcludeWithdrawal(Step, frozen=True):
    """The withdrawal has taken effect."""

    unit: str


class RecordLoss(Step, frozen=True):
    """A membership has ended by itself; `loss` is the charter's reason, by its key or name.

    It came about on `since`, and is found so on the day of the step.
    """

    unit: str
    loss: str
    document: str
    resolution: str = ""
    since: datetime.date | None = None
    heard: datetime.date | None = None
    heard_words: str = ""


class RestoreMembership(Step, frozen=True):
    """The end of a membership was entered by mistake."""

    unit: str
    reason: str


class VerifyExpulsion(Step, frozen=True):
    """The secretariat verifies grounds, by their keys or names."""

    unit: str
    grounds: Names
    found: str = ""
    document: str = ""


class HearUnit(Step, frozen=True):
    """The unit is heard on its expulsion."""

    unit: str
    words: str


class DropVerification(Step, frozen=True):
    """The expulsion is not pursued."""

    unit: str
    reason: str


class ServeDecision(Step, frozen=True):
    """The decision to expel reaches the unit."""

    unit: str
    document: str


class FormWindingUpGroup(Step, frozen=True):
    """The group that winds up the association is formed."""

    members: str
    document: str = ""


class SettleRemainder(Step, frozen=True):
    """What remained has been disposed of."""

    words: str
    document: str = ""


JoiningStep = (
    Apply
    | HandIn
    | Examine
    | WithdrawApplication
    | TakeStep
    | GiveNotice
    | DemandMeeting
    | DropDemand
    | ReportNotice
    | TakeBackNotice
    | ConcludeWithdrawal
    | RecordLoss
    | RestoreMembership
    | VerifyExpulsion
    | HearUnit
    | DropVerification
    | ServeDecision
    | FormWindingUpGroup
    | SettleRemainder
)
