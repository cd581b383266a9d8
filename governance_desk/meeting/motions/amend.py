"""Amendments: moved, withdrawn, put in order, and the majority that they need."""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId, MatterKey
from governance_desk.charter.model import Effect, MatterRule
from governance_desk.charter.motion import AmendedBy
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.ids import AmendmentId
from governance_desk.meeting.motions.commands import MoveAmendment, OrderAmendments, WithdrawAmendment
from governance_desk.meeting.motions.events import AmendmentMoved, AmendmentsOrdered, AmendmentWithdrawn
from governance_desk.meeting.motions.state import Amendment, Settled
from governance_desk.meeting.motions.wording import amended_text, motion_text
from governance_desk.meeting.room import BEFORE_CLOSING, Room
from governance_desk.meeting.state import Item, VoteStage
from governance_desk.voting.rules import answer_or_silence, passing_rule

CLAUSE = ClauseId("motions.amendments")


def move_amendment(room: Room, command: MoveAmendment) -> list[Event]:
    """The amendment, last of those that wait. Refusal where nothing is to be amended, or it would change nothing."""
    room.require(*BEFORE_CLOSING)
    room.require_no_open_vote()
    item = item_on_agenda(room, command.item)
    _require_amendable(room, item)
    if any(command.amendment == each.id for each in _all(room)):
        raise Refusal(text("This amendment has been moved already."), next_step=text("Look for it under the item."))
    if not command.mover.strip():
        raise Refusal(text("Who moves it?"), next_step=text("Enter the name; it stands in the minutes."))
    moved = Amendment(command.amendment, command.mover.strip(), command.passage.strip(), command.text.strip())
    require_fits(room, item, moved)
    return [
        AmendmentMoved(
            meeting=command.meeting,
            item=item.id,
            amendment=moved.id,
            mover=moved.mover,
            passage=moved.passage,
            text=moved.text,
        )
    ]


def withdraw_amendment(room: Room, command: WithdrawAmendment) -> list[Event]:
    """The mover does not pursue it. Nothing where it was withdrawn; Refusal once it was decided."""
    room.require(*BEFORE_CLOSING)
    room.require_no_open_vote()
    item, amendment = amendment_of(room, command.amendment)
    if amendment.stage is Settled.WITHDRAWN:
        return []
    if amendment.stage is not Settled.WAITING:
        raise Refusal(
            text("The amendment has been voted on; it stays in the record."),
            article=room.body.article,
            next_step=text("Move a further amendment if the text is to be another."),
        )
    return [
        AmendmentWithdrawn(meeting=command.meeting, item=item.id, amendment=amendment.id, mover=amendment.mover),
    ]


def order_amendments(room: Room, command: OrderAmendments) -> list[Event]:
    """Those that wait, in the order in which the chair puts them, each exactly once."""
    room.require(*BEFORE_CLOSING)
    room.require_no_open_vote()
    item = item_on_agenda(room, command.item)
    waiting = [each.id for each in waiting_amendments(item)]
    if sorted(waiting) != sorted(command.amendments):
        raise Refusal(
            text("The order must name every amendment that waits once."),
            next_step=text("Look at the amendments as they are now."),
        )
    if waiting == list(command.amendments):
        return []
    return [AmendmentsOrdered(meeting=command.meeting, item=item.id, amendments=command.amendments)]


def waiting_amendments(item: Item) -> list[Amendment]:
    """In the order in which they are voted on."""
    return [each for each in item.amendments if each.stage is Settled.WAITING]


def amendment_of(room: Room, key: AmendmentId) -> tuple[Item, Amendment]:
    """The amendment with its item; Refusal for one that nobody moved."""
    for item in room.meeting.agenda:
        for each in item.amendments:
            if each.id == key:
                return item, each
    raise Refusal(text("Nobody has moved this amendment."), next_step=text("Note the amendment first."))


def require_fits(room: Room, item: Item, amendment: Amendment) -> None:
    """Refuse an amendment whose passage is not in the motion, or is there twice, and one that changes nothing."""
    motion = motion_text(item)
    there = motion.count(amendment.passage) if amendment.passage else 1
    if there != 1:
        raise Refusal(
            text("This passage does not stand in the motion: “{passage}”", passage=amendment.passage)
            if there == 0
            else text("This passage stands in the motion {times} times.", times=there),
            article=room.body.article,
            next_step=text("Copy the passage from the motion as it is now; an amendment may have changed it.")
            if there == 0
            else text("Take more of the words around it, so that it is clear which one is meant."),
        )
    after = amended_text(motion, amendment).strip()
    if not after:
        raise Refusal(
            text("Nothing would be left of the motion."), next_step=text("Vote against the motion, or withdraw it.")
        )
    if after == motion:
        raise Refusal(text("The amendment changes nothing."), next_step=text("Enter what the text shall be."))


def matter_for_amendment(room: Room, matter: MatterRule) -> MatterKey | None:
    """By which matter's share an amendment passes; None: by that of any resolution of the body.

    Refusal while that is open, where the two differ.
    """
    answer = answer_or_silence(room.rules, CLAUSE, room.rules.charter.motions.amendments, room.day)
    if answer.rule is AmendedBy.AS_MOTION:
        return matter.key
    own = passing_rule(room.rules, room.body, matter, day=room.day)
    general = passing_rule(room.rules, room.body, None, day=room.day)
    if answer.rule is AmendedBy.ORDINARY or own.clause_id == general.clause_id:
        return None
    raise Refusal(
        text("The motion needs another share of votes than other resolutions; which one its amendments need is open."),
        article=answer.article,
        next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=CLAUSE),
    )


def item_on_agenda(room: Room, key: str) -> Item:
    """The item; Refusal where it is not on the agenda."""
    found = next((each for each in room.meeting.agenda if each.id == key), None)
    if found is None:
        raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
    return found


def not_amendable(room: Room, item: Item) -> tuple[Text, Text] | None:
    """Why the motion cannot be amended, and what to do; None where it can."""
    if item.matter is None:
        return (
            text("The item has no matter, so there is no motion to amend."),
            text("Choose the matter from the charter's list."),
        )
    if item.election is not None or item.counters is not None:
        return (
            text("An election is not amended."),
            text("Nominate further candidates, or withdraw some."),
        )
    if room.matter(item.matter).effect is Effect.AMEND_CHARTER and item.subject.draft is not None:
        return (
            text("The text to be voted on is the draft of the charter, from which the rules are taken."),
            text("Lay a new draft on the page Charter, and put that on the agenda."),
        )
    if item.parts:
        return (
            text("The motion is being voted on in parts."),
            text("Amend it before it is divided; end the division first."),
        )
    if has_passed(room, item):
        return text("The motion has passed."), text("Put the matter on the agenda anew.")
    if item.id in room.meeting.consent:
        return (
            text("The item is one of those voted on together."),
            text("Take it out of them first."),
        )
    return None


def has_passed(room: Room, item: Item) -> bool:
    """Whether the motion itself was declared to have passed."""
    return any(
        vote.stage is VoteStage.DECLARED and vote.verdict is not None and vote.verdict.passed is True
        for vote in room.meeting.votes_on(item.id)
    )


def _require_amendable(room: Room, item: Item) -> None:
    found = not_amendable(room, item)
    if found is not None:
        raise Refusal(found[0], article=room.body.article, next_step=found[1])


def _all(room: Room) -> list[Amendment]:
    return [each for item in room.meeting.agenda for each in item.amendments]
