"""Go on with a vote that was ended too early, or whose result was entered wrongly.

The attendance, the quorum and the voters stay as they were frozen at the opening; what was declared, and its reason,
stay in the record. What it did to the register, to the motion or to the list of those elected is taken back, as when a
vote is made void. Items that were voted on together are reopened together: it was one vote.
"""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.annul import require_last, require_unsealed, taken_back
from governance_desk.meeting.events import VoteAnnulled
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage, Vote, VoteStage
from governance_desk.meeting.ways.commands import ReopenVote
from governance_desk.meeting.ways.events import VoteReopened

ENDED = (VoteStage.DECLARED, VoteStage.TIED, VoteStage.VOID)
"""What came to an end by its counts: wrong counts are corrected where nothing rests on them."""


def reopen_vote(room: Room, command: ReopenVote) -> list[Event]:
    """The vote as open as it was; Refusal where something rests on it, and for one that ended without a count."""
    vote = room.meeting.votes.get(command.vote)
    if vote is not None and vote.with_vote is not None:
        vote = room.meeting.votes[vote.with_vote]
    ended = vote is not None and vote.stage in ENDED
    if ended:
        require_unsealed(room)
    room.require(Stage.IN_SESSION)
    if vote is None or not (ended or (vote.stage is VoteStage.OPEN and vote.closed)):
        raise Refusal(
            text("Only a vote that was closed or declared is reopened."),
            next_step=text("Take the vote anew, where it ended without a result."),
        )
    reason = command.reason.strip()
    if not reason:
        raise Refusal(text("Why is the vote reopened?"), next_step=text("Enter the reason; it stands in the minutes."))
    reopened = VoteReopened(meeting=command.meeting, vote=vote.id, reason=reason, at=room.now.stamp)
    if not ended:
        return [reopened]
    if vote.question is not Question.MOTION:
        require_last(room, vote)
        return [reopened]
    return [*_beside(room, vote, reason), reopened, *taken_back(room, vote)]


def taken_together(room: Room, vote: Vote) -> list[Vote]:
    """The other items' votes that were declared with this one."""
    votes = room.meeting.votes.values()
    return [each for each in votes if each.with_vote == vote.id and each.stage is VoteStage.DECLARED]


def _beside(room: Room, vote: Vote, reason: str) -> list[Event]:
    """The verdicts on the other items fall with the vote in which they were taken; the last one first."""
    events: list[Event] = []
    for each in reversed(taken_together(room, vote)):
        events += [VoteAnnulled(meeting=room.meeting.id, vote=each.id, reason=reason), *taken_back(room, each)]
    return events
