"""What the close of a meeting leaves undone: votes, ballots, amendments, items; each is said before it is closed."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from governance_desk.association.proposals import dealt_with
from governance_desk.language import Text, text
from governance_desk.meeting.motions.amend import waiting_amendments
from governance_desk.meeting.motions.divide import waiting_parts
from governance_desk.meeting.motions.state import Settled
from governance_desk.meeting.speaking.state import SpeechStage
from governance_desk.meeting.state import ON_PAPER, Item, Meeting, Vote, VoteStage


class Left(StrEnum):
    """What becomes of it."""

    FIRST = "first"  # it must be brought to an end before the meeting is closed
    CARRIED_OVER = "carried_over"  # it is proposed for the next meeting of the body
    LAPSES = "lapses"


class Undone(msgspec.Struct, frozen=True):
    """One thing; `item` is where it stands on the agenda, "" where it is none of it."""

    what: Text
    left: Left
    item: str = ""


def undone(meeting: Meeting) -> tuple[Undone, ...]:
    """In the order of the agenda: open votes first, what lapses last."""
    found = [*_open(meeting), *_changes(meeting)]
    for item in meeting.agenda:
        found += _of_item(meeting, item)
    return (*found, *_waiting_speeches(meeting))


def _open(meeting: Meeting) -> Iterator[Undone]:
    vote = meeting.open_vote()
    if vote is None:
        return
    title = _title(meeting, vote)
    if vote.method in ON_PAPER and not _reconciled(vote):
        yield Undone(text("Ballots not reconciled: {title}", title=title), Left.FIRST, vote.item)
    else:
        yield Undone(text("Still being voted on: {title}", title=title), Left.FIRST, vote.item)


def _reconciled(vote: Vote) -> bool:
    """Whether the ballots that were handed out and came back have been counted."""
    if vote.election is not None:
        return vote.election.count is not None
    return vote.tally is not None


def _changes(meeting: Meeting) -> Iterator[Undone]:
    for change in meeting.changes:
        if change.stage is Settled.WAITING:
            yield Undone(
                text("A change of the agenda has not been voted on ({mover}).", mover=change.mover), Left.LAPSES
            )


def _of_item(meeting: Meeting, item: Item) -> Iterator[Undone]:
    """A motion without a result is carried over, and with it what was moved on it."""
    at_hand = meeting.open_vote()
    if at_hand is not None and at_hand.item == item.id:
        return
    if waiting_amendments(item):
        what = text("Amendments not voted on: {title}", title=item.title)
        yield Undone(what, Left.CARRIED_OVER, item.id)
    elif waiting_parts(item):
        yield Undone(text("Not all parts voted on: {title}", title=item.title), Left.CARRIED_OVER, item.id)
    last = next(iter(reversed(meeting.votes_on(item.id))), None)
    if last is not None and last.stage is VoteStage.TIED:
        yield Undone(text("Equal votes, to be voted on again: {title}", title=item.title), Left.CARRIED_OVER, item.id)
    elif last is not None and last.stage is VoteStage.VOID:
        yield Undone(
            text("The vote is void, to be voted on again: {title}", title=item.title), Left.CARRIED_OVER, item.id
        )
    elif item.matter is not None and not item.reported and not dealt_with(meeting, item):
        yield Undone(text("Not voted on: {title}", title=item.title), Left.CARRIED_OVER, item.id)
    elif item.matter is None and not dealt_with(meeting, item):
        yield Undone(text("Not dealt with: {title}", title=item.title), Left.CARRIED_OVER, item.id)


def _waiting_speeches(meeting: Meeting) -> Iterator[Undone]:
    waiting = [each for each in meeting.speeches.values() if each.stage in (SpeechStage.WAITING, SpeechStage.PAUSED)]
    if waiting:
        names = "、".join(each.name for each in waiting)
        yield Undone(text("Asked to speak and were not heard: {names}", names=names), Left.LAPSES)


def _title(meeting: Meeting, vote: Vote) -> str:
    item = meeting.item(vote.item)
    return item.title if item is not None else vote.motion
