"""What can be asked for about issued documents.

The bytes go in beside the command, in the same transaction: `Desk.do(command, keep=[bytes])`; a large file may be kept
before, with `Desk.files.keep`. `content` is their SHA-256 in either case.
"""

from __future__ import annotations

import datetime

from governance_desk.filing.state import (
    USUAL_FORM,
    Beside,
    DocumentId,
    Doubt,
    Drawn,
    FileId,
    How,
    SeriesKey,
    Subject,
    Trouble,
)
from governance_desk.journal.command import Command


class SetSeries(Command, frozen=True):
    """Begin a series of document numbers, or change one."""

    series: SeriesKey
    name: str
    code: str
    start: int = 1
    yearly: bool = True
    in_use: bool = True
    form: str = USUAL_FORM


class IssueDocument(Command, frozen=True, kw_only=True):
    """File a document as it goes out. `number` stands on the paper already (see `series.next_number`).

    With `series` the number must be the next one of it; without, it is the paper's own, or empty. `made_elsewhere`: the
    program did not draw it up.
    """

    document: DocumentId
    paper: str
    title: str
    name: str
    size: int
    media_type: str
    content: str
    day: datetime.date
    about: Subject
    drawn: Drawn
    number: str = ""
    series: SeriesKey | None = None
    made_elsewhere: bool = False


class SupersedeDocument(IssueDocument, frozen=True, kw_only=True):
    """Issue a document in the place of `supersedes`, which stays in the file and is marked; why."""

    supersedes: DocumentId
    reason: str


class AnnulDocument(Command, frozen=True):
    """Take a document out of force without another in its place: it was issued by mistake. `basis`: who decided so."""

    document: DocumentId
    day: datetime.date
    reason: str
    basis: str = ""


class AddFile(Command, Beside, frozen=True, kw_only=True):
    """Put a file beside an issued document: its signed version, a scan of it, an addendum.

    `doubts`: what did not check of a scan that is filed all the same.
    """

    document: DocumentId
    file: FileId
    doubts: tuple[Doubt, ...] = ()


class TakeOffAddedFile(Command, frozen=True):
    """It was put there by mistake."""

    file: FileId
    day: datetime.date
    reason: str


class RecordSending(Command, frozen=True):
    """The document went out to this "unit" or "person", or its draft was written, or, with `trouble`, it did not."""

    document: DocumentId
    recipient_kind: str
    recipient: str
    how: How
    day: datetime.date
    trouble: Trouble | None = None
