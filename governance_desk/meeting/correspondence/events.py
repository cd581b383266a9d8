"""What can be recorded of a vote in writing."""

import datetime
from typing import ClassVar

from governance_desk.charter.keys import Replies
from governance_desk.meeting import events as convening
from governance_desk.meeting.correspondence.state import ItemAnswer, Way
from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.state import VoteId, VoterId
from governance_desk.voting.counts import Present
from governance_desk.voting.state import QuorumState


class CorrespondenceBegun(convening.MeetingConvened, frozen=True):
    """Like a meeting that is convened, and nobody meets: it is voted on in writing until the deadline."""

    kind: ClassVar[str] = "meeting.correspondence-begun"
    deadline: str = ""
    article: str = ""


class CorrespondenceCorrected(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.correspondence-corrected"
    day: datetime.date
    deadline: str


class BallotsSent(MeetingEvent, frozen=True):
    """To everyone on the roll."""

    kind: ClassVar[str] = "meeting.ballots-sent"
    day: datetime.date
    way: Way
    replies: Replies
    deadline: str


class ReturnRecorded(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.return-recorded"
    voter: VoterId
    received: str
    way: Way
    answers: tuple[ItemAnswer, ...]
    invalid: str
    late: bool


class ReturnCorrected(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.return-corrected"
    voter: VoterId
    received: str
    way: Way
    answers: tuple[ItemAnswer, ...]
    invalid: str
    reason: str
    at: str


class ReturnTakenBack(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.return-taken-back"
    voter: VoterId
    reason: str
    at: str


class CorrespondenceEnded(MeetingEvent, frozen=True):
    """Nobody answers any more. `day`: from then on it is judged and takes effect by that day; `voters` are those who
    count as attending, of each vote in the order of the votes, with their `present` and `quorum`."""

    kind: ClassVar[str] = "meeting.correspondence-ended"
    day: datetime.date
    at: str
    counted_by: tuple[str, ...]
    votes: tuple[VoteId, ...]
    voters: tuple[tuple[VoterId, ...], ...]
    present: tuple[Present, ...]
    quorum: tuple[QuorumState, ...]


class CorrespondenceStopped(MeetingEvent, frozen=True):
    """Given up before its end: nothing is decided."""

    kind: ClassVar[str] = "meeting.correspondence-stopped"
    reason: str
    at: str
    demanded_by: VoterId | None = None
