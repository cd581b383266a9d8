"""What can be asked for about attached files."""

from __future__ import annotations

import datetime

from governance_desk.attachments.state import AttachedTo, AttachmentId
from governance_desk.journal.command import Command


class AttachFile(Command, frozen=True):
    """The content is kept already (see `files.kept`); now it is attached to the subject."""

    attachment: AttachmentId
    subject: AttachedTo
    name: str
    size: int
    media_type: str
    content: str
    day: datetime.date


class TakeOffFile(Command, frozen=True):
    """It was attached by mistake, or is no longer to lie there."""

    attachment: AttachmentId
    day: datetime.date
    reason: str


class EraseContent(Command, frozen=True):
    """The bytes must go: they hold a person's data, or should never have been here."""

    content: str
    day: datetime.date
    reason: str
