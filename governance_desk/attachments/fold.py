"""How each of these facts changes what is attached."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.attachments.events import AttachmentEvent, ContentErased, FileAttached, FileTakenOff
from governance_desk.attachments.state import AttachedTo, Attachment, Attachments


def apply(attachments: Attachments, event: AttachmentEvent) -> Attachments:
    """What is attached after the event; changed in place."""
    _CHANGES[type(event)](attachments, event)
    return attachments


def _attached(attachments: Attachments, event: FileAttached) -> None:
    subject = AttachedTo(event.to, event.subject, event.part)
    attachments.files[event.attachment] = Attachment(
        event.attachment, subject, event.name, event.size, event.media_type, event.content, event.day
    )
    attachments.by_subject.setdefault(subject, []).append(event.attachment)
    attachments.erased.pop(event.content, None)  # the same file was brought again


def _taken_off(attachments: Attachments, event: FileTakenOff) -> None:
    attachments.files[event.attachment].taken_off = event.day


def _erased(attachments: Attachments, event: ContentErased) -> None:
    attachments.erased[event.content] = event.day


_CHANGES: dict[type[AttachmentEvent], Callable[[Attachments, Any], None]] = {
    FileAttached: _attached,
    FileTakenOff: _taken_off,
    ContentErased: _erased,
}
