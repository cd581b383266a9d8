"""Keep out of one item, and what that does to the votes on it.

Whether whoever is concerned keeps out, and whether they still count as attending, is a question that most charters
leave open: nothing is done before a reading is adopted.
"""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import Answer
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.ids import ItemId, VoterId
from governance_desk.meeting.recusals.commands import StepAside, StepBack
from governance_desk.meeting.recusals.events import SteppedAside, SteppedBack
from governance_desk.meeting.room import DOOR_OPEN, Room
from governance_desk.meeting.state import Item

CLAUSE = ClauseId("topic.recusal")
OUT_OF_BASE, NOBODY = "base", "none"


def step_aside(room: Room, command: StepAside) -> list[Event]:
    """Recorded with the reason. Refusal while the reading is open, where nobody keeps out by it, and during a vote."""
    room.require(*DOOR_OPEN)
    room.require_no_open_vote()
    voter, item = room.voter(command.voter), _item(room, command.item)
    answer = recusal_rule(room)
    if answer is None or answer.rule is None:
        raise Refusal(
            text("The charter does not say whether those concerned keep out of a vote."),
            article=answer.article if answer is not None else room.body.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=CLAUSE),
        )
    if answer.rule == NOBODY:
        raise Refusal(
            text("By the reading that was adopted nobody keeps out of a vote."),
            article=answer.article,
            next_step=text("{person} may abstain.", person=voter.name or voter.unit_name),
        )
    reason = command.reason.strip()
    if not reason:
        raise Refusal(
            text("Why does {person} keep out?", person=voter.name or voter.unit_name),
            article=answer.article,
            next_step=text("Enter the reason; it stands in the minutes."),
        )
    if any((each.voter, each.reason) == (voter.id, reason) for each in item.aside):
        return []
    return [SteppedAside(meeting=command.meeting, item=item.id, voter=voter.id, reason=reason, article=answer.article)]


def step_back(room: Room, command: StepBack) -> list[Event]:
    """Nothing where the voter does not keep out."""
    room.require(*DOOR_OPEN)
    room.require_no_open_vote()
    item = _item(room, command.item)
    if all(each.voter != command.voter for each in item.aside):
        return []
    return [SteppedBack(meeting=command.meeting, item=item.id, voter=command.voter)]


def aside_from(room: Room, item: ItemId) -> tuple[VoterId, ...]:
    """Those there who keep out of the item."""
    found = room.meeting.item(item)
    there = {*room.meeting.here(), *room.meeting.by_proxy()}
    return tuple(each.voter for each in found.aside if each.voter in there) if found is not None else ()


def not_attending(room: Room, aside: tuple[VoterId, ...]) -> tuple[VoterId, ...]:
    """Those of them who by the reading do not count as attending either."""
    answer = recusal_rule(room) if aside else None
    return aside if answer is not None and answer.rule == OUT_OF_BASE else ()


def recusal_rule(room: Room) -> Answer[str] | None:
    """What was adopted; None where the charter does not put the question at all."""
    topic = next((each for each in room.rules.charter.topics if f"topic.{each.key}" == CLAUSE), None)
    return None if topic is None else room.rules.answer(CLAUSE, topic.clauses, room.day)


def _item(room: Room, key: ItemId) -> Item:
    found = room.meeting.item(key)
    if found is None:
        raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
    return found
