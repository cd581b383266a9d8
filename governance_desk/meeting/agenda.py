"""What is to be dealt with, and in which order."""

from __future__ import annotations

from governance_desk.charter.model import Effect, MatterRule
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import AddItem, CallItem, CorrectItem, NoteDiscussion
from governance_desk.meeting.events import (
    AgendaOrdered,
    DiscussionNoted,
    ItemAdded,
    ItemCalled,
    ItemCorrected,
    ItemRemoved,
)
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.room import BEFORE_CLOSING, Room
from governance_desk.meeting.speaking.floor import floor_falls
from governance_desk.meeting.state import ItemId, Stage, Subject
from governance_desk.register.expelling.verify import require_verified
from governance_desk.register.ids import UnitId
from governance_desk.voting.rules import competence


def added(room: Room, command: AddItem) -> list[Event]:
    """The item; Refusal for a matter that this body has no power over."""
    if room.meeting.item(command.item) is not None:
        raise Refusal(text("This item is on the agenda already."), next_step=text("Look for it further down."))
    _require_sound(room, command)
    return [
        ItemAdded(
            meeting=command.meeting,
            item=command.item,
            title=command.title.strip(),
            text=command.text,
            presenter=command.presenter,
            minutes=command.minutes,
            matter=command.matter,
            subject=command.subject,
        )
    ]


def corrected(room: Room, command: CorrectItem) -> list[Event]:
    """The item as it should be; nothing where it is so. In session the text of a motion is changed by amendments."""
    room.require(*BEFORE_CLOSING)
    item = room.meeting.item(command.item)
    if item is None:
        raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
    if any(vote.item == item.id and vote.question is not Question.AGENDA for vote in room.meeting.votes.values()):
        raise _voted_on(room)
    if item.election is not None or item.counters is not None:
        raise Refusal(
            text("The item is an election, or proposes scrutineers and tellers."),
            next_step=text("Change its candidates, or who is proposed."),
        )
    _require_sound(room, command)
    changed = command.text.strip() != item.text.strip()
    if changed and (item.amendments or item.parts):
        raise Refusal(
            text("There are amendments of the text, or it is voted on in parts."),
            article=room.body.article,
            next_step=text("Withdraw the amendments, or end the division, first."),
        )
    if changed and item.text.strip() and room.meeting.stage is Stage.IN_SESSION:
        raise Refusal(
            text("The motion is before the meeting, and its text is changed by an amendment."),
            article=room.body.article,
            next_step=text("Move an amendment."),
        )
    after = (command.title.strip(), command.text, command.presenter, command.minutes, command.matter, command.subject)
    if after == (item.title, item.text, item.presenter, item.minutes, item.matter, item.subject):
        return []
    return [
        ItemCorrected(
            meeting=command.meeting,
            item=item.id,
            previous=item.title,
            title=command.title.strip(),
            text=command.text,
            presenter=command.presenter,
            minutes=command.minutes,
            matter=command.matter,
            subject=command.subject,
        )
    ]


def _require_sound(room: Room, command: AddItem | CorrectItem) -> None:
    if not command.title.strip():
        raise Refusal(text("An item needs a title."), next_step=text("Enter what is to be dealt with."))
    if command.minutes is not None and not 0 < command.minutes < 24 * 60:
        raise Refusal(text("An item takes between a minute and a day."), next_step=text("Correct the minutes."))
    if command.matter is not None:
        matter = room.matter(command.matter)
        require_power(room, matter, before=True)
        unit = command.subject.unit
        if matter.effect is Effect.EXPEL_UNIT and unit in room.register.units:
            require_verified(room.register, room.rules, UnitId(unit or ""))
    require_class(room, command.subject)


def require_class(room: Room, subject: Subject) -> None:
    """Refuse a class that the charter does not have."""
    key = subject.membership_class
    if key is not None and all(each.key != key for each in room.rules.charter.classes):
        raise Refusal(
            text("The charter has no class “{name}” ({unit}).", name=key, unit=subject.unit_name),
            next_step=text("Choose one of its classes for this unit."),
        )


def require_power(room: Room, matter: MatterRule, *, before: bool = False) -> None:
    """Refuse a matter that the charter gives to no one, or to another body.

    While it is open which body decides, the item may stand on the agenda (`before`), but is not put to the vote.
    """
    if matter.barred:
        raise Refusal(
            text("The charter gives no power to decide this: {reason}", reason=matter.barred),
            article=matter.article,
            next_step=text("Amend the charter first, or take the item off the agenda."),
        )
    answer = competence(room.rules, matter, day=room.day)
    body = room.meeting.body
    possible = {key for rule in answer.all_rules for key in rule.bodies}
    if body not in possible:
        names = "、".join(room.rules.charter.body(key).name for key in sorted(possible))
        raise Refusal(
            text(
                "{matter} is decided by {bodies}, not by {body}.", matter=matter.name, bodies=names, body=room.body.name
            ),
            article=answer.article,
            next_step=text("Put it on the agenda of {bodies}.", bodies=names),
        )
    if answer.is_open and not before:
        raise Refusal(
            text("The charter does not say clearly who decides on {matter}.", matter=matter.name),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )


def removed(room: Room, key: ItemId) -> list[Event]:
    """The item leaves the agenda, unless it has been voted on."""
    _require_item(room, key)
    if any(vote.item == key and vote.question is not Question.AGENDA for vote in room.meeting.votes.values()):
        raise _voted_on(room)
    spoken = floor_falls(room) if room.meeting.current_item == key else []
    return [*spoken, ItemRemoved(meeting=room.meeting.id, item=key)]


def _voted_on(room: Room) -> Refusal:
    return Refusal(
        text("There has been a vote on this item; it stays in the record."),
        article=room.body.article,
        next_step=text("Take a further vote on it if the decision is to be another."),
    )


def ordered(room: Room, items: tuple[ItemId, ...]) -> list[Event]:
    """The items in a new order, each exactly once; nothing where they stand in it."""
    if sorted(items) != sorted(item.id for item in room.meeting.agenda):
        raise Refusal(
            text("The new order must name every item once."), next_step=text("Look at the agenda as it is now.")
        )
    return [AgendaOrdered(meeting=room.meeting.id, items=items)]


def call_item(room: Room, command: CallItem) -> list[Event]:
    """The item at hand."""
    room.require(Stage.IN_SESSION)
    room.require_no_open_vote()
    _require_item(room, command.item)
    return [*floor_falls(room), ItemCalled(meeting=command.meeting, item=command.item)]


def note_discussion(room: Room, command: NoteDiscussion) -> list[Event]:
    """What the recorder wrote down."""
    room.require(Stage.IN_SESSION)
    _require_item(room, command.item)
    return [DiscussionNoted(meeting=command.meeting, item=command.item, note=command.note)]


def _require_item(room: Room, item: str) -> None:
    if all(each.id != item for each in room.meeting.agenda):
        raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
