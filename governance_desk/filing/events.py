"""What can be recorded of issued documents."""

import datetime
from typing import ClassVar

from governance_desk.filing.state import USUAL_FORM, About, Beside, DocumentId, Doubt, FileId, How, SeriesKey, Trouble
from governance_desk.journal.event import Event


class FilingEvent(Event, frozen=True):
    """Something about an issued document."""


class SeriesSet(FilingEvent, frozen=True):
    """A series of document numbers was begun, or changed; numbers that were given stay as they are."""

    kind: ClassVar[str] = "filing.series-set"
    series: SeriesKey
    name: str
    code: str
    start: int
    yearly: bool
    in_use: bool
    form: str = USUAL_FORM


class DocumentIssued(FilingEvent, frozen=True):
    """`content` is the SHA-256 of the `size` bytes that went out under the file name `name`.

    `paper` is the stable key of its kind ("notice"), `about`, `subject` and `part` what it is about; `number` as it
    stands on the paper, `ordinal` its place in `series`, 0 where no series gave the number. It was drawn up by the
    `program` of this version when the journal's head was `drawn_at`, `drawn_hash`. With `supersedes` it takes the
    place of another document, for the `reason` given.
    """

    kind: ClassVar[str] = "filing.document-issued"
    document: DocumentId
    paper: str
    title: str
    number: str
    series: SeriesKey | None
    ordinal: int
    name: str
    size: int
    media_type: str
    content: str
    day: datetime.date
    about: About
    subject: str
    part: str
    drawn_at: int
    drawn_hash: str
    program: str
    supersedes: DocumentId | None
    reason: str


class MadeElsewhereIssued(DocumentIssued, frozen=True):
    """The same for a document that the program did not draw up: it was filed when the journal's head was `drawn_at`."""

    kind: ClassVar[str] = "filing.made-elsewhere-issued"


class DocumentAnnulled(FilingEvent, frozen=True):
    """A document is out of force, and none takes its place. It stays as it was issued, with its number.

    `basis` is by whose decision, where one is due.
    """

    kind: ClassVar[str] = "filing.document-annulled"
    document: DocumentId
    title: str
    number: str
    day: datetime.date
    reason: str
    basis: str


class FileAdded(FilingEvent, Beside, frozen=True):
    """A file was put beside an issued document, of this `title`, which itself stays as it was issued: see `Role`."""

    kind: ClassVar[str] = "filing.file-added"
    document: DocumentId
    title: str
    file: FileId


class DoubtfulScanAdded(FileAdded, frozen=True):
    """The same for a scan of which it did not check that it is of the document, and which was filed knowingly."""

    kind: ClassVar[str] = "filing.doubtful-scan-added"
    doubts: tuple[Doubt, ...]


class AddedFileTakenOff(FilingEvent, frozen=True):
    """A file that was put beside a document by mistake is no longer shown there. Its content stays."""

    kind: ClassVar[str] = "filing.file-taken-off"
    document: DocumentId
    title: str
    file: FileId
    name: str
    day: datetime.date
    reason: str


class DocumentSent(FilingEvent, frozen=True):
    """It went out to a unit or a person. The address is contact data and stays out of the journal.

    Earlier programs recorded a draft in this way too: where `how` is a draft, it had not gone out.
    """

    kind: ClassVar[str] = "filing.document-sent"
    document: DocumentId
    title: str
    recipient_kind: str
    recipient: str
    how: How
    day: datetime.date


class DraftWritten(FilingEvent, frozen=True):
    """A message with it to a unit or a person was written as a draft, and has gone to nobody yet."""

    kind: ClassVar[str] = "filing.draft-written"
    document: DocumentId
    title: str
    recipient_kind: str
    recipient: str
    day: datetime.date


class SendingFailed(FilingEvent, frozen=True):
    """It did not go out to a unit or a person."""

    kind: ClassVar[str] = "filing.sending-failed"
    document: DocumentId
    title: str
    recipient_kind: str
    recipient: str
    how: How
    trouble: Trouble
    day: datetime.date
