"""Issue a document, or one in the place of another."""

from __future__ import annotations

from governance_desk.attachments.limits import LARGEST, size_words
from governance_desk.errors import Refusal
from governance_desk.filing.commands import IssueDocument, SupersedeDocument
from governance_desk.filing.events import DocumentIssued, MadeElsewhereIssued
from governance_desk.filing.series import next_ordinal, number_words, require_series
from governance_desk.filing.state import DocumentId, Filing, IssuedDocument
from governance_desk.filing.subjects import Subjects
from governance_desk.journal.event import Event
from governance_desk.language import text


def issue_document(filing: Filing, subjects: Subjects, command: IssueDocument) -> list[Event]:
    """The document as it goes out; Refusal where its number is not the next, or the same content is filed already."""
    return [_issued(filing, subjects, command, supersedes=None, reason="")]


def supersede_document(filing: Filing, subjects: Subjects, command: SupersedeDocument) -> list[Event]:
    """The new document, in the place of an older one; Refusal without a reason, or where that has a successor."""
    old = require_document(filing, command.supersedes)
    if old.superseded_by is not None:
        newer = filing.documents[old.superseded_by]
        raise Refusal(
            text(
                "{title} has been superseded already, by {newer}.", title=old.title, newer=newer.number or newer.title
            ),
            next_step=text("Supersede that one."),
        )
    if old.annulled is not None:
        raise Refusal(
            text("{title} was annulled on {day}: nothing takes its place.", title=old.title, day=str(old.annulled.day)),
            next_step=text("Issue the document anew, as one of its own."),
        )
    reason = command.reason.strip()
    if not reason:
        raise Refusal(text("Why?"), next_step=text("Enter the reason; it stays in the record."))
    if command.day < old.day:
        raise Refusal(
            text("{title} was issued on {day}; what supersedes it is not older.", title=old.title, day=str(old.day)),
            next_step=text("Correct the day."),
        )
    return [_issued(filing, subjects, command, supersedes=old.id, reason=reason)]


def require_document(filing: Filing, document: DocumentId) -> IssuedDocument:
    """The document; Refusal where none of this id was issued."""
    found = filing.documents.get(document)
    if found is None:
        raise Refusal(text("No such document was issued."), next_step=text("Open the page again."))
    return found


def require_file(name: str, size: int, content: str) -> str:
    """The name of a file without blanks around it; Refusal where it has none, is empty or too large."""
    name = name.strip()
    if not name:
        raise Refusal(text("The file has no name."), next_step=text("Save it under a name, then attach it."))
    if size <= 0:
        raise Refusal(text("{name} is empty.", name=name), next_step=text("Open the file and check what is in it."))
    if size > LARGEST:
        raise Refusal(
            text("{name} is larger than {limit}.", name=name, limit=size_words(LARGEST)),
            next_step=text("Scan it with a lower resolution, or split it."),
        )
    if len(content) != 64 or not all(each in "0123456789abcdef" for each in content):
        raise ValueError(f"not a SHA-256: {content!r}")
    return name


def _issued(
    filing: Filing, subjects: Subjects, command: IssueDocument, *, supersedes: DocumentId | None, reason: str
) -> DocumentIssued:
    title, number = command.title.strip(), command.number.strip()
    name = require_file(command.name, command.size, command.content)
    if not title:
        raise Refusal(text("The document has no title."), next_step=text("Enter one."))
    if command.document in filing.documents:
        raise Refusal(text("This document has been issued already."), next_step=text("Look at it among the issued."))
    if not subjects.knows(command.about):
        raise Refusal(
            text("What this document is about is not there."),
            next_step=text("Open the page again; it may have been taken away."),
        )
    there = filing.documents.values()
    same = next((each for each in there if each.content == command.content and each.annulled is None), None)
    if same is not None:
        raise Refusal(
            text(
                "This very document was issued on {day}: {title}.", day=str(same.day), title=same.number or same.title
            ),
            next_step=text("Save a copy of that one; there is nothing to issue anew."),
        )
    ordinal = _ordinal(filing, command, number) if command.series is not None else 0
    taken = next((each for each in there if number and each.number == number and not _frees(each, command)), None)
    if taken is not None and (ordinal or taken.id != supersedes):
        raise Refusal(
            text("The number {number} stands on {title}.", number=number, title=taken.title),
            next_step=text("Draw the paper up again with the next number, or supersede that document."),
        )
    return (MadeElsewhereIssued if command.made_elsewhere else DocumentIssued)(
        document=command.document,
        paper=command.paper,
        title=title,
        number=number,
        series=command.series,
        ordinal=ordinal,
        name=name,
        size=command.size,
        media_type=command.media_type,
        content=command.content,
        day=command.day,
        about=command.about.kind,
        subject=command.about.id,
        part=command.about.part,
        drawn_at=command.drawn.number,
        drawn_hash=command.drawn.hash,
        program=command.drawn.program,
        supersedes=supersedes,
        reason=reason,
    )


def _frees(annulled: IssuedDocument, command: IssueDocument) -> bool:
    """Whether the number may stand once more: it is the thing's own, as a resolution's, and its paper was annulled.

    The number of a series is never given again.
    """
    own = annulled.series is None and command.series is None
    return own and annulled.annulled is not None and (annulled.paper, annulled.about) == (command.paper, command.about)


def _ordinal(filing: Filing, command: IssueDocument, number: str) -> int:
    """The place in the series; Refusal where the number on the paper is not the next: there are no gaps."""
    assert command.series is not None
    series = require_series(filing, command.series)
    ordinal = next_ordinal(filing, series, command.day)
    wanted = number_words(series, command.day, ordinal)
    if number != wanted:
        raise Refusal(
            text("The next number of the series {name} is {number}.", name=series.name, number=wanted),
            next_step=text("Draw the paper up again: another one has been issued in the meantime."),
        )
    return ordinal
