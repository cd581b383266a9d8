"""Attach a file, take it off again, erase its content."""

from __future__ import annotations

from governance_desk.attachments.commands import AttachFile, EraseContent, TakeOffFile
from governance_desk.attachments.events import ContentErased, FileAttached, FileTakenOff
from governance_desk.attachments.limits import LARGEST, size_words
from governance_desk.attachments.state import Attachments
from governance_desk.attachments.subjects import Subjects
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text


def attach_file(attachments: Attachments, subjects: Subjects, command: AttachFile) -> list[Event]:
    """The attachment; nothing where the same file lies there already. Refusal for a subject that does not exist."""
    subject = command.subject
    if not subjects.knows(subject):
        raise Refusal(
            text("There is nothing here to which the file could be attached."),
            next_step=text("Open the page again; it may have been taken away."),
        )
    name = command.name.strip()
    if not name:
        raise Refusal(text("The file has no name."), next_step=text("Save it under a name, then attach it."))
    if command.size <= 0:
        raise Refusal(text("{name} is empty.", name=name), next_step=text("Open the file and check what is in it."))
    if command.size > LARGEST:
        raise Refusal(
            text("{name} is larger than {limit}.", name=name, limit=size_words(LARGEST)),
            next_step=text("Scan it with a lower resolution, or split it."),
        )
    if command.attachment in attachments.files:
        raise Refusal(text("This file has been attached already."), next_step=text("Look at the files that are there."))
    there = {each.content for each in attachments.of(subject)}
    if command.content in there - attachments.erased.keys():
        return []
    return [
        FileAttached(
            attachment=command.attachment,
            to=subject.kind,
            subject=subject.id,
            part=subject.part,
            name=name,
            size=command.size,
            media_type=command.media_type,
            content=command.content,
            day=command.day,
        )
    ]


def take_off_file(attachments: Attachments, subjects: Subjects, command: TakeOffFile) -> list[Event]:
    """The file is off; Refusal without a reason, and where it lay before a meeting that is over."""
    found = attachments.files.get(command.attachment)
    if found is None:
        raise Refusal(text("No such file is attached."), next_step=text("Open the page again."))
    if found.taken_off is not None:
        return []
    if subjects.is_closed(found.subject):
        raise Refusal(
            text("The meeting is closed: what lay before it stays."),
            next_step=text("Attach the right file beside it."),
        )
    return [
        FileTakenOff(
            attachment=found.id,
            to=found.subject.kind,
            subject=found.subject.id,
            part=found.subject.part,
            name=found.name,
            day=command.day,
            reason=_reason(command.reason),
        )
    ]


def erase_content(attachments: Attachments, command: EraseContent, issued: tuple[str, ...] = ()) -> list[Event]:
    """The bytes go, whatever they are attached to; Refusal without a reason.

    `issued` are the names under which they were issued as a document, or put beside one: that too stays in the record.
    """
    names = (*(each.name for each in attachments.of_content(command.content)), *issued)
    if not names:
        raise Refusal(text("No such file is attached."), next_step=text("Open the page again."))
    if command.content in attachments.erased:
        return []
    names = tuple(dict.fromkeys(names))
    return [ContentErased(content=command.content, names=names, day=command.day, reason=_reason(command.reason))]


def _reason(said: str) -> str:
    if not said.strip():
        raise Refusal(text("Why?"), next_step=text("Enter the reason; it stays in the record."))
    return said.strip()
