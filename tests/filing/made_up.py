"""Papers to issue, in an association that is made up."""

from __future__ import annotations

import datetime
from hashlib import sha256
from itertools import count

from governance_desk.desk import Desk
from governance_desk.filing.commands import AddFile, IssueDocument, SetSeries, SupersedeDocument
from governance_desk.filing.series import next_number
from governance_desk.filing.state import About, DocumentId, Drawn, FileId, IssuedDocument, Role, SeriesKey, Subject
from tests.association.made_up import FIRST_DAY

NOTICES = SeriesKey("series/notices")
MEETING = Subject(About.MEETING, "m1")
_NUMBERS = count(1)


def series(desk: Desk, *, key: SeriesKey = NOTICES, code: str = "某协", start: int = 1, yearly: bool = True) -> None:
    desk.do(SetSeries(series=key, name="会议通知", code=code, start=start, yearly=yearly))


def issue(
    desk: Desk,
    *,
    content: bytes | None = None,
    day: datetime.date = FIRST_DAY,
    about: Subject = MEETING,
    paper: str = "notice",
    number: str | None = None,
    of: SeriesKey | None = None,
    supersedes: IssuedDocument | None = None,
    reason: str = "时间有误",
    media_type: str = "application/pdf",
    title: str = "关于召开会议的通知",
) -> IssuedDocument:
    """One more document; its bytes are kept with it."""
    each = next(_NUMBERS)
    content = content if content is not None else f"document {each}".encode()
    document = DocumentId(f"d{each}")
    if number is None:
        number = next_number(desk.association.filing, of, day) if of is not None else ""
    fields = {
        "document": document,
        "paper": paper,
        "title": title,
        "name": f"通知{each}.pdf",
        "size": len(content),
        "media_type": media_type,
        "content": sha256(content).hexdigest(),
        "day": day,
        "about": about,
        "drawn": Drawn(desk.head.number, desk.head.hash, "0.1.0"),
        "number": number,
        "series": of,
    }
    command = (
        IssueDocument(**fields)  # type: ignore[arg-type]
        if supersedes is None
        else SupersedeDocument(**fields, supersedes=supersedes.id, reason=reason)  # type: ignore[arg-type]
    )
    desk.do(command, keep=[content])
    return desk.association.filing.documents[document]


def add(
    desk: Desk,
    document: IssuedDocument,
    content: bytes = b"signed",
    *,
    role: Role = Role.SIGNED,
    day: datetime.date = FIRST_DAY,
    file: str = "",
) -> FileId:
    """A file beside the document."""
    name = FileId(file or f"file{next(_NUMBERS)}")
    desk.do(
        AddFile(
            document=document.id,
            file=name,
            role=role,
            name="签署.pdf",
            size=len(content),
            media_type="application/pdf",
            content=sha256(content).hexdigest(),
            day=day,
        ),
        keep=[content],
    )
    return name
