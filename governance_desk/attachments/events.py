"""What can be recorded of attached files."""

import datetime
from typing import ClassVar

from governance_desk.attachments.state import AttachmentId, Kind
from governance_desk.journal.event import Event


class AttachmentEvent(Event, frozen=True):
    """Something about an attached file. `content` is the SHA-256 of its bytes."""


class FileAttached(AttachmentEvent, frozen=True):
    """`to` says of what kind the `subject` is, `part` which part of it is meant."""

    kind: ClassVar[str] = "attachment.attached"
    attachment: AttachmentId
    to: Kind
    subject: str
    part: str
    name: str
    size: int
    media_type: str
    content: str
    day: datetime.date


class FileTakenOff(AttachmentEvent, frozen=True):
    """The file is no longer among those of its subject. Its content stays."""

    kind: ClassVar[str] = "attachment.taken-off"
    attachment: AttachmentId
    to: Kind
    subject: str
    part: str
    name: str
    day: datetime.date
    reason: str


class ContentErased(AttachmentEvent, frozen=True):
    """The bytes are gone, for every attachment that names them; that they were attached stays in the record."""

    kind: ClassVar[str] = "attachment.content-erased"
    content: str
    names: tuple[str, ...]
    day: datetime.date
    reason: str
