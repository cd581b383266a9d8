"""Scrutineers and tellers: proposed on an item, appointed by its vote, and never candidates."""

from __future__ import annotations

from governance_desk.charter.model import Effect
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.election.commands import ProposeCounters
from governance_desk.meeting.election.events import CountersAppointed, CountersProposed
from governance_desk.meeting.election.state import Counters, Official
from governance_desk.meeting.room import BEFORE_CLOSING, Room
from governance_desk.meeting.state import Vote, VoteStage


def propose_counters(room: Room, command: ProposeCounters) -> list[Event]:
    """The list; Refusal without scrutineer or teller, for a name that stands there twice, and for candidates."""
    room.require(*BEFORE_CLOSING)
    item = room.meeting.item(command.item)
    if item is None:
        raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
    if item.matter is None or room.matter(item.matter).effect is not Effect.NONE:
        raise Refusal(
            text("Who counts is decided by an ordinary resolution."),
            article=room.body.article,
            next_step=text("Choose a matter of the body that changes nothing in the register."),
        )
    if any(each.stage is not VoteStage.ANNULLED for each in room.meeting.votes_on(item.id)):
        raise Refusal(
            text("There has been a vote on this item; it stays in the record."),
            article=room.body.article,
            next_step=text("Take a further vote on it if the decision is to be another."),
        )
    counters = command.counters
    if counters.chief is None and not counters.scrutineers:
        raise Refusal(text("Who watches over the count?"), next_step=text("Enter at least one scrutineer."))
    if not counters.tellers:
        raise Refusal(text("Who counts the votes?"), next_step=text("Enter at least one teller."))
    everyone = counters.everyone
    for at, each in enumerate(everyone):
        if not each.name.strip():
            raise Refusal(text("A person needs a name."), next_step=text("Enter the name."))
        if any(is_same(each, other.person, other.name) for other in everyone[:at]):
            raise Refusal(
                text("{person} stands there twice.", person=each.name), next_step=text("Enter everyone once.")
            )
    require_no_candidate(room, counters)
    if item.counters == counters:
        return []
    return [CountersProposed(meeting=command.meeting, item=item.id, counters=counters)]


def appointed(room: Room, vote: Vote) -> list[Event]:
    """What a vote that passes does to the list that was voted on."""
    item = room.meeting.item(vote.item)
    if item is None or item.counters is None:
        return []
    require_no_candidate(room, item.counters)
    names = tuple(each.name for each in item.counters.everyone)
    return [CountersAppointed(meeting=room.meeting.id, vote=vote.id, counters=item.counters, names=names)]


def require_no_candidate(room: Room, counters: Counters) -> None:
    """Refuse one who stands for election in this meeting."""
    for item in room.meeting.agenda:
        for post in item.election.posts if item.election is not None else ():
            for nominee in post.nominees:
                if any(is_same(each, nominee.person, nominee.name) for each in counters.everyone):
                    raise Refusal(
                        text("{person} is a candidate, and cannot count the votes.", person=nominee.name),
                        article=room.matter(post.matter).article,
                        next_step=text("Choose someone else, or withdraw the candidate."),
                    )


def is_same(official: Official, person: object, name: str) -> bool:
    """Whether this is the person; where the register does not know both, whether they bear the name."""
    if official.person is not None and person is not None:
        return official.person == person
    return official.name.strip() == name.strip()
