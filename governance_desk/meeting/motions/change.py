"""The agenda in session: who may change it, by the rule in force; a change that is moved, and what it does."""

from __future__ import annotations

from collections.abc import Callable

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.motion import AgendaChanged
from governance_desk.charter.readings import Answer
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting import agenda
from governance_desk.meeting.commands import AddItem, OrderAgenda, RemoveItem
from governance_desk.meeting.ids import ChangeId, ItemId
from governance_desk.meeting.motions.commands import DropAgendaChange, MoveAgendaChange
from governance_desk.meeting.motions.events import AgendaChangedByChair, AgendaChangeDropped, AgendaChangeMoved
from governance_desk.meeting.motions.state import AgendaChange, ChangeKind, Settled
from governance_desk.meeting.room import BEFORE_CLOSING, Room
from governance_desk.meeting.state import Stage, Subject
from governance_desk.voting.rules import answer_or_silence

CLAUSE = ClauseId("motions.agenda")


def changed_by(room: Room) -> Answer[AgendaChanged]:
    """Who may change the agenda once the meeting is open."""
    return answer_or_silence(room.rules, CLAUSE, room.rules.charter.motions.agenda, room.day)


def add_item(room: Room, command: AddItem) -> list[Event]:
    """The item, before the opening; in session where the chair may add it."""
    room.require(*BEFORE_CLOSING)
    return _by_chair(room, ChangeKind.ADD, command.title.strip(), agenda.added(room, command))


def remove_item(room: Room, command: RemoveItem) -> list[Event]:
    """The item leaves the agenda, before the opening; in session where the chair may withdraw it."""
    room.require(*BEFORE_CLOSING)
    item = room.meeting.item(command.item)
    return _by_chair(
        room, ChangeKind.WITHDRAW, item.title if item is not None else "", agenda.removed(room, command.item)
    )


def order_agenda(room: Room, command: OrderAgenda) -> list[Event]:
    """The items in a new order, before the opening; in session where the chair may set it."""
    room.require(*BEFORE_CLOSING)
    return _by_chair(room, ChangeKind.ORDER, "", agenda.ordered(room, command.items))


def move_change(room: Room, command: MoveAgendaChange) -> list[Event]:
    """The change, on which the body votes. Refusal where it is not for the body, or another change waits."""
    room.require(Stage.IN_SESSION)
    room.require_no_open_vote()
    rule = _rule(room)
    if rule is AgendaChanged.CHAIR:
        raise Refusal(
            text("The chair decides on changes of the agenda."),
            article=changed_by(room).article,
            next_step=text("Change the agenda as the chair has decided."),
        )
    if waiting_change(room) is not None or any(command.change == each.id for each in room.meeting.changes):
        raise Refusal(
            text("A change of the agenda has been moved already."),
            next_step=text("Vote on it first, or drop it."),
        )
    if not command.mover.strip():
        raise Refusal(text("Who moves it?"), next_step=text("Enter the name; it stands in the minutes."))
    moved = _moved(command)
    carried_out(room, moved)  # what could not be done is refused before it is voted on
    item = room.meeting.item(moved.item) if moved.item is not None else None
    return [
        AgendaChangeMoved(
            meeting=command.meeting,
            change=moved.id,
            change_kind=moved.kind,
            mover=moved.mover,
            item=moved.item,
            items=moved.items,
            title=moved.title or (item.title if item is not None else ""),
            text=moved.text,
            presenter=moved.presenter,
            minutes=moved.minutes,
            matter=moved.matter,
            subject=moved.subject,
        )
    ]


def drop_change(room: Room, command: DropAgendaChange) -> list[Event]:
    """The mover does not pursue it. Nothing where it was dropped; Refusal once it was decided."""
    room.require(Stage.IN_SESSION)
    room.require_no_open_vote()
    found = change_of(room, command.change)
    if found.stage is Settled.WITHDRAWN:
        return []
    if found.stage is not Settled.WAITING:
        raise Refusal(
            text("The change has been voted on; it stays in the record."),
            article=room.body.article,
            next_step=text("Move a further change of the agenda."),
        )
    return [AgendaChangeDropped(meeting=command.meeting, change=found.id, mover=found.mover)]


def waiting_change(room: Room) -> AgendaChange | None:
    """The change that is to be voted on, if there is one."""
    return next((each for each in room.meeting.changes if each.stage is Settled.WAITING), None)


def change_of(room: Room, key: ChangeId) -> AgendaChange:
    """The change; Refusal for one that nobody moved."""
    found = next((each for each in room.meeting.changes if each.id == key), None)
    if found is None:
        raise Refusal(text("Nobody has moved this change of the agenda."), next_step=text("Note it first."))
    return found


def carried_out(room: Room, change: AgendaChange) -> list[Event]:
    """What the change does to the agenda; Refusal where it cannot be done, or no longer."""
    return _DOES[change.kind](room, change)


def _add(room: Room, change: AgendaChange) -> list[Event]:
    return agenda.added(
        room,
        AddItem(
            meeting=room.meeting.id,
            item=change.item or ItemId(""),
            title=change.title,
            text=change.text,
            presenter=change.presenter,
            minutes=change.minutes,
            matter=change.matter,
            subject=change.subject,
        ),
    )


_DOES: dict[ChangeKind, Callable[[Room, AgendaChange], list[Event]]] = {
    ChangeKind.ADD: _add,
    ChangeKind.WITHDRAW: lambda room, change: agenda.removed(room, change.item or ItemId("")),
    ChangeKind.ORDER: lambda room, change: agenda.ordered(room, change.items),
}


def _moved(command: MoveAgendaChange) -> AgendaChange:
    adding = command.adding
    kind = ChangeKind.ADD if adding is not None else ChangeKind.WITHDRAW if command.item else ChangeKind.ORDER
    return AgendaChange(
        id=command.change,
        kind=kind,
        mover=command.mover.strip(),
        item=adding.item if adding is not None else command.item,
        items=command.items if kind is ChangeKind.ORDER else (),
        title=adding.title.strip() if adding is not None else "",
        text=adding.text if adding is not None else "",
        presenter=adding.presenter if adding is not None else "",
        minutes=adding.minutes if adding is not None else None,
        matter=adding.matter if adding is not None else None,
        subject=adding.subject if adding is not None else Subject(),
    )


def _by_chair(room: Room, kind: ChangeKind, title: str, done: list[Event]) -> list[Event]:
    """What is done, in session with the chair's decision before it. Refusal where the chair may not."""
    if room.meeting.stage is not Stage.IN_SESSION or not done:
        return done
    rule = _rule(room)
    article = changed_by(room).article
    if rule is AgendaChanged.BY_VOTE:
        raise Refusal(
            text("In session the agenda is changed by a vote."),
            article=article,
            next_step=text("Move the change, and put it to the vote."),
        )
    meeting = room.meeting
    decided = AgendaChangedByChair(
        meeting=meeting.id, change_kind=kind, title=title, chair=meeting.chair, article=article
    )
    return [decided, *done]


def _rule(room: Room) -> AgendaChanged:
    """By vote, or by the chair; Refusal where nobody may, or it is open."""
    answer = changed_by(room)
    if answer.rule is None:
        raise Refusal(
            text("The meeting is open, and the charter does not say who may change its agenda now."),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=CLAUSE),
        )
    if answer.rule is AgendaChanged.NOBODY:
        raise Refusal(
            text("Once the meeting is open its agenda stays as it was notified."),
            article=answer.article,
            next_step=text("Put the matter on the agenda of the next meeting."),
        )
    return answer.rule
