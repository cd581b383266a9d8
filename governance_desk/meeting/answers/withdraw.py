"""An answer was entered wrongly, and which answer counts where there are two."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.answers.commands import WithdrawAnswer
from governance_desk.meeting.answers.events import AnswerWithdrawn
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage, Vote, VoterId


def withdraw_answer(room: Room, command: WithdrawAnswer) -> list[Event]:
    """The voter has not answered; nothing where they have not. It stands in the journal that there was an answer."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    if command.voter not in vote.cast:
        return []
    require_not_closed(room, vote)
    return [AnswerWithdrawn(meeting=command.meeting, vote=vote.id, voter=command.voter)]


def require_not_closed(room: Room, vote: Vote) -> None:
    """Refuse an answer after the end of the voting."""
    if vote.closed:
        raise Refusal(
            text("Nobody votes any more: the voting was closed."),
            article=room.body.article,
            next_step=text("Reopen the vote with the reason, or declare the result."),
        )


def require_no_answer_before(room: Room, vote: Vote, voter: VoterId) -> None:
    """Refuse a second answer where the first one counts."""
    if vote.settings.first_counts and voter in vote.cast:
        raise Refusal(
            text("{person} has answered already, and the first answer counts.", person=room.voter(voter).name),
            next_step=text("Where it was entered wrongly, take the answer back (Backspace) and enter it anew."),
        )
