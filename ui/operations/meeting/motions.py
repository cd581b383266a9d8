"""Amendments, parts voted on separately, changes of the agenda in session, and items voted on together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from governance_desk.meeting.ids import AmendmentId, ChangeId, ItemId, MeetingId
from governance_desk.meeting.motions.commands import (
    DivideQuestion,
    DropAgendaChange,
    EndDivision,
    MoveAgendaChange,
    MoveAmendment,
    OrderAmendments,
    SetConsent,
    TakeOutOfConsent,
    WithdrawAmendment,
)
from ui.desk import Desk
from ui.operations.meeting.prepare import ItemWords, adding
from ui.operations.run import run


def move_amendment(
    *, desk: Desk, meeting: MeetingId, item: ItemId, mover: str, passage: str, text: str, parent: QWidget
) -> bool:
    """`passage` of the motion shall read `text`; without a passage the whole motion shall."""
    amendment = AmendmentId(desk.new_id("amendment"))
    command = MoveAmendment(meeting=meeting, item=item, amendment=amendment, mover=mover, passage=passage, text=text)
    return run(desk, command, parent)


def withdraw_amendment(*, desk: Desk, meeting: MeetingId, amendment: AmendmentId, parent: QWidget) -> bool:
    """Its mover does not pursue it."""
    return run(desk, WithdrawAmendment(meeting=meeting, amendment=amendment), parent)


def order_amendments(
    *, desk: Desk, meeting: MeetingId, item: ItemId, amendments: Sequence[AmendmentId], parent: QWidget
) -> bool:
    """Those that wait, in the order in which they are voted on."""
    return run(desk, OrderAmendments(meeting=meeting, item=item, amendments=tuple(amendments)), parent)


def divide_question(
    *, desk: Desk, meeting: MeetingId, item: ItemId, by: str, parts: Sequence[str], parent: QWidget
) -> bool:
    """Each part is voted on by itself, then what is left as a whole."""
    return run(desk, DivideQuestion(meeting=meeting, item=item, by=by, parts=tuple(parts)), parent)


def end_division(*, desk: Desk, meeting: MeetingId, item: ItemId, parent: QWidget) -> bool:
    """The motion is voted on as a whole after all."""
    return run(desk, EndDivision(meeting=meeting, item=item), parent)


def move_adding(*, desk: Desk, meeting: MeetingId, mover: str, words: ItemWords, parent: QWidget) -> bool:
    """Someone moves in session that an item be added; the body votes on it."""
    return _move(desk, MoveAgendaChange(meeting, _change(desk), mover, adding=adding(desk, meeting, words)), parent)


def move_withdrawal(*, desk: Desk, meeting: MeetingId, mover: str, item: ItemId, parent: QWidget) -> bool:
    """Someone moves in session that an item be withdrawn."""
    return _move(desk, MoveAgendaChange(meeting, _change(desk), mover, item=item), parent)


def move_order(*, desk: Desk, meeting: MeetingId, mover: str, items: Sequence[ItemId], parent: QWidget) -> bool:
    """Someone moves in session that the items be taken in another order."""
    return _move(desk, MoveAgendaChange(meeting, _change(desk), mover, items=tuple(items)), parent)


def drop_change(*, desk: Desk, meeting: MeetingId, change: ChangeId, parent: QWidget) -> bool:
    """Its mover does not pursue the change of the agenda."""
    return run(desk, DropAgendaChange(meeting=meeting, change=change), parent)


def set_consent(*, desk: Desk, meeting: MeetingId, items: Sequence[ItemId], parent: QWidget) -> bool:
    """These items are put to one vote; fewer than two: none are."""
    return run(desk, SetConsent(meeting=meeting, items=tuple(items)), parent)


def take_out(*, desk: Desk, meeting: MeetingId, item: ItemId, by: str, parent: QWidget) -> bool:
    """One voice wants the item voted on by itself."""
    return run(desk, TakeOutOfConsent(meeting=meeting, item=item, by=by), parent)


def _change(desk: Desk) -> ChangeId:
    return ChangeId(desk.new_id("change"))


def _move(desk: Desk, command: MoveAgendaChange, parent: QWidget) -> bool:
    return run(desk, command, parent)
