"""What is to be dealt with, and in which order."""

from __future__ import annotations

from governance_desk.charter.model import Effect, MatterRule
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import AddItem, CallItem, NoteDiscussion, OrderAgenda, RemoveItem
from governance_desk.meeting.events import AgendaOrdered, DiscussionNoted, ItemAdded, ItemCalled, ItemRemoved
from governance_desk.meeting.room import Room
from governance_desk.meeting.speaking.floor import floor_falls
from governance_desk.meeting.state import Stage, Subject
from governance_desk.register.expelling.verify import require_verified
from governance_desk.register.ids import UnitId
from governance_desk.voting.rules import competence

BEFORE_CLOSING = (Stage.CONVENED, Stage.CHECK_IN, Stage.IN_SESSION)


def add_item(room: Room, command: AddItem) -> list[Event]:
    """The item; Refusal for a matter that this body has no power over."""
    room.require(*BEFORE_CLOSING)
    if room.meeting.item(command.item) is not None:
        raise Refusal(text("This item is on the agenda already."), next_step=text("Look for it further down."))
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


def remove_item(room: Room, command: RemoveItem) -> list[Event]:
    """The item leaves the agenda, unless it has been voted on."""
    room.require(*BEFORE_CLOSING)
    _require_item(room, command.item)
    if any(vote.item == command.item for vote in room.meeting.votes.values()):
        raise Refusal(
            text("There has been a vote on this item; it stays in the record."),
            article=room.body.article,
            next_step=text("Take a further vote on it if the decision is to be another."),
        )
    spoken = floor_falls(room) if room.meeting.current_item == command.item else []
    return [*spoken, ItemRemoved(meeting=command.meeting, item=command.item)]


def order_agenda(room: Room, command: OrderAgenda) -> list[Event]:
    """The items in a new order, each exactly once."""
    room.require(*BEFORE_CLOSING)
    if sorted(command.items) != sorted(item.id for item in room.meeting.agenda):
        raise Refusal(
            text("The new order must name every item once."), next_step=text("Look at the agenda as it is now.")
        )
    return [AgendaOrdered(meeting=command.meeting, items=command.items)]


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
