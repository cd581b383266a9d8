"""What has been issued. Only `fold.py` changes it."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Any, NewType

import msgspec

from governance_desk.journal.unread import Partial

DocumentId = NewType("DocumentId", str)
FileId = NewType("FileId", str)
SeriesKey = NewType("SeriesKey", str)


class About(StrEnum):
    """What a document can be about."""

    MEETING = "meeting"  # `part`: the vote of a resolution or a tally sheet, the proxy, the election
    BODY = "body"  # `part`: the term of an attendance ledger
    UNIT = "unit"
    PERSON = "person"
    APPLICATION = "application"
    CERTIFICATE = "certificate"
    CONSEQUENCE = "consequence"  # of absences
    DUE = "due"  # `id`: the key of a thing in the docket, of which a reminder was written
    ASSOCIATION = "association"  # `id` is empty; `part`: the year of the statistics


class Subject(msgspec.Struct, frozen=True):
    """What a document is about: the id of a thing of this kind, and which part of it."""

    kind: About
    id: str = ""
    part: str = ""


class Drawn(msgspec.Struct, frozen=True):
    """From what a document was made: the head of the journal as it was then, and the version of the program."""

    number: int
    hash: str
    program: str


class Role(StrEnum):
    """What a file is to the issued document beside which it lies."""

    SIGNED = "signed"  # the same document, signed by certificate; earlier programs also filed what was drawn so
    DRAWN = "drawn"  # the same document, signed by hand on the screen
    SCAN = "scan"  # the signed paper, or its signature page, scanned or photographed
    ORIGINAL = "original"  # the file that a scan was made of, as it came from the scanner or the camera
    ADDENDUM = "addendum"  # a correction or addition that was agreed on later
    SENT = "sent"  # what went out: a message with its attachments
    OTHER = "other"


class Doubt(StrEnum):
    """Why a scan may not be of the document beside which it was filed all the same."""

    NOT_RECOGNISED = "not_recognised"  # no page of it looks like one of the document, and no code says so
    OTHER_CODE = "other_code"  # of another document, or of another version of this one
    NOT_SIGNED = "not_signed"  # none of the pages that are signed on is there


SIGNED_ROLES = (Role.SIGNED, Role.DRAWN)
"""The document itself with signatures in it, which the next one signs."""
SIGNED_OR_SCANNED = (*SIGNED_ROLES, Role.SCAN)
"""What shows that somebody has signed."""


class How(StrEnum):
    """How a document went out."""

    MAIL = "mail"  # sent by the association's mail server
    DRAFT = "draft"  # only written as a draft for the clerk's own mail program: it has not gone out yet
    OWN = "own"  # sent with the clerk's own mail program, as the clerk says


class Trouble(StrEnum):
    """Why it did not go out. What the server said is not kept: it may repeat the address."""

    NO_ADDRESS = "no_address"
    UNREACHABLE = "unreachable"
    NOT_PRIVATE = "not_private"
    LOGIN = "login"
    REFUSED = "refused"


class Sending(msgspec.Struct, frozen=True):
    """A document on its way to a unit or a person; `trouble` None: it went out, or its draft was written."""

    recipient_kind: str
    recipient: str
    how: How
    day: datetime.date
    trouble: Trouble | None = None

    @property
    def went_out(self) -> bool:
        """Whether it was sent: a draft in a folder has reached nobody."""
        return self.trouble is None and self.how is not How.DRAFT


CODE, YEAR, ORDINAL = "代字", "年", "序号"
"""What stands in a number: the issuing body's short name, the year, and which number of the series it is."""
USUAL_FORM = "{代字}〔{年}〕{序号}号"
"""GB/T 9704-2012, 7.2.5."""


class Series(msgspec.Struct, frozen=True):
    """A series of document numbers, such as 会议通知. `form` is how a number is written, with its places.

    `code` is the issuing body's short name in each number (发文机关代字): 某协 in 某协〔2026〕3号. `start` is the first
    number of the first year, for an association whose earlier papers were numbered by hand; with `yearly` each
    further year begins at 1, else the count goes on. One that is no longer `in_use` gives no more numbers.
    """

    key: SeriesKey
    name: str
    code: str
    start: int = 1
    yearly: bool = True
    in_use: bool = True
    form: str = USUAL_FORM


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """What is noted of a file that is put beside an issued document: asked for, recorded and kept the same.

    `content` is the SHA-256 of its `size` bytes, `note` who signed, or what it is.
    """

    role: Role
    name: str
    size: int
    media_type: str
    content: str
    day: datetime.date
    note: str = ""


def noted(file: Beside) -> dict[str, Any]:
    """What is noted of it, by field."""
    return {field: getattr(file, field) for field in Beside.__struct_fields__}


class Filed(Beside, frozen=True, kw_only=True):
    """A file that was put beside an issued document later; `doubts`: what did not check when it was."""

    id: FileId
    taken_off: datetime.date | None = None
    doubts: tuple[Doubt, ...] = ()


class Annulled(msgspec.Struct, frozen=True):
    """A document was taken out of force and none takes its place; `basis` is by whose decision, where one is due."""

    day: datetime.date
    reason: str
    basis: str = ""


class IssuedDocument(msgspec.Struct):
    """A document as it was issued. `content` is the SHA-256 of its bytes, `paper` the stable key of its kind.

    `number` is as it stands on the paper, empty where it has none; `ordinal` counts within `series` and the year of
    `day`, 0 where the number comes from nowhere or from the paper itself (a resolution, a certificate). One that was
    `made_elsewhere`, with another program or on paper, has no code of the journal on it; `drawn` is when it was filed.
    """

    id: DocumentId
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
    about: Subject
    drawn: Drawn
    supersedes: DocumentId | None = None
    reason: str = ""
    superseded_by: DocumentId | None = None
    made_elsewhere: bool = False
    annulled: Annulled | None = None
    files: list[Filed] = []
    sendings: list[Sending] = []

    def last_sending(self, recipient_kind: str, recipient: str) -> Sending | None:
        """What became of it the last time it was sent to this unit or person."""
        found = (each for each in reversed(self.sendings) if each.recipient == recipient)
        return next((each for each in found if each.recipient_kind == recipient_kind), None)

    def reached(self) -> tuple[int, int]:
        """How many units and persons it went out to, and how many were only ever written to in vain."""
        tried = {(each.recipient_kind, each.recipient) for each in self.sendings if each.how is not How.DRAFT}
        reached = {(each.recipient_kind, each.recipient) for each in self.sendings if each.went_out}
        return len(reached), len(tried - reached)

    def drafts(self) -> list[Sending]:
        """The drafts of which nobody has said yet that they went out: the last thing done for their recipients."""
        last = {(each.recipient_kind, each.recipient): each for each in self.sendings}
        return [each for each in last.values() if each.how is How.DRAFT]

    @property
    def stands(self) -> bool:
        """Whether it is in force: no other document has taken its place, and it was not annulled."""
        return self.superseded_by is None and self.annulled is None

    def files_of(self, *roles: Role) -> list[Filed]:
        """The files beside it in one of these roles, or all, in their order; without what was taken off."""
        return [each for each in self.files if each.taken_off is None and (not roles or each.role in roles)]


class Filing(Partial, msgspec.Struct):
    """Every document that was ever issued, in the order of issue, and the series that number them.

    `last` is the last number that each series has given, by `period`.
    """

    documents: dict[DocumentId, IssuedDocument] = {}
    series: dict[SeriesKey, Series] = {}
    last: dict[str, int] = {}

    def of(self, subject: Subject, paper: str = "") -> list[IssuedDocument]:
        """What was issued about this, part and all; of one kind of paper where it is named."""
        found = (each for each in self.documents.values() if each.about == subject)
        return [each for each in found if not paper or each.paper == paper]

    def of_thing(self, kind: About, thing: str) -> list[IssuedDocument]:
        """What was issued about this thing and all of its parts: everything of a meeting."""
        return [each for each in self.documents.values() if (each.about.kind, each.about.id) == (kind, thing)]

    def standing(self, subject: Subject, paper: str) -> IssuedDocument | None:
        """The last document of this kind about this that is in force."""
        return next((each for each in reversed(self.of(subject, paper)) if each.stands), None)

    def contents(self) -> frozenset[str]:
        """The contents that are named, those of files that were taken off too."""
        documents = self.documents.values()
        return frozenset(each.content for each in documents) | {
            file.content for each in documents for file in each.files
        }

    def names_of(self, content: str) -> tuple[str, ...]:
        """The files that have this content."""
        found: list[str] = []
        for each in self.documents.values():
            named: tuple[IssuedDocument | Filed, ...] = (each, *each.files)
            found += [file.name for file in named if file.content == content]
        return tuple(dict.fromkeys(found))


def period(series: Series, day: datetime.date) -> str:
    """Within what the numbers of a series count: its key, with the year where they begin anew each year."""
    return f"{series.key}/{day.year}" if series.yearly else f"{series.key}/"
