"""The ballots go out: who is asked, and on what."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.agenda import require_power
from governance_desk.meeting.correspondence.allowed import (
    require_allowed,
    require_in_writing,
    require_no_election,
    require_replies,
)
from governance_desk.meeting.correspondence.begin import require_deadline
from governance_desk.meeting.correspondence.commands import SendBallots
from governance_desk.meeting.correspondence.events import BallotsSent
from governance_desk.meeting.correspondence.here import require_preparing, room_on
from governance_desk.meeting.events import RollTaken, VoteOpened
from governance_desk.meeting.order import require_turn
from governance_desk.meeting.record_date import settled_day
from governance_desk.meeting.recusal import recused_of
from governance_desk.meeting.roll import counts_of, roll_of
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Method, VoteId, Voter
from governance_desk.meeting.subject import require_subject
from governance_desk.meeting.vote import require_by_motion, require_readings
from governance_desk.voting.counts import Present, Roll
from governance_desk.voting.quorum import judge_quorum


def send_ballots(room: Room, command: SendBallots) -> list[Event]:
    """The roll of that day, and a vote on each item with a matter. Refusal where one of them could not be judged."""
    found = require_preparing(room)
    room = room_on(room, command.day)
    rule, article = require_allowed(room)
    replies = require_replies(room)
    if command.day > room.now.day:
        raise Refusal(text("{day} is still to come.", day=str(command.day)), next_step=text("Enter today or before."))
    require_deadline(rule, article, command.day, found.deadline)
    items = [item for item in room.meeting.agenda if item.matter is not None]
    if not items:
        raise Refusal(
            text("There is nothing to vote on."), next_step=text("Add an item with a matter of the charter's list.")
        )
    if len(command.votes) != len(items):
        raise ValueError("one id for each vote")
    voters = roll_of(room)
    counts = counts_of(room, voters)
    return [
        RollTaken(meeting=command.meeting, voters=voters, counts=counts, record_day=settled_day(room)),
        BallotsSent(
            meeting=command.meeting, day=command.day, way=command.way, replies=replies, deadline=found.deadline
        ),
        *(_opened(room, item, vote, voters, counts) for item, vote in zip(items, command.votes, strict=True)),
    ]


def _opened(room: Room, item: Item, vote: VoteId, voters: tuple[Voter, ...], counts: Roll) -> VoteOpened:
    """What is asked on one item; who attends, and whether they are a quorum, is known at the end."""
    if any(vote in each.votes for each in room.meetings.values()):
        raise Refusal(text("This vote has been taken already."), next_step=text("Open a new vote on the item."))
    require_no_election(room, item)
    matter = room.matter(item.matter or "")
    require_in_writing(room, matter)
    require_power(room, matter)
    require_turn(room, matter, item.subject)
    require_subject(room, matter, item.subject)
    require_by_motion(room, matter, item.subject)
    require_readings(room, matter)
    out = recused_of(room, matter, item.subject, voters)
    nobody = Present(in_person=0, weight=0 if room.body.weighted else None)
    return VoteOpened(
        meeting=room.meeting.id,
        vote=vote,
        item=item.id,
        matter=matter.key,
        motion=(item.text or item.title).strip(),
        method=Method.CORRESPONDENCE,
        subject=item.subject,
        voters=tuple(each.id for each in voters if each.id not in out),
        roll=counts,
        present=nobody,
        quorum=judge_quorum(room.rules, room.meeting.body, day=room.day, roll=counts, present=nobody),
        at=room.now.stamp,
        recused=out,
    )
