"""A motion voted on by paper ballot, counted by hand: issued, returned, valid, invalid.

Where votes weigh, each vote has its paper, so that what is counted in papers is counted in votes; where the share
counts those who vote, each of them has one.
"""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.election.commands import CountBallots
from governance_desk.meeting.election.events import BallotsCounted
from governance_desk.meeting.election.papers_out import counts_heads, papers_of
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Method, Stage, Vote
from governance_desk.voting.counts import Heads, Tally, negative_counts, reconcile


def count_ballots(room: Room, command: CountBallots) -> list[Event]:
    """The counts. Refusal for sums that cannot be; more returned than handed out is no such sum: the vote is void."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    if vote.method is not Method.BALLOT:
        raise Refusal(text("This vote is not taken by ballot."), next_step=text("Enter the answers name by name."))
    return [BallotsCounted(meeting=command.meeting, vote=command.vote, tally=ballots(room, vote, command))]


def ballots(room: Room, vote: Vote, command: CountBallots) -> Tally:
    """The tally of a motion by paper ballot; Refusal where it does not add up."""
    cast = command.yes + command.no + command.abstain + command.invalid
    entitled = papers_of(vote)
    heads = Heads(command.yes, command.no, command.abstain, command.invalid) if counts_heads(room, vote) else None
    tally = Tally(
        yes=command.yes,
        no=command.no,
        abstain=command.abstain,
        invalid=command.invalid,
        not_voted=max(entitled - cast, 0),
        issued=command.issued,
        returned=command.returned,
        heads=heads,
    )
    wrong = reconcile(tally, entitled=entitled)
    if wrong and not (tally.is_void and not negative_counts(tally)):
        raise Refusal(wrong[0], article=room.body.article, next_step=text("Count again."))
    return tally
