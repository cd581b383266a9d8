"""What was voted on together, declared: every item has its own verdict, its own number and its own effects."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.errors import Refusal
from governance_desk.journal.command import Moment
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import DeclareVote
from governance_desk.meeting.events import VoteDeclared, VoteOpened
from governance_desk.meeting.motions.divide import what_is_left
from governance_desk.meeting.state import ItemId, Meeting, MeetingId, Vote, VoteId


def declare_together(association: Association, command: DeclareVote, now: Moment) -> list[Event]:
    """The vote with those in which it was taken, one after the other: each sees what the ones before it did.

    Refusal where one of them cannot be declared: then none is.
    """
    from governance_desk.association.decide import room
    from governance_desk.association.trial import Trial
    from governance_desk.meeting.vote import declare_vote

    trial = Trial(association)
    lead = association.meetings[command.meeting].votes[command.vote]
    events: list[Event] = []

    def declare(vote: VoteId) -> None:
        there = room(trial.association, trial.association.meetings[command.meeting], now)
        for event in _declared(declare_vote(there, DeclareVote(meeting=command.meeting, vote=vote))):
            trial.take(event)
            events.append(event)

    declare(lead.id)
    for item in lead.together:
        opened = _opened(trial.association, command.meeting, lead, item, now)
        trial.take(opened)
        events.append(opened)
        declare(opened.vote)
    return events


def _declared(events: list[Event]) -> list[Event]:
    if not any(isinstance(each, VoteDeclared) for each in events):
        raise Refusal(
            text("The votes on these items are equal, or the ballots do not add up: they cannot be settled together."),
            next_step=text("Annul the vote, take the items apart and vote on each."),
        )
    return events


def _opened(association: Association, key: MeetingId, lead: Vote, item_id: ItemId, now: Moment) -> VoteOpened:
    """The vote on one of the items: those who voted, and what was frozen, are the first one's."""
    from governance_desk.association.decide import room

    meeting = association.meetings[key]
    item = meeting.item(item_id)
    if item is None or item.matter is None:
        raise KeyError(item_id)
    return VoteOpened(
        meeting=key,
        vote=_name(meeting, lead, item_id),
        item=item_id,
        matter=item.matter,
        motion=what_is_left(room(association, meeting, now), item),
        method=lead.method,
        subject=item.subject,
        voters=lead.voters,
        roll=lead.roll,
        present=lead.present,
        quorum=lead.quorum,
        at=now.stamp,
        recused=lead.recused,
        proxies=lead.proxies,
        uncovered=lead.uncovered,
        with_vote=lead.id,
        papers_out=lead.papers_out,
    )


def _name(meeting: Meeting, lead: Vote, item: ItemId) -> VoteId:
    """After its lead; where the lead was reopened, what was declared before stays beside it under its own name."""
    times = sum(each.with_vote == lead.id and each.item == item for each in meeting.votes.values())
    return VoteId(f"{lead.id}/{item}/{times + 1}" if times else f"{lead.id}/{item}")
