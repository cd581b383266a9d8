"""An answer given for another: only on what the proxy covers, and not against its instruction unawares."""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId
from governance_desk.errors import Refusal
from governance_desk.language import Text, text
from governance_desk.meeting.commands import CastVote
from governance_desk.meeting.proxies.in_force import written_proxy
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Choice, Item, Vote, VoterId


def outside_the_proxy(room: Room, principal: VoterId) -> Refusal:
    """Why nobody answers for this principal: the proxy covers other items."""
    voter, written = room.voter(principal), written_proxy(room, principal)
    agenda = room.meeting.agenda
    covered = [item for item in agenda if written is not None and written.covers(item.id)]
    return Refusal(
        text(
            "The proxy of {person} covers {items}, and not this item.",
            person=voter.name or voter.unit_name,
            items="、".join(_numbered(agenda, each) for each in covered) or "–",
        ),
        article=room.rules.article_of(_clause(room), room.day) or room.body.article,
        next_step=text("Go on with the next name; {person} has no vote on this item.", person=voter.name),
    )


def instruction_against(room: Room, vote: Vote, command: CastVote) -> Choice | None:
    """What the principal wants, where the answer is another; Refusal unless it is said that this shall stand."""
    by = next((each for each in vote.proxies if each.principal == command.voter), None)
    if by is None or by.instruction is None or by.instruction is command.choice:
        return None
    if not command.despite:
        person = room.voter(command.voter).name or room.voter(command.voter).unit_name
        raise Refusal(
            _instructed(by.instruction, person, by.holder_name),
            article=room.rules.article_of(_clause(room), room.day) or room.body.article,
            next_step=text("Enter the answer as instructed, or once more to record it against the instruction."),
        )
    return by.instruction


def _instructed(choice: Choice, person: str, holder: str) -> Text:
    return {
        Choice.YES: text("The written proxy of {person} tells {holder} to vote for.", person=person, holder=holder),
        Choice.NO: text("The written proxy of {person} tells {holder} to vote against.", person=person, holder=holder),
        Choice.ABSTAIN: text("The written proxy of {person} tells {holder} to abstain.", person=person, holder=holder),
    }[choice]


def _clause(room: Room) -> ClauseId:
    return ClauseId(f"{room.meeting.body}.proxies")


def _numbered(agenda: list[Item], item: Item) -> str:
    return f"{agenda.index(item) + 1}．{item.title}"
