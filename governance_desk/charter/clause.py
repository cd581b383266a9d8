"""A clause of a charter, and the rules that may stand in one: shares, quorums, ties, proxies."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from typing import Generic, TypeVar

import msgspec

Rule = TypeVar("Rule")


class Status(StrEnum):
    WRITTEN = "written"
    SILENT = "silent"
    CONTRADICTORY = "contradictory"


class Base(StrEnum):
    """What a share is a share of (question 2 of every charter)."""

    MEMBERS = "members"  # everyone with a vote in the body
    SEATS = "seats"  # every seat, vacant or not
    IN_OFFICE = "in_office"  # seats that are filled
    ATTENDING = "attending"  # in the room when attendance was frozen
    REPRESENTED = "represented"  # in the room or by proxy
    CAST = "cast"  # yes + no + abstain + invalid
    VALID = "valid"  # yes + no + abstain
    YES_NO = "yes_no"  # yes + no
    ISSUED = "issued"  # ballots handed out


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the shapes: a key that no one knows is a spelling mistake, and is refused."""


class Reading(Kind, Generic[Rule], frozen=True):
    """One way to read a clause that does not say, or says two things. `source` is where a suggestion comes from."""

    key: str
    says: str
    rule: Rule
    suggested: bool = False
    source: str = ""


class Clause(Kind, Generic[Rule], frozen=True):
    """One rule with its article. `quote` is the charter's own wording; `question` what it leaves open.

    `since` and `until` are the first and the last day on which it holds; None: without a limit.
    """

    article: str
    status: Status = Status.WRITTEN
    quote: str = ""
    question: str = ""
    rule: Rule | None = None
    readings: tuple[Reading[Rule], ...] = ()
    exhaustive: bool = False
    since: datetime.date | None = None
    until: datetime.date | None = None

    def holds_on(self, day: datetime.date) -> bool:
        """Whether the clause is in force on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


NOT_WRITTEN = "（章程没有规定）"
"""Where an article would stand, and there is none."""


def unwritten(question: str, readings: Iterable[tuple[str, str, Rule]], *, exhaustive: bool = True) -> Clause[Rule]:
    """The clause of a charter that does not speak of the matter at all: the question, with the answers there are."""
    return Clause(
        article=NOT_WRITTEN,
        status=Status.SILENT,
        question=question,
        readings=tuple(Reading(key, says, rule) for key, says, rule in readings),
        exhaustive=exhaustive,
    )


class Counting(StrEnum):
    """What is counted in a body that weighs its votes: its members, or their votes."""

    HEADS = "heads"
    WEIGHTS = "weights"


class Share(Kind, frozen=True):
    """An exact share of a base: `at_least` includes the number itself, `more_than` excludes it. One of the two.

    In a body that weighs its votes a quorum counts heads and a vote counts weights, unless `counting` says so.
    """

    of: Base
    at_least: Fraction | None = None
    more_than: Fraction | None = None
    counting: Counting | None = None


class QuorumRule(Kind, frozen=True):
    """Every one of the shares must be reached by those who attend; more than one is a quorum on several counts."""

    all_of: tuple[Share, ...]


class PassingRule(Kind, frozen=True):
    """Every one of the shares must be reached by the votes in favour."""

    all_of: tuple[Share, ...]


class Holder(StrEnum):
    """Who may hold a proxy."""

    MEMBER = "member"  # another member of the body who is present
    SAME_UNIT = "same_unit"  # someone from the principal's own unit
    ANYONE = "anyone"


class ProxyRule(Kind, frozen=True):
    """Question 5. `most` proxies in one hand (None: no limit)."""

    allowed: bool
    holder: Holder = Holder.MEMBER
    most: int | None = 1
    counts_for_quorum: bool = False
    counts_as_attending: bool = False
    barred_in_secret: bool = False
    written: bool = False  # only by a written authority, which is named
    chair_may_hold: bool = True  # whoever chairs the meeting may hold one


class Arrival(StrEnum):
    """What becomes of a proxy in a vote that is open when the principal comes."""

    AT_ONCE = "at_once"  # the principal answers; what the holder answered falls
    AFTER_THE_VOTE = "after_the_vote"  # the holder still votes in it


class Attending(StrEnum):
    """When the number of those attending, the base of many shares, is fixed (question 3)."""

    AT_OPENING = "at_opening"
    AT_EACH_VOTE = "at_each_vote"


class Frequency(StrEnum):
    """How often a body meets."""

    YEARLY = "yearly"  # at least one ordinary meeting in a year
    AS_NEEDED = "as_needed"


class TermLength(StrEnum):
    """How long a term of a body is, where the charter gives no number of years."""

    TWO_YEARS = "two_years"
    THREE_YEARS = "three_years"
    FOUR_YEARS = "four_years"
    FIVE_YEARS = "five_years"
    AS_RESOLVED = "as_resolved"  # for each term by a resolution; its last day is entered with the term


class QuorumChecked(StrEnum):
    """Whether a quorum that was there at the opening may be lost afterwards (question 3)."""

    ONCE = "once"
    EACH_VOTE = "each_vote"
    WARNS = "warns"  # said and put down, and the vote goes on


class Reelection(StrEnum):
    """Whether whoever holds an office can go on in it when the years are over."""

    UNLIMITED = "unlimited"
    TWO_TERMS = "two_terms"  # at most two terms without a break
    ELECTED = "elected"  # only by an election
