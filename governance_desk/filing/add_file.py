"""Put a file beside an issued document, or take it off again."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.filing.commands import AddFile, TakeOffAddedFile
from governance_desk.filing.events import AddedFileTakenOff, DoubtfulScanAdded, FileAdded
from governance_desk.filing.issue import require_document, require_file
from governance_desk.filing.state import Filing, noted
from governance_desk.journal.event import Event
from governance_desk.language import text


def add_file(filing: Filing, command: AddFile) -> list[Event]:
    """The file beside the document; nothing where the same content lies there in the same role already."""
    document = require_document(filing, command.document)
    name = require_file(command.name, command.size, command.content)
    if any(file.id == command.file for each in filing.documents.values() for file in each.files):
        raise Refusal(text("This file has been attached already."), next_step=text("Look at the files that are there."))
    if any(each.content == command.content for each in document.files_of(command.role)):
        return []
    if command.day < document.day:
        raise Refusal(
            text("{title} was issued on {day}: the file cannot be older.", title=document.title, day=str(document.day)),
            next_step=text("Correct the day."),
        )
    fields = noted(command) | {"name": name, "note": command.note.strip()}
    if command.doubts:
        return [
            DoubtfulScanAdded(
                document=document.id,
                title=document.title,
                file=command.file,
                doubts=tuple(dict.fromkeys(command.doubts)),
                **fields,
            )
        ]
    return [FileAdded(document=document.id, title=document.title, file=command.file, **fields)]


def take_off_added_file(filing: Filing, command: TakeOffAddedFile) -> list[Event]:
    """The file is off; nothing where it is so already. Refusal without a reason."""
    for document in filing.documents.values():
        for file in document.files:
            if file.id != command.file:
                continue
            if file.taken_off is not None:
                return []
            if not command.reason.strip():
                raise Refusal(text("Why?"), next_step=text("Enter the reason; it stays in the record."))
            return [
                AddedFileTakenOff(
                    document=document.id,
                    title=document.title,
                    file=file.id,
                    name=file.name,
                    day=command.day,
                    reason=command.reason.strip(),
                )
            ]
    raise Refusal(text("No such file is attached."), next_step=text("Open the page again."))
