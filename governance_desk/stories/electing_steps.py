"""The steps of an election by ballot, on the item at hand; candidates are called by their names."""

from __future__ import annotations

import msgspec

from governance_desk.stories.step import Step


class PlanElection(Step, frozen=True):
    """The item is an election to so many seats. `marks`: for, against, abstaining, as the ballot explains them."""

    seats: int
    marks: tuple[str, str, str] = ("○", "×", "")


class Stand(Step, frozen=True):
    """Someone stands: a `person` that is known, or a `new_person`."""

    person: str = ""
    new_person: str = ""
    unit: str = ""
    nominated_by: str = ""


class ProposeCounters(Step, frozen=True):
    """Who is to count, if the vote on the item at hand passes."""

    scrutineers: tuple[str, ...]
    tellers: tuple[str, ...]
    chief: str = ""


class HandOutBallots(Step, frozen=True):
    """The ballots of the next round go out."""


class CountBallots(Step, frozen=True):
    """The tellers' sums: `votes` for and against each candidate, the rest of the valid papers abstains."""

    issued: int
    returned: int
    votes: dict[str, tuple[int, int]]
    invalid: int = 0
    written: dict[str, int] = msgspec.field(default_factory=dict)


class EnterPapers(Step, frozen=True):
    """The papers out of the box one by one, in an election to one post: a letter for each candidate in the order of the
    ballot, Y for, N against, A abstaining; names written in follow after "|"."""

    issued: int
    returned: int
    papers: tuple[str, ...]


class DecideLastSeat(Step, frozen=True):
    """Which of those with equal votes (`over`) are elected, by the lot that `who` drew, or by the chair."""

    over: tuple[str, ...]
    elected: tuple[str, ...]
    who: str = ""


class DeclareElection(Step, frozen=True):
    """The result, with what it must be: who is elected, how many seats are left, or that the vote is void."""

    elected: tuple[str, ...] | None = None
    unfilled: int | None = None
    void: bool = False


ElectingStep = (
    PlanElection
    | Stand
    | ProposeCounters
    | HandOutBallots
    | CountBallots
    | EnterPapers
    | DecideLastSeat
    | DeclareElection
)
