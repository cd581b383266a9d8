"""What can be recorded of elections and paper ballots."""

from typing import ClassVar

from governance_desk.charter.keys import Marks, MatterKey, WriteIns
from governance_desk.language import Text
from governance_desk.meeting.election.state import Counters, Nominee, Papers, Post
from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.ids import CandidateId, ItemId, VoteId
from governance_desk.voting.counts import Tally
from governance_desk.voting.election.counts import Count
from governance_desk.voting.election.state import Decision, PostResult


class ElectionPlanned(MeetingEvent, frozen=True):
    """`posts` carry the candidates that stay."""

    kind: ClassVar[str] = "meeting.election-planned"
    item: ItemId
    posts: tuple[Post, ...]
    marks: Marks


class CandidateNominated(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.candidate-nominated"
    item: ItemId
    matter: MatterKey
    nominee: Nominee
    name: str


class NomineeWithdrawn(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.nominee-withdrawn"
    item: ItemId
    matter: MatterKey
    candidate: CandidateId
    name: str


class CountersProposed(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.counters-proposed"
    item: ItemId
    counters: Counters


class CountersAppointed(MeetingEvent, frozen=True):
    """By the vote; `names` are all of them."""

    kind: ClassVar[str] = "meeting.counters-appointed"
    vote: VoteId
    counters: Counters
    names: tuple[str, ...]


class ElectionOpened(MeetingEvent, frozen=True):
    """What stands on the papers, with the candidates in the order of the ballot; beside `VoteOpened`."""

    kind: ClassVar[str] = "meeting.election-opened"
    vote: VoteId
    posts: tuple[Post, ...]
    marks: Marks
    write_ins: WriteIns
    counters: Counters
    round: int
    papers_out: int | None = None  # where each vote has its paper; older programs held no such elections


class BallotsRecorded(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.ballots-recorded"
    vote: VoteId
    issued: int
    returned: int | None


class PaperEntered(MeetingEvent, frozen=True):
    """`number` counts the papers of the round, from 1."""

    kind: ClassVar[str] = "meeting.paper-entered"
    vote: VoteId
    papers: Papers
    number: int


class PaperTakenBack(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.paper-taken-back"
    vote: VoteId
    number: int


class ElectionCounted(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.election-counted"
    vote: VoteId
    count: Count


class BallotsCounted(MeetingEvent, frozen=True):
    """A motion by paper ballot."""

    kind: ClassVar[str] = "meeting.ballots-counted"
    vote: VoteId
    tally: Tally


class LastSeatDecided(MeetingEvent, frozen=True):
    """Equal votes, and the lot or the chair decided, as the rule in `article` has it. `names` are the elected."""

    kind: ClassVar[str] = "meeting.last-seat-decided"
    vote: VoteId
    decision: Decision
    who: str
    names: tuple[str, ...]
    article: str
    at: str


class ElectionDeclared(MeetingEvent, frozen=True):
    """`names` are the elected; `following` the posts of a further round; `resolution` is its number, if any is."""

    kind: ClassVar[str] = "meeting.election-declared"
    vote: VoteId
    count: Count
    results: tuple[PostResult, ...]
    following: tuple[Post, ...]
    names: tuple[str, ...]
    resolution: int | None
    effects: tuple[Text, ...]
    at: str


class VoteVoid(MeetingEvent, frozen=True):
    """More ballots came back than were handed out."""

    kind: ClassVar[str] = "meeting.vote-void"
    vote: VoteId
    issued: int
    returned: int
    at: str
