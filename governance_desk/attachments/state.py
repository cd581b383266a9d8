"""What is attached to what. Only `fold.py` changes it."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NewType, Protocol

import msgspec

from governance_desk.journal.unread import Partial

AttachmentId = NewType("AttachmentId", str)


class Kind(StrEnum):
    """What a file can be attached to."""

    APPLICATION = "application"  # `part`: the key of a material, empty for the application as a whole
    CHANGE = "change"  # a change in a member's data; `part`: one of its materials
    AGENDA_ITEM = "agenda_item"  # `id`: the meeting, `part`: the item
    PROXY = "proxy"  # a written proxy, signed; `id`: the meeting for which it came in, `part`: the proxy
    PAYMENT = "payment"  # of a shared contribution: its receipt
    YEARLY_PAPER = "yearly_paper"  # a plan or summary of a year; `id`: see `register.papers.state`
    EXPULSION = "expulsion"  # the grounds that the secretariat has verified; `id`: the unit
    UNIT = "unit"  # whatever else is kept of a member: its agreement, the notice of its withdrawal


class AttachedTo(msgspec.Struct, frozen=True):
    """What a file is attached to: the id of a thing of this kind, and which part of it."""

    kind: Kind
    id: str
    part: str = ""


class Holding(Protocol):
    """What is kept under a name: an attachment, an issued document, a file beside one."""

    @property
    def name(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def content(self) -> str: ...


class Attachment(msgspec.Struct):
    """An attached file. `content` is the SHA-256 of its bytes, `size` how many they are.

    `taken_off` is the day on which it was taken off again: it stays in the record, and no longer in the lists.
    """

    id: AttachmentId
    subject: AttachedTo
    name: str
    size: int
    media_type: str
    content: str
    day: datetime.date
    taken_off: datetime.date | None = None


class Attachments(Partial, msgspec.Struct):
    """Every file that was ever attached, and the contents that were erased, with the day."""

    files: dict[AttachmentId, Attachment] = {}
    by_subject: dict[AttachedTo, list[AttachmentId]] = {}
    erased: dict[str, datetime.date] = {}

    def of(self, subject: AttachedTo) -> list[Attachment]:
        """What is attached to this, in the order in which it came; without what was taken off."""
        found = (self.files[each] for each in self.by_subject.get(subject, ()))
        return [each for each in found if each.taken_off is None]

    def of_content(self, content: str) -> list[Attachment]:
        """Every attachment, those taken off too, that names this content."""
        return [each for each in self.files.values() if each.content == content]

    def contents(self) -> frozenset[str]:
        """The contents that must be there: those of all attachments but the erased ones."""
        return frozenset(each.content for each in self.files.values()) - self.erased.keys()

    def erased_on(self, holding: Holding) -> datetime.date | None:
        """The day on which the content was erased; None while it is there."""
        return self.erased.get(holding.content)
