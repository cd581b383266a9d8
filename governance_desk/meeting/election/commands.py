"""What can be asked for about elections. New ids come with the command."""

from __future__ import annotations

from governance_desk.charter.keys import Marks, MatterKey
from governance_desk.meeting.commands import MeetingCommand
from governance_desk.meeting.election.state import Counters, Papers
from governance_desk.meeting.ids import CandidateId, ItemId, VoteId
from governance_desk.register.ids import PersonId, UnitId
from governance_desk.voting.election.counts import PostCount


class PlanElection(MeetingCommand, frozen=True):
    """The item is an election to these posts: the matter of each and its seats. Candidates of a post stay with it."""

    item: ItemId
    posts: tuple[tuple[MatterKey, int], ...]
    marks: Marks


class Nominate(MeetingCommand, frozen=True):
    """`name` where the register does not know the person; `nominated_by` in words."""

    item: ItemId
    post: MatterKey
    candidate: CandidateId
    person: PersonId | None = None
    name: str = ""
    unit: UnitId | None = None
    nominated_by: str = ""


class WithdrawNominee(MeetingCommand, frozen=True):
    item: ItemId
    post: MatterKey
    candidate: CandidateId


class ProposeCounters(MeetingCommand, frozen=True):
    """Who is to count, if the vote on this item passes."""

    item: ItemId
    counters: Counters


class OpenElection(MeetingCommand, frozen=True):
    """Hand out the ballots of the round that is next on the item."""

    vote: VoteId
    item: ItemId


class RecordBallots(MeetingCommand, frozen=True):
    """How many papers were handed out, and how many came back, once that is known."""

    vote: VoteId
    issued: int
    returned: int | None = None


class EnterPaper(MeetingCommand, frozen=True):
    """One more paper out of the box."""

    vote: VoteId
    papers: Papers


class TakeBackPaper(MeetingCommand, frozen=True):
    """The last paper was entered wrongly."""

    vote: VoteId


class CountElection(MeetingCommand, frozen=True):
    """The tellers' sums; they replace those before."""

    vote: VoteId
    issued: int
    returned: int
    posts: tuple[PostCount, ...]


class DecideLastSeat(MeetingCommand, frozen=True):
    """What the lot came to, or the chair decided: who of those with equal votes (`over`) is elected."""

    vote: VoteId
    post: MatterKey
    over: tuple[str, ...]
    elected: tuple[str, ...]
    who: str = ""


class DeclareElection(MeetingCommand, frozen=True):
    """The result; where more came back than was handed out, that the vote is void."""

    vote: VoteId


class CountBallots(MeetingCommand, frozen=True):
    """A motion by paper ballot: what was handed out and came back, and how it was marked."""

    vote: VoteId
    issued: int
    returned: int
    invalid: int
    yes: int
    no: int
    abstain: int
