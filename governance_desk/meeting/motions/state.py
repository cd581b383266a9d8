"""What is asked of a body besides the motions as they stand on the agenda, and how far it has come."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from governance_desk.charter.keys import MatterKey
from governance_desk.meeting.about import Subject
from governance_desk.meeting.ids import AmendmentId, ChangeId, ItemId, PartId, VoteId


class Question(StrEnum):
    """What a vote is taken on."""

    MOTION = "motion"
    AMENDMENT = "amendment"  # of the motion, voted on before it
    PART = "part"  # of the motion, voted on by itself
    AGENDA = "agenda"  # a change of the agenda in session


class Settled(StrEnum):
    """Whether a question has been decided, and how."""

    WAITING = "waiting"
    PASSED = "passed"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


class Amendment(msgspec.Struct):
    """`passage` gives way to `text`; without a passage the whole motion does. `before` is the motion as it was."""

    id: AmendmentId
    mover: str
    passage: str
    text: str
    stage: Settled = Settled.WAITING
    before: str = ""
    vote: VoteId | None = None  # the last one on it


class Part(msgspec.Struct):
    """A part of a motion that is voted on by itself."""

    id: PartId
    text: str
    stage: Settled = Settled.WAITING
    vote: VoteId | None = None


class ChangeKind(StrEnum):
    """How the agenda is to be changed."""

    ADD = "add"
    WITHDRAW = "withdraw"
    ORDER = "order"


class AgendaChange(msgspec.Struct):
    """A change that was moved in session. `title` and what follows it describe an item that is to be added."""

    id: ChangeId
    kind: ChangeKind
    mover: str
    item: ItemId | None = None  # that is to be added or withdrawn
    items: tuple[ItemId, ...] = ()  # the new order
    title: str = ""
    text: str = ""
    presenter: str = ""
    minutes: int | None = None
    matter: MatterKey | None = None
    subject: Subject = Subject()
    stage: Settled = Settled.WAITING
    vote: VoteId | None = None
    article: str = ""  # by which the chair decided it, where the chair did


class TakenOut(msgspec.Struct, frozen=True):
    """An item that one voice took out of those voted on together."""

    item: ItemId
    by: str
