"""How membership begins and ends under a charter: applications, withdrawals, losses, and bars on coming back."""

from __future__ import annotations

from enum import StrEnum

from governance_desk.charter.clause import Clause, Kind
from governance_desk.charter.keys import Manner, Proof

SECRETARIAT = "secretariat"
"""Who finds that a membership has ended, where it is not one of the charter's bodies."""


class MaterialRule(Kind, frozen=True):
    """Something that comes with an application. `on_demand`: only where the secretariat asks for it."""

    key: str
    name: str
    article: str
    proofs: tuple[Proof, ...] = (Proof.PRESENTED,)
    on_demand: bool = False


class ConditionRule(Kind, frozen=True):
    """Something that an applicant must be, and that the secretariat examines."""

    key: str
    name: str
    article: str


class FollowingStep(Kind, frozen=True):
    """What is done once a body has admitted the unit: an agreement is signed, a certificate issued, …

    `issues` is the key of the certificate whose issue is this step: it is recorded with the certificate, and only so.
    """

    key: str
    name: str
    article: str
    issues: str = ""


class Begins(StrEnum):
    """When membership begins."""

    VOTE = "vote"
    FIRST_STEP = "first_step"  # with the first of the steps that follow the vote


class AdmissionRule(Kind, frozen=True):
    """How an application goes. `examination` is the key of the period in which the secretariat examines it."""

    article: str
    conditions: tuple[ConditionRule, ...] = ()
    materials: tuple[MaterialRule, ...] = ()
    steps: tuple[FollowingStep, ...] = ()
    examination: str = ""
    begins: tuple[Clause[Begins], ...] = ()


class InInterval(StrEnum):
    """Whether a unit still votes between its notice and the day on which it is out."""

    VOTES = "votes"
    DOES_NOT_VOTE = "does_not_vote"


class SeatsFollow(StrEnum):
    """What becomes of the seats that a unit nominated, once it is out."""

    VACANT = "vacant"
    KEPT = "kept"


class RunsFrom(StrEnum):
    """From which day the period until a withdrawal takes effect runs."""

    RECEIVED = "received"  # the day on which the secretariat got the letter
    DECLARED = "declared"  # the day of the letter


class LeavingRule(Kind, frozen=True):
    """Withdrawal by the unit's own word: `period` until it takes effect, `report` in which the secretariat reports.

    `seats` holds for every manner in which a membership ends.
    """

    article: str
    period: str = ""
    runs_from: RunsFrom = RunsFrom.RECEIVED
    report: str = ""
    report_to: str = ""
    votes: tuple[Clause[InInterval], ...] = ()
    seats: tuple[Clause[SeatsFollow], ...] = ()


class Hearing(StrEnum):
    """Whether a member is heard before it is found to be out, or expelled."""

    HEARD = "heard"
    NOT_HEARD = "not_heard"


class LossBegins(StrEnum):
    """On which day a membership ends that someone has to find ended."""

    FINDING = "finding"
    BREACH = "breach"  # the day on which the reason came about


class LossRule(Kind, frozen=True):
    """A membership that ends by itself. `found_by` is the body that finds so, or the secretariat.

    Without `found_by` it is a fact that a document shows (a deregistration), and nobody decides it; then it has
    neither `hearing` nor `begins`.
    """

    key: str
    name: str
    article: str
    manner: Manner
    quote: str = ""
    found_by: tuple[Clause[str], ...] = ()
    hearing: tuple[Clause[Hearing], ...] = ()
    begins: tuple[Clause[LossBegins], ...] = ()


class Applies(StrEnum):
    APPLIES = "applies"
    DOES_NOT_APPLY = "does_not_apply"


class BarStarts(StrEnum):
    """From which day a bar runs."""

    END = "end"  # of the membership: the day of the decision
    NOTICE = "notice"  # the day on which the decision reached the unit


class BarRule(Kind, frozen=True):
    """No application is taken for a `period` after a membership that ended in one of these manners."""

    key: str
    name: str
    article: str
    after: tuple[Manner, ...]
    period: str
    applies: tuple[Clause[Applies], ...] = ()  # without a clause: it does
    starts: tuple[Clause[BarStarts], ...] = ()  # without a clause: from the end of the membership
