"""Meetings as they stand. Only `fold.py` changes them."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from governance_desk.charter.keys import BodyKey, MatterKey
from governance_desk.journal.unread import Partial
from governance_desk.language import Text
from governance_desk.meeting.about import Subject as Subject
from governance_desk.meeting.answers.state import VoteSettings
from governance_desk.meeting.choice import Choice as Choice
from governance_desk.meeting.correspondence.state import Correspondence
from governance_desk.meeting.election.state import Counters, Election, Round
from governance_desk.meeting.ids import ItemId as ItemId
from governance_desk.meeting.ids import MeetingId as MeetingId
from governance_desk.meeting.ids import ProxyId, SpeechId
from governance_desk.meeting.ids import VoteId as VoteId
from governance_desk.meeting.ids import VoterId as VoterId
from governance_desk.meeting.motions.state import AgendaChange, Amendment, Part, Question, TakenOut
from governance_desk.meeting.proxies.state import EndedProxy, ProxyWithdrawal, Represented, WrittenProxy
from governance_desk.meeting.recusals.state import Aside
from governance_desk.meeting.sittings.state import Break
from governance_desk.meeting.speaking.state import Speech, SpeechStage, TimeLimits
from governance_desk.meeting.undo.state import Act
from governance_desk.meeting.ways.state import Section as Section
from governance_desk.meeting.ways.state import SectionCount as SectionCount
from governance_desk.register.demands.state import DemandId
from governance_desk.register.state import PersonId, UnitId
from governance_desk.voting.counts import Present, Roll, Tally
from governance_desk.voting.state import QuorumState, TieDecision, Verdict


class Stage(StrEnum):
    """The steps along the top of the meeting page."""

    CONVENED = "convened"
    CHECK_IN = "check_in"
    IN_SESSION = "in_session"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How a meeting ended."""

    HELD = "held"
    INQUORATE = "inquorate"
    CANCELLED = "cancelled"


class Voter(msgspec.Struct, frozen=True, gc=False):  # many are made at once, and none holds what could hold it
    """One entry of the roll: who may vote, for whom, and with which weight."""

    id: VoterId
    person: PersonId | None
    name: str
    unit: UnitId | None
    unit_name: str
    post: str
    weight: int = 1


class Where(StrEnum):
    """Where a voter is at this moment."""

    AWAY = "away"
    PRESENT = "present"
    PROXY = "proxy"
    LEFT = "left"
    EXCUSED = "excused"


class Presence(msgspec.Struct, omit_defaults=True, gc=False):
    """A voter's attendance: `came` stays once someone has been there, also when they have left again."""

    where: Where = Where.AWAY
    person: PersonId | None = None  # who came, where it is not the one on the roll
    name: str = ""
    came: bool = False
    holder: VoterId | None = None
    since: str = ""
    arrived: str = ""
    gone: str = ""  # when they left the last time
    stays: tuple[bool, ...] = ()  # each time they came: whether it was the one on the roll
    excused: bool = False
    reason: str = ""
    document: str = ""  # the written authority of a proxy
    remote: bool = False  # there from elsewhere, by video or telephone
    proxy: ProxyId | None = None  # its record, where it was handed in

    @property
    def by_deputy(self) -> bool:
        """Whether someone else than the roll names is, or was, there for the voter."""
        return bool(self.person is not None or self.name)


class Observer(msgspec.Struct, frozen=True):
    """Someone who attends without a vote (列席)."""

    name: str
    unit: str


class Did(StrEnum):
    """What can be done at the door."""

    CAME = "came"
    CAME_BACK = "came_back"
    LEFT = "left"
    REPRESENTED = "represented"
    PROXY_ENDED = "proxy_ended"
    EXCUSED = "excused"
    NOT_EXCUSED = "not_excused"
    OBSERVER = "observer"
    OBSERVER_CORRECTED = "observer_corrected"
    OBSERVER_REMOVED = "observer_removed"


class DoorAct(msgspec.Struct, frozen=True, kw_only=True):
    """One act at the door, with what is needed to take it back. `number` counts them in the meeting, from 1."""

    number: int
    did: Did
    voter: VoterId | None = None
    name: str = ""  # who came, where it is not the one on the roll
    remote: bool = False
    at: str = ""
    holder: VoterId | None = None
    words: str = ""  # the written authority, or the reason of a leave
    observer: Observer | None = None
    before: Observer | None = None


class Item(msgspec.Struct):
    """An item of the agenda; with a matter, something is to be decided."""

    id: ItemId
    title: str
    text: str = ""
    presenter: str = ""
    minutes: int | None = None
    matter: MatterKey | None = None
    subject: Subject = Subject()
    notes: list[str] = []
    done: bool = False
    reported: str = ""  # when it was, where that took the place of a vote
    effects: tuple[Text, ...] = ()  # of the report
    limits: TimeLimits | None = None  # where they differ from those of the meeting
    election: Election | None = None
    counters: Counters | None = None  # proposed
    amendments: list[Amendment] = []  # in the order in which they are voted on
    parts: list[Part] = []  # in which the motion is voted on, where it is
    divided_by: str = ""
    aside: tuple[Aside, ...] = ()  # who keeps out of it


class Method(StrEnum):
    """How a vote is taken."""

    HANDS = "hands"
    ROLL_CALL = "roll_call"
    BALLOT = "ballot"
    ELECTION = "election"
    ACCLAMATION = "acclamation"
    CORRESPONDENCE = "correspondence"


ON_PAPER = (Method.BALLOT, Method.ELECTION)
"""Ballots are secret."""

BY_NAME = (Method.ROLL_CALL, Method.ACCLAMATION, Method.CORRESPONDENCE)
"""It is known how everyone voted."""


class Objection(msgspec.Struct, frozen=True):
    """Why a vote by acclamation came to no result. `name` "": nobody wrote down who it was."""

    name: str
    reason: str
    at: str
    voter: VoterId | None = None


class Reopening(msgspec.Struct, frozen=True):
    """A vote went on after its end. Not `declared`: it had been closed. `elected` are the names of an election."""

    reason: str
    at: str
    tally: Tally | None = None
    verdict: Verdict | None = None
    resolution: int | None = None
    declared: bool = False
    elected: tuple[str, ...] = ()


class Notice(msgspec.Struct, frozen=True):
    """A notice that went out, with the day, hour and place that it named."""

    sent: datetime.date
    manner: str
    day: datetime.date
    starts: str
    place: str


class Answer(StrEnum):
    """What one of the invited replies."""

    COMES = "comes"
    STAYS_AWAY = "stays_away"
    BY_PROXY = "by_proxy"


class Reply(msgspec.Struct, frozen=True):
    """`words` are the reason, or who comes instead; `holder` is who is to vote for them."""

    answer: Answer
    words: str = ""
    holder: VoterId | None = None


class Signed(msgspec.Struct, frozen=True):
    """The minutes, signed by these."""

    day: datetime.date
    signers: tuple[str, ...]


class Filed(msgspec.Struct, frozen=True):
    """The signed minutes, and where they are found again."""

    day: datetime.date
    place: str


class VoteStage(StrEnum):
    OPEN = "open"
    DECLARED = "declared"
    TIED = "tied"  # equal votes, and the rule says: vote again
    ANNULLED = "annulled"
    VOID = "void"  # more ballots came back than were handed out
    OBJECTED = "objected"  # somebody objected to an acclamation: it is voted on in another way


class Vote(msgspec.Struct):
    """One vote, from its opening with the frozen attendance to its verdict."""

    id: VoteId
    item: ItemId
    matter: MatterKey
    motion: str
    method: Method
    subject: Subject
    voters: tuple[VoterId, ...]
    roll: Roll
    present: Present
    quorum: QuorumState
    opened: str
    stage: VoteStage = VoteStage.OPEN
    cast: dict[VoterId, Choice] = {}
    tally: Tally | None = None
    verdict: Verdict | None = None
    resolution: int | None = None
    effects: tuple[Text, ...] = ()
    declared: str = ""
    reason: str = ""
    round: int = 1
    tie: TieDecision | None = None
    recused: tuple[VoterId, ...] = ()  # those there who keep out of it
    aside: tuple[VoterId, ...] = ()  # of those, who said so themselves
    proxies: tuple[Represented, ...] = ()
    uncovered: tuple[VoterId, ...] = ()  # those represented by a proxy that does not cover the item
    against: dict[VoterId, Choice] = {}  # answers against the instruction, with what it says
    election: Round | None = None
    settings: VoteSettings = VoteSettings()  # as they were at its opening, with the time that was given besides
    question: Question = Question.MOTION
    about: str = ""
    together: tuple[ItemId, ...] = ()
    with_vote: VoteId | None = None
    because: str = ""  # why it was voted on again, after a result had been declared
    papers_out: int | None = None  # of a motion by ballot, where each vote has its paper; None: one for each voter
    sections: tuple[SectionCount, ...] = ()  # where hands are counted section by section
    asked_by: str = ""  # who asked for objections
    objection: Objection | None = None
    closed: str = ""  # when nobody could vote any more; "" also where it was declared at once
    counted_by: tuple[str, ...] = ()  # of a result
    reopened: tuple[Reopening, ...] = ()
    spoilt: tuple[VoterId, ...] = ()  # whose answer in writing cannot be read


class Meeting(Partial, msgspec.Struct):
    """One meeting. `day` is the day by whose rules it is judged; `starts` its hour as convened ("09:30")."""

    id: MeetingId
    body: BodyKey
    title: str
    term: int
    number: int
    extraordinary: bool
    day: datetime.date
    starts: str
    place: str
    stage: Stage = Stage.CONVENED
    outcome: Outcome | None = None
    chair: str = ""
    chair_because: Text = Text("")  # it is not the office that presides; or the charter does not say
    recorder: str = ""
    agenda: list[Item] = []
    roll: dict[VoterId, Voter] = {}
    roll_counts: Roll = Roll(members=0, seats=0, in_office=0)
    presence: dict[VoterId, Presence] = {}
    came: int = 0  # how many of the roll have been there, also those who have left again
    observers: list[Observer] = []
    door: list[DoorAct] = []
    door_acts: int = 0  # how many there have been, with those taken back
    votes: dict[VoteId, Vote] = {}
    current_item: ItemId | None = None
    opened: str = ""
    closed: str = ""
    present_at_opening: Present | None = None
    voters_at_opening: frozenset[VoterId] = frozenset()
    quorum_at_opening: QuorumState | None = None
    quorum_at_close: QuorumState | None = None
    cancelled_because: str = ""
    notices: tuple[Notice, ...] = ()
    replies: dict[VoterId, Reply] = {}
    signed: Signed | None = None
    filed: Filed | None = None
    present_persons: dict[PersonId, VoterId] = {}  # one person counts once, wherever they sit
    speeches: dict[SpeechId, Speech] = {}  # in the order in which they were asked for
    limits: TimeLimits = TimeLimits()
    vote_settings: VoteSettings = VoteSettings()  # of the votes that are opened from now on
    breaks: list[Break] = []
    counters: Counters | None = None
    counters_by: VoteId | None = None  # the vote that appointed them
    convened: datetime.date | None = None  # the day on which it was convened, where that is known
    demand: DemandId | None = None  # on which it was convened
    record_day: datetime.date | None = None  # of the roll, where it is not the day of the meeting
    written_proxies: dict[ProxyId, WrittenProxy] = {}
    proxies_withdrawn: dict[ProxyId, ProxyWithdrawal] = {}
    ended_proxies: list[EndedProxy] = []
    changes: list[AgendaChange] = []  # of the agenda, in session
    consent: tuple[ItemId, ...] = ()  # put to one vote
    taken_out: list[TakenOut] = []  # of those, by one voice
    sections: tuple[Section, ...] = ()  # of the hall; none: hands are counted all together
    acts: list[Act] = []  # of the session, the last ones, from which one is undone
    acts_noted: int = 0
    correspondence: Correspondence | None = None  # nobody meets: it is voted on in writing

    def item(self, item: ItemId) -> Item | None:
        """The item of the agenda."""
        return next((each for each in self.agenda if each.id == item), None)

    def votes_on(self, item: ItemId) -> list[Vote]:
        """The votes on the motion itself, not those on its amendments and parts."""
        return [each for each in self.votes.values() if each.item == item and each.question is Question.MOTION]

    def open_vote(self) -> Vote | None:
        """The vote that is being taken, if one is."""
        return next((vote for vote in self.votes.values() if vote.stage is VoteStage.OPEN), None)

    @property
    def adjourned(self) -> Break | None:
        """The break that lasts; None while the meeting goes on, and after its close."""
        last = self.breaks[-1] if self.breaks and self.stage is Stage.IN_SESSION else None
        return last if last is not None and not last.until else None

    def speaking(self) -> Speech | None:
        """Who has the floor, if someone has."""
        return next((each for each in self.speeches.values() if each.stage is SpeechStage.SPEAKING), None)

    def limits_on(self, item: ItemId) -> TimeLimits:
        """The time limits that hold for the item."""
        found = self.item(item)
        return found.limits if found is not None and found.limits is not None else self.limits

    def here(self) -> list[VoterId]:
        """The voters who are in the room."""
        return [voter for voter, presence in self.presence.items() if presence.where is Where.PRESENT]

    def by_proxy(self) -> list[VoterId]:
        """The voters who are represented by a holder who is in the room."""
        return [
            voter
            for voter, presence in self.presence.items()
            if presence.where is Where.PROXY
            and presence.holder is not None
            and self.presence[presence.holder].where is Where.PRESENT
        ]
