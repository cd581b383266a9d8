"""Go on with a vote that was ended too early, or whose result was entered wrongly.

The attendance, the quorum and the voters stay as they were frozen at the opening; what was declared, and its reason,
stay in the record. What it did to the register is taken back, as when a vote is made void.
"""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.annul import require_unsealed, taken_back
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage, VoteStage
from governance_desk.meeting.ways.commands import ReopenVote
from governance_desk.meeting.ways.events import VoteReopened


def reopen_vote(room: Room, command: ReopenVote) -> list[Event]:
    """The vote as open as it was; Refusal where something rests on it, and for one that ended without a result."""
    vote = room.meeting.votes.get(command.vote)
    declared = vote is not None and vote.stage is VoteStage.DECLARED
    if declared:
        require_unsealed(room)
    room.require(Stage.IN_SESSION)
    if vote is None or not (declared or (vote.stage is VoteStage.OPEN and vote.closed)):
        raise Refusal(
            text("Only a vote that was closed or declared is reopened."),
            next_step=text("Take the vote anew, where it ended without a result."),
        )
    if vote.election is not None:
        raise Refusal(
            text("An election is not reopened: the ballots have been counted and announced."),
            article=room.body.article,
            next_step=text("Annul it with the reason, and hold the election again."),
        )
    if declared and (vote.question is not Question.MOTION or vote.together or vote.with_vote is not None):
        raise Refusal(
            text("Only the vote on a motion by itself is reopened after its result was declared."),
            article=room.body.article,
            next_step=text("Annul it with the reason, and take the vote again."),
        )
    if not command.reason.strip():
        raise Refusal(text("Why is the vote reopened?"), next_step=text("Enter the reason; it stands in the minutes."))
    reopened = VoteReopened(meeting=command.meeting, vote=vote.id, reason=command.reason.strip(), at=room.now.stamp)
    return [reopened, *(taken_back(room, vote) if declared else ())]
