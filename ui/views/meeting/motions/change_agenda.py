"""Change the agenda: at once before the opening, or as the chair decides; by a motion where the body votes on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from governance_desk.charter.motion import AgendaChanged
from governance_desk.language import tr
from governance_desk.meeting.ids import ItemId, MeetingId
from governance_desk.meeting.motions.change import changed_by
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage
from ui.desk import Desk
from ui.operations.meeting.motions import move_adding, move_order, move_withdrawal
from ui.operations.meeting.prepare import ItemWords, add_item, order_agenda, remove_item
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.opening import those_here
from ui.words import article_words


def by_vote(desk: Desk, meeting: MeetingId) -> bool:
    """Whether the meeting is open and its agenda is changed by a vote."""
    room: Room = desk.room(meeting)
    return room.meeting.stage is Stage.IN_SESSION and changed_by(room).rule is AgendaChanged.BY_VOTE


def change_by_adding(
    desk: Desk, meeting: MeetingId, words: ItemWords, parent: QWidget, done: Callable[[], None]
) -> bool:
    """True when the item was added; where it has to be moved, a dialog asks by whom, and `done` is called after it."""
    if not by_vote(desk, meeting):
        return add_item(desk=desk, meeting=meeting, words=words, parent=parent)
    _ask(
        desk,
        meeting,
        parent,
        tr("Add “{title}”", title=words.title),
        lambda mover, above: move_adding(desk=desk, meeting=meeting, mover=mover, words=words, parent=above),
        done,
    )
    return False


def change_by_removing(desk: Desk, meeting: MeetingId, item: ItemId, parent: QWidget) -> None:
    """The item leaves the agenda, or its withdrawal is moved."""
    if not by_vote(desk, meeting):
        remove_item(desk=desk, meeting=meeting, item=item, parent=parent)
        return
    found = desk.room(meeting).meeting.item(item)
    _ask(
        desk,
        meeting,
        parent,
        tr("Withdraw “{title}”", title=found.title if found is not None else ""),
        lambda mover, above: move_withdrawal(desk=desk, meeting=meeting, mover=mover, item=item, parent=above),
    )


def change_by_ordering(desk: Desk, meeting: MeetingId, items: Sequence[ItemId], parent: QWidget) -> None:
    """The items in this order, or it is moved that they be."""
    if not by_vote(desk, meeting):
        order_agenda(desk=desk, meeting=meeting, items=items, parent=parent)
        return
    _ask(
        desk,
        meeting,
        parent,
        tr("Another order of the agenda"),
        lambda mover, above: move_order(desk=desk, meeting=meeting, mover=mover, items=items, parent=above),
    )


def _ask(
    desk: Desk,
    meeting: MeetingId,
    parent: QWidget,
    heading: str,
    do: Callable[[str, QWidget], bool],
    done: Callable[[], None] | None = None,
) -> None:
    room: Room = desk.room(meeting)
    rule = tr("The meeting is open: its agenda is changed by a vote.") + article_words(changed_by(room).article)
    dialog = AskDialog(
        parent,
        heading,
        [rule, tr("The change is put to the vote on the step In session, before anything else.")],
        [(tr("Moved by"), "")],
        tr("Move the change"),
        lambda lines: do(lines[0], dialog),
        choices={0: those_here(room)},
        needed=(0,),
    )
    if done is not None:
        dialog.accepted.connect(done)
    dialog.open()
