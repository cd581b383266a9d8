"""What can be asked for about amendments, parts, the agenda in session and consent items. New ids come along."""

from __future__ import annotations

from governance_desk.meeting.commands import AddItem, MeetingCommand
from governance_desk.meeting.ids import AmendmentId, ChangeId, ItemId


class MoveAmendment(MeetingCommand, frozen=True):
    """`passage` of the motion shall read `text`; without a passage the whole motion shall."""

    item: ItemId
    amendment: AmendmentId
    mover: str
    text: str
    passage: str = ""


class WithdrawAmendment(MeetingCommand, frozen=True):
    """Its mover does not pursue it."""

    amendment: AmendmentId


class OrderAmendments(MeetingCommand, frozen=True):
    """In which order those that wait are voted on."""

    item: ItemId
    amendments: tuple[AmendmentId, ...]


class DivideQuestion(MeetingCommand, frozen=True):
    """The motion is voted on in these parts, which together are its text."""

    item: ItemId
    by: str
    parts: tuple[str, ...]


class EndDivision(MeetingCommand, frozen=True):
    """The motion is voted on as a whole after all."""

    item: ItemId


class MoveAgendaChange(MeetingCommand, frozen=True):
    """In session: add an item, withdraw `item`, or take `items` in this order; the body votes on it."""

    change: ChangeId
    mover: str
    adding: AddItem | None = None
    item: ItemId | None = None
    items: tuple[ItemId, ...] = ()


class DropAgendaChange(MeetingCommand, frozen=True):
    """Its mover does not pursue it."""

    change: ChangeId


class SetConsent(MeetingCommand, frozen=True):
    """These items are put to one vote; fewer than two: none are."""

    items: tuple[ItemId, ...]


class TakeOutOfConsent(MeetingCommand, frozen=True):
    """One voice wants the item voted on by itself."""

    item: ItemId
    by: str
