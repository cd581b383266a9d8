"""The steps of classes, nominations, seats and terms. `unit` is the member's name."""

from __future__ import annotations

import datetime

from governance_desk.stories.step import Step


class ApplyForClass(Step, frozen=True):
    """A member applies for a higher class, or steps down; `unit_class` by its name or key."""

    unit: str
    unit_class: str
    document: str = "申请书"
    reason: str = ""
    materials: tuple[str, ...] = ()


class CloseClassWish(Step, frozen=True):
    """The application goes no further."""

    unit: str
    reason: str


class Nominate(Step, frozen=True):
    """A unit nominates someone known, or a `new_person`; `of_unit` where the person is of another unit."""

    unit: str
    office: str
    person: str = ""
    new_person: str = ""
    of_unit: str = ""
    document: str = "提名函"


class WithdrawNomination(Step, frozen=True):
    """The nomination of the person is taken back."""

    person: str
    reason: str


class CheckConditions(Step, frozen=True):
    """Someone's personal conditions are examined; `unmet` are the keys of those that are not met."""

    person: str
    by: str = "秘书处"
    unmet: tuple[str, ...] = ()
    note: str = ""


class DelegateOfficer(Step, frozen=True):
    """The unit that nominates an office sends someone else in the place of its holder."""

    unit: str
    office: str
    who: str
    by: str
    cause: str = "委派函"


class Fill(Step, frozen=True):
    """The unit of a vacated seat sends someone else: `who` sat there last."""

    who: str
    by: str
    cause: str = "委派函"


class BeginRenewal(Step, frozen=True):
    """It is resolved to elect the body anew."""

    resolution: str = "换届决议"
    body: str = "council"


class ListCandidates(Step, frozen=True):
    """The list of candidates is settled."""

    document: str = "候选人名单"
    body: str = "council"


class DropRenewal(Step, frozen=True):
    """The election is given up."""

    reason: str
    body: str = "council"


class BeginTerm(Step, frozen=True):
    """A term begins; without `since` today, without `number` the next one."""

    body: str = "council"
    number: int | None = None
    since: datetime.date | None = None


SeatingStep = (
    ApplyForClass
    | CloseClassWish
    | Nominate
    | WithdrawNomination
    | CheckConditions
    | DelegateOfficer
    | Fill
    | BeginRenewal
    | ListCandidates
    | DropRenewal
    | BeginTerm
)
