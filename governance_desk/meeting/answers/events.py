"""What can be recorded of the answers to a vote."""

from typing import ClassVar

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.ids import VoteId, VoterId


class VotesSet(MeetingEvent, frozen=True):
    """Seconds; None: until the chair ends the vote."""

    kind: ClassVar[str] = "meeting.votes-set"
    first_counts: bool
    seconds: int | None
    closes: bool
    delayed: bool | None = None  # older programs did not record it


class AnswerWithdrawn(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.answer-withdrawn"
    vote: VoteId
    voter: VoterId


class VotingExtended(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.voting-extended"
    vote: VoteId
    seconds: int
