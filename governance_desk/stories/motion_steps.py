"""The steps in which the text of a motion, or the agenda of an open meeting, is changed."""

from __future__ import annotations

import msgspec

from governance_desk.stories.step import Step


class MoveAmendment(Step, frozen=True):
    """An amendment of the item at hand: `passage` shall read `text`; without a passage the whole motion shall."""

    by: str
    text: str = ""
    passage: str = ""


class WithdrawAmendment(Step, frozen=True):
    """The amendment of the item at hand with this number, from 1, is not pursued."""

    number: int


class OrderAmendments(Step, frozen=True):
    """Those that wait, by their numbers, in the order in which they are voted on."""

    order: tuple[int, ...]


class Divide(Step, frozen=True):
    """The item at hand is voted on in these parts; without parts, as a whole again."""

    by: str = ""
    parts: tuple[str, ...] = ()


class NewItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An item that is to be added."""

    title: str
    matter: str = ""
    text: str = ""


class ChangeAgenda(Step, frozen=True):
    """Moved in session: an item more, an item less, or another order; items by their number, from 1, or title."""

    by: str
    add: NewItem | None = None
    withdraw: int | str | None = None
    order: tuple[int | str, ...] = ()


class DropAgendaChange(Step, frozen=True):
    """The change of the agenda that waits is not pursued."""


class TakeOffItem(Step, frozen=True):
    """The item leaves the agenda: before the opening, or as the chair decides."""

    item: int | str


class Reorder(Step, frozen=True):
    """The agenda in another order: before the opening, or as the chair decides."""

    order: tuple[int | str, ...]


class Consent(Step, frozen=True):
    """These items are put to one vote; without items: none are."""

    items: tuple[int | str, ...] = ()


class TakeOut(Step, frozen=True):
    """One voice wants the item voted on by itself."""

    item: int | str
    by: str


class ExpectMotion(Step, frozen=True):
    """How the motion at hand reads, and the titles of the agenda; only what is written is compared."""

    text: str = ""
    agenda: tuple[str, ...] = ()


MotionStep = (
    MoveAmendment
    | WithdrawAmendment
    | OrderAmendments
    | Divide
    | ChangeAgenda
    | DropAgendaChange
    | TakeOffItem
    | Reorder
    | Consent
    | TakeOut
    | ExpectMotion
)
