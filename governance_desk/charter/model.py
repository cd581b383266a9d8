"""A charter as data.

One TOML file holds one charter; these are its shapes. Every rule stands in a *clause*, which names its article
and is *written*, *silent* or *contradictory*. A written clause has one `rule`. The others list the `readings`
that an association may adopt; before it has adopted one, nothing that depends on the clause is decided, unless
the readings are `exhaustive` and all lead to the same answer. Where a rule changes over time, its slot holds
several clauses with the dates between which each holds.

Code knows the shapes and never a charter, a class or a matter by name.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from typing import Generic, NewType, TypeVar

import msgspec

ClauseId = NewType("ClauseId", str)  # "council.quorum", "absence.person.excused": where a clause stands
BodyKey = NewType("BodyKey", str)
ClassKey = NewType("ClassKey", str)
MatterKey = NewType("MatterKey", str)
OfficeKey = NewType("OfficeKey", str)

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


class Tie(StrEnum):
    """As many votes for as against, and the share reached all the same (question 8)."""

    LOST = "lost"
    PASSED = "passed"
    CHAIR_DECIDES = "chair_decides"
    VOTE_AGAIN = "vote_again"
    LOT = "lot"


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


class Attending(StrEnum):
    """When the number of those attending, the base of many shares, is fixed (question 3)."""

    AT_OPENING = "at_opening"
    AT_EACH_VOTE = "at_each_vote"


class QuorumChecked(StrEnum):
    """Whether a quorum that was there at the opening may be lost afterwards (question 3)."""

    ONCE = "once"
    EACH_VOTE = "each_vote"


class ClassRule(Kind, frozen=True):
    """A class of members. `rank` 1 is the highest; `votes` is the weight of its vote in the assembly."""

    key: ClassKey
    name: str
    article: str
    rank: int
    exactly: int | None = None
    sits_in: tuple[BodyKey, ...] = ()  # bodies to which a unit of this class sends a person
    votes: int = 1
    term_years: int | None = None


class Sitting(StrEnum):
    """Who makes up a body."""

    UNITS = "units"  # every member unit, through its representative
    SEATS = "seats"  # persons who hold seats


class BodyRule(Kind, frozen=True):
    """A body that meets and decides. Each rule is a slot: a tuple of clauses, one for each period of time."""

    key: BodyKey
    name: str  # 理事会
    article: str
    sitting: Sitting
    ordinal: str  # how a meeting is called: "第{term}届理事会第{meeting}次会议"
    quorum: tuple[Clause[QuorumRule], ...]
    resolution: tuple[Clause[PassingRule], ...]
    tie: tuple[Clause[Tie], ...]
    proxies: tuple[Clause[ProxyRule], ...]
    attending: tuple[Clause[Attending], ...]
    quorum_checked: tuple[Clause[QuorumChecked], ...]
    member_name: str = "理事"  # what one of those who make it up is called
    extraordinary_ordinal: str = ""
    weighted: bool = False  # votes weigh what the class says
    convened_by: str = ""
    yearly_meetings: int | None = None
    term_years: int | None = None
    seats: int | None = None  # where the charter fixes the number


class Effect(StrEnum):
    """What a decision does to the register."""

    NONE = "none"
    ADMIT_UNIT = "admit_unit"
    EXPEL_UNIT = "expel_unit"
    CHANGE_CLASS = "change_class"
    FILL_SEAT = "fill_seat"
    EMPTY_SEAT = "empty_seat"
    APPOINT_OFFICER = "appoint_officer"
    REMOVE_OFFICER = "remove_officer"
    AMEND_CHARTER = "amend_charter"
    TERMINATE = "terminate"


class Competence(Kind, frozen=True):
    """The bodies that must decide, in this order; usually one."""

    bodies: tuple[BodyKey, ...]


class MatterRule(Kind, frozen=True):
    """Something that can be decided. Without `passing` the body's own share for resolutions applies."""

    key: MatterKey
    name: str
    article: str
    competence: tuple[Clause[Competence], ...] = ()  # only a barred matter has none
    passing: tuple[Clause[PassingRule], ...] = ()
    passing_in: tuple[BodyKey, ...] = ()  # bodies for whose decision `passing` holds; empty: every one
    effect: Effect = Effect.NONE
    office: OfficeKey | None = None  # for the effects that fill or empty an office or a seat
    secret: bool = False
    barred: str = ""  # why the charter gives no such power at all (an expulsion without an article)


class OfficeRule(Kind, frozen=True):
    """An office that a person holds. `seat_in` names the body in which it is a seat, where it is one."""

    key: OfficeKey
    name: str
    article: str
    rank: int
    term_years: int | None = None
    exactly: int | None = None
    seat_in: BodyKey | None = None
    from_office: OfficeKey | None = None  # must hold this office already (a vice chair is a director)
    from_classes: tuple[ClassKey, ...] = ()  # must come from a unit of one of these classes
    nominated_by: str = ""


class AbsenceOf(StrEnum):
    PERSON = "person"
    UNIT = "unit"


class Consequence(StrEnum):
    LOSE_SEAT = "lose_seat"
    DEMOTE = "demote"


class Counts(StrEnum):
    """Whether something counts as an absence."""

    COUNTS = "counts"
    DOES_NOT_COUNT = "does_not_count"


class Row(StrEnum):
    CUMULATIVE = "cumulative"
    CONSECUTIVE = "consecutive"


class Demotion(StrEnum):
    ONE_CLASS = "one_class"
    TO_THE_LOWEST = "to_the_lowest"


class AbsenceRule(Kind, frozen=True):
    """What follows when a person or a unit misses `limit` meetings of `body` within the term.

    The readings say whether each of these counts as an absence: excused leave, attendance by a proxy,
    an extraordinary meeting, a meeting that had no quorum.
    """

    key: str
    name: str
    article: str
    of: AbsenceOf
    body: BodyKey
    limit: int
    consequence: Consequence
    excused: tuple[Clause[Counts], ...]
    proxy: tuple[Clause[Counts], ...]
    extraordinary: tuple[Clause[Counts], ...]
    inquorate: tuple[Clause[Counts], ...]
    row: Row = Row.CUMULATIVE
    classes: tuple[ClassKey, ...] = ()  # units to which it applies; empty: every one that sits in the body
    demotion: tuple[Clause[Demotion], ...] = ()
    quote: str = ""


class PeriodUnit(StrEnum):
    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


class PeriodRule(Kind, frozen=True):
    """A period of time: its start day is not counted (Civil Code 201)."""

    key: str
    name: str
    article: str
    length: int
    unit: PeriodUnit
    starts: str  # from what on, in the charter's words


class Topic(Kind, frozen=True):
    """A question that the charter leaves open and that the program does not (yet) act on by itself.

    Its readings are text; the association's answer is recorded like any other.
    """

    key: str
    name: str
    clauses: tuple[Clause[str], ...]


class Article(Kind, frozen=True):
    """One article of the charter: its number as printed, and its text."""

    number: str
    text: str
    heading: str = ""


class Charter(Kind, frozen=True):
    """One charter, in one version."""

    format: int
    key: str
    name: str
    short_name: str
    language: str
    classes: tuple[ClassRule, ...]
    bodies: tuple[BodyRule, ...]
    matters: tuple[MatterRule, ...]
    offices: tuple[OfficeRule, ...] = ()
    absences: tuple[AbsenceRule, ...] = ()
    periods: tuple[PeriodRule, ...] = ()
    topics: tuple[Topic, ...] = ()
    articles: tuple[Article, ...] = ()
    source: str = ""
    since: datetime.date | None = None

    def body(self, key: str) -> BodyRule:
        """The body; KeyError where there is none."""
        return _named(self.bodies, key)

    def matter(self, key: str) -> MatterRule:
        """The matter; KeyError where there is none."""
        return _named(self.matters, key)

    def membership_class(self, key: str) -> ClassRule:
        """The class; KeyError where there is none."""
        return _named(self.classes, key)

    def office(self, key: str) -> OfficeRule:
        """The office; KeyError where there is none."""
        return _named(self.offices, key)


_Keyed = TypeVar("_Keyed", ClassRule, BodyRule, MatterRule, OfficeRule)


def _named(rules: Sequence[_Keyed], key: str) -> _Keyed:
    for rule in rules:
        if rule.key == key:
            return rule
    raise KeyError(key)


SLOTS_OF_A_BODY = ("quorum", "resolution", "tie", "proxies", "attending", "quorum_checked")
SLOTS_OF_A_MATTER = ("competence", "passing")
SLOTS_OF_AN_ABSENCE = ("excused", "proxy", "extraordinary", "inquorate", "demotion")
