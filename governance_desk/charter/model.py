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
from typing import TypeVar

from governance_desk.charter.certificate import CertificateRule, ChangeRule
from governance_desk.charter.clause import (
    Arrival,
    Attending,
    Base,
    Clause,
    Counting,
    Frequency,
    Holder,
    Kind,
    PassingRule,
    ProxyRule,
    QuorumChecked,
    QuorumRule,
    Reading,
    Reelection,
    Share,
    Status,
    TermLength,
)
from governance_desk.charter.contribution import ContributionRule
from governance_desk.charter.convening import Demand, OnePerson, Presiding, RecordDate, RemoteRule
from governance_desk.charter.election import UNWRITTEN, ElectionRules
from governance_desk.charter.expulsion import ExpulsionRule
from governance_desk.charter.joining import AdmissionRule, BarRule, LeavingRule, LossRule
from governance_desk.charter.keys import BodyKey, ClassKey, ClauseId, Consequence, MatterKey, OfficeKey, Tie
from governance_desk.charter.liaison import LiaisonRule
from governance_desk.charter.motion import NOTHING_WRITTEN, MotionRules
from governance_desk.charter.period import Direction, PeriodEnd, PeriodRule, PeriodUnit, Span
from governance_desk.charter.proxies import UNWRITTEN_ARRIVAL
from governance_desk.charter.seating import Nomination, SeatingRule
from governance_desk.charter.ways import UNWRITTEN_WAYS, VotingRules
from governance_desk.charter.yearly import YearlyPaper

__all__ = [  # those of clause.py and period.py, besides what stands here
    "Arrival",
    "Attending",
    "Base",
    "Clause",
    "Counting",
    "Direction",
    "Frequency",
    "Holder",
    "Kind",
    "PassingRule",
    "PeriodEnd",
    "PeriodRule",
    "PeriodUnit",
    "ProxyRule",
    "QuorumChecked",
    "QuorumRule",
    "Reading",
    "Reelection",
    "Share",
    "Span",
    "Status",
    "TermLength",
    "Tie",
]


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
    proxy_arrival: tuple[Clause[Arrival], ...] = UNWRITTEN_ARRIVAL
    member_name: str = "理事"  # what one of those who make it up is called
    extraordinary_ordinal: str = ""
    weighted: bool = False  # votes weigh what the class says
    convened_by: str = ""
    yearly_meetings: int | None = None
    frequency: tuple[Clause[Frequency], ...] = ()  # where the charter gives no number of them
    term_years: int | None = None
    term: tuple[Clause[TermLength], ...] = ()  # where the charter gives no number of years
    seats: int | None = None  # where the charter fixes the number
    record_date: tuple[Clause[RecordDate], ...] = ()  # without a clause: whoever is registered when the roll is taken
    one_person: tuple[Clause[OnePerson], ...] = ()  # without a clause a person comes for one
    remote: tuple[Clause[RemoteRule], ...] = ()  # without a clause nobody attends from elsewhere
    presiding: tuple[Clause[Presiding], ...] = ()  # without a clause whoever is entered
    demand: tuple[Clause[Demand], ...] = ()  # of an extraordinary meeting; without a clause nobody can make one
    demand_period: str = ""  # the key of the period within which a meeting that is demanded is convened


class Effect(StrEnum):
    """What a decision does to the register."""

    NONE = "none"
    ADMIT_UNIT = "admit_unit"
    EXPEL_UNIT = "expel_unit"
    CHANGE_CLASS = "change_class"
    CONFIRM_DEMOTION = "confirm_demotion"
    FILL_SEAT = "fill_seat"
    EMPTY_SEAT = "empty_seat"
    APPOINT_OFFICER = "appoint_officer"
    REMOVE_OFFICER = "remove_officer"
    AMEND_CHARTER = "amend_charter"
    TERMINATE = "terminate"


class Competence(Kind, frozen=True):
    """The bodies that must decide, in this order; usually one."""

    bodies: tuple[BodyKey, ...]


class Procedure(StrEnum):
    """How a body deals with a matter."""

    VOTE = "vote"
    REPORT = "report"  # it is reported, and settled where nobody objects


class MatterRule(Kind, frozen=True):
    """Something that can be decided. Without `passing` the body's own share for resolutions applies.

    Without `procedure` it is put to the vote.
    """

    key: MatterKey
    name: str
    article: str
    competence: tuple[Clause[Competence], ...] = ()  # only a barred matter has none
    passing: tuple[Clause[PassingRule], ...] = ()
    procedure: tuple[Clause[Procedure], ...] = ()
    passing_in: tuple[BodyKey, ...] = ()  # bodies for whose decision `passing` holds; empty: every one
    effect: Effect = Effect.NONE
    office: OfficeKey | None = None  # for the effects that fill or empty an office or a seat
    secret: bool = False
    each_meeting: bool = False  # belongs on the agenda of each ordinary meeting of its body
    each_year: bool = False  # belongs on the agenda of one ordinary meeting of its body in each calendar year
    paper: str = ""  # what is laid before the meeting for it and attached to the item: a financial report
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
    nomination: tuple[Clause[Nomination], ...] = ()
    reelection: tuple[Clause[Reelection], ...] = ()  # without a clause: as often as it is decided
    head_of_unit: bool = False  # only whoever represents a member unit can hold it


class AbsenceOf(StrEnum):
    PERSON = "person"
    UNIT = "unit"


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


class TakesEffect(StrEnum):
    """When a demotion for absence takes effect."""

    CLOSE = "close"  # with the close of the meeting
    CONFIRMATION = "confirmation"  # once the body has confirmed it


class Restart(StrEnum):
    """Whether absences are counted from nothing after a demotion, or in a new term."""

    RESTARTS = "restarts"
    CONTINUES = "continues"


class Succession(StrEnum):
    """Whether whoever takes over a seat in the term takes over the absences of the one before."""

    FRESH = "fresh"  # counted from the day on which the person took office
    INHERITED = "inherited"  # the seat's, whoever sat there


class Reach(StrEnum):
    """Which units of a body a rule on absences reaches."""

    NAMED = "named"  # those of the classes that it names
    EVERY = "every"  # every unit whose class sits in the body


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
    reach: tuple[Clause[Reach], ...] = ()  # whether it applies to the other classes of the body too
    demotion: tuple[Clause[Demotion], ...] = ()
    effect: tuple[Clause[TakesEffect], ...] = ()  # without a clause: with the close
    restart: tuple[Clause[Restart], ...] = ()  # after a demotion; without a clause it comes once in a term
    new_term: tuple[Clause[Restart], ...] = ()  # without a clause: a new term begins at nothing
    succession: tuple[Clause[Succession], ...] = ()  # of a rule on persons; without a clause: fresh
    confirmed_by: MatterKey | None = None  # the matter by which the body confirms it
    quote: str = ""


class WindingUpRule(Kind, frozen=True):
    """What follows a decision to terminate: `led_by` is the class whose unit forms the group that winds up."""

    article: str
    led_by: ClassKey
    quote: str = ""
    remainder: str = ""  # what becomes of what is left, in the charter's words
    remainder_article: str = ""


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
    period_end: tuple[Clause[PeriodEnd], ...] = ()  # holds for all of them
    admission: AdmissionRule | None = None
    leaving: LeavingRule | None = None
    losses: tuple[LossRule, ...] = ()
    expulsion: ExpulsionRule | None = None
    bars: tuple[BarRule, ...] = ()
    winding_up: WindingUpRule | None = None
    changes: tuple[ChangeRule, ...] = ()
    certificates: tuple[CertificateRule, ...] = ()
    seating: SeatingRule | None = None
    elections: ElectionRules = UNWRITTEN
    motions: MotionRules = NOTHING_WRITTEN
    voting: VotingRules = UNWRITTEN_WAYS
    contributions: ContributionRule | None = None
    liaison: LiaisonRule | None = None
    yearly_papers: tuple[YearlyPaper, ...] = ()
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


SLOTS_OF_A_BODY = (
    *("quorum", "resolution", "tie", "proxies", "proxy_arrival", "attending", "quorum_checked", "frequency", "term"),
    *("record_date", "one_person", "remote", "presiding", "demand"),
)
SLOTS_OF_A_MATTER = ("competence", "passing", "procedure")
SLOTS_OF_A_PERIOD = ("span",)
SLOTS_OF_A_CHANGE = ("lateness", "head_leaves")
SLOTS_OF_A_LOSS = ("found_by", "hearing", "begins")
SLOTS_OF_A_BAR = ("applies", "starts")
SLOTS_OF_A_CERTIFICATE = ("first_day", "lapse", "returned")
PERIOD_END = ClauseId("period_end")
SLOTS_OF_AN_ABSENCE = (
    *("excused", "proxy", "extraordinary", "inquorate", "reach"),
    *("demotion", "effect", "restart", "new_term", "succession"),
)
SLOTS_OF_AN_OFFICE = ("nomination", "reelection")
