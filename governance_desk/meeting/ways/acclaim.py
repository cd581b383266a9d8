"""Acclamation (无异议通过): the chair asks whether anybody objects.

Where nobody does, all who are there and may vote count as in favour, but for those who say that they abstain; those
who keep out of it are not among the voters at all. The verdict is the same judge's as of any other vote. One objection
is enough: the vote has to be taken in another way.
"""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Choice, Method, Stage, Vote, VoteId, VoterId
from governance_desk.meeting.ways.commands import NoteNoObjection, RaiseObjection
from governance_desk.meeting.ways.events import NobodyObjected, ObjectionRaised


def note_no_objection(room: Room, command: NoteNoObjection) -> list[Event]:
    """Everyone is in favour who does not abstain; Refusal for one who has no vote here."""
    vote = _acclaimed(room, command.vote)
    for each in command.abstaining:
        require_voter(room, vote, each)
    against = next((each for each in vote.proxies if each.instruction is Choice.NO), None)
    if against is not None:
        raise Refusal(
            text("The written proxy of {person} says to vote against.", person=room.voter(against.principal).name),
            article=room.body.article,
            next_step=text("Record the objection, and take the vote in another way."),
        )
    silent = {*command.abstaining, *told_to_abstain(vote)}
    return [
        NobodyObjected(
            meeting=command.meeting,
            vote=vote.id,
            abstaining=tuple(each for each in vote.voters if each in silent),
            asked_by=room.meeting.chair,
            at=room.now.stamp,
        )
    ]


def told_to_abstain(vote: Vote) -> tuple[VoterId, ...]:
    """Those whose written proxy says to abstain."""
    return tuple(each.principal for each in vote.proxies if each.instruction is Choice.ABSTAIN)


def raise_objection(room: Room, command: RaiseObjection) -> list[Event]:
    """The vote ends without a result; who objected and why stands in the record, as far as it was said."""
    vote = _acclaimed(room, command.vote)
    name = command.name.strip()
    if command.voter is not None:
        require_voter(room, vote, command.voter)
        name = name or room.voter(command.voter).name
    return [
        ObjectionRaised(
            meeting=command.meeting,
            vote=vote.id,
            voter=command.voter,
            name=name,
            reason=command.reason.strip(),
            at=room.now.stamp,
        )
    ]


def require_voter(room: Room, vote: Vote, voter: str) -> None:
    """Refuse one who is not among those entitled when the vote was opened."""
    found = next((each for each in vote.voters if each == voter), None)
    if found is None:
        known = room.meeting.roll.get(voter)  # type: ignore[call-overload]
        raise Refusal(
            text("{person} has no vote in this vote.", person=known.name if known is not None else voter),
            article=room.body.article,
            next_step=text("Annul the vote and take it again if the voter shall take part."),
        )


def _acclaimed(room: Room, vote_id: VoteId) -> Vote:
    room.require(Stage.IN_SESSION)
    vote = room.vote(vote_id)
    if vote.method is not Method.ACCLAMATION:
        raise Refusal(
            text("In this vote nobody was asked for objections."), next_step=text("Enter the counts or the answers.")
        )
    return vote
