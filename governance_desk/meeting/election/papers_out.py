"""How many ballots there are: one for each voter, or, where votes weigh and are counted as votes, one for each vote.

A ballot that bore a weight would show whose it is. A member with three votes is handed three papers instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from governance_desk.charter.model import MatterRule
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.roll import roll_to_be
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Vote, VoterId
from governance_desk.voting.bases import weighs
from governance_desk.voting.rules import passing_rule


def papers_of(vote: Vote) -> int:
    """How many papers can be handed out, at most."""
    out = vote.election.papers_out if vote.election is not None else vote.papers_out
    return out if out is not None else len(vote.voters)


def papers_for(room: Room, matters: Sequence[MatterRule | None], voters: Sequence[VoterId]) -> int | None:
    """A paper for each vote: so many; None where each voter has one.

    Refusal where some shares count votes and others those who cast them: papers do not show both.
    """
    if not room.body.weighted:
        return None
    kinds = {each for matter in matters for each in _weighing(room, matter)}
    if len(kinds) > 1:
        raise Refusal(
            text(
                "In {body} both the votes and those who cast them are counted, and secret ballots show only one.",
                body=room.body.name,
            ),
            article=room.body.article,
            next_step=text("Take a roll call."),
        )
    return None if kinds == {False} else sum(room.meeting.roll[voter].weight for voter in voters)


def papers_needed(room: Room, item: Item) -> int:
    """How many papers are to be printed for the item: for all expected; once the check-in has begun and somebody is
    there, for those who are, themselves or by proxy.

    One for each where the body's shares count both votes and those who cast them: there such ballots are not taken.
    """
    meeting = room.meeting
    there = [meeting.roll[voter] for voter in (*meeting.here(), *meeting.by_proxy())]
    voters = there or tuple(meeting.roll.values()) or roll_to_be(room)
    matters = [post.matter for post in item.election.posts] if item.election is not None else [item.matter]
    kinds = {
        each for matter in matters for each in _weighing(room, room.matter(matter) if matter is not None else None)
    }
    return sum(voter.weight for voter in voters) if room.body.weighted and kinds == {True} else len(voters)


def no_ballots(room: Room, matter: MatterRule | None) -> Refusal | None:
    """Why a motion on the matter is not voted on by ballot; None where it can be."""
    try:
        papers_for(room, [matter], ())
    except Refusal as refusal:
        return refusal
    return None


def counts_heads(room: Room, vote: Vote) -> bool:
    """Whether the papers of a body that weighs its votes are one for each of those who cast them."""
    out = vote.election.papers_out if vote.election is not None else vote.papers_out
    return room.body.weighted and out is None


def _weighing(room: Room, matter: MatterRule | None) -> set[bool]:
    """Whether the shares of the matter count votes; an election by rank alone, without a share, counts votes."""
    answer = passing_rule(room.rules, room.body, matter, day=room.day)
    return {weighs(share, room.body) for rule in answer.candidates for share in rule.all_of} or {True}
