"""A paper made ready to be issued: with its number and day on it, its bytes, and the command that files it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from hashlib import sha256

import msgspec

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, Document, Imprint, Issued, RedMark, Slip, Title
from governance_desk.documents.content.wording import day_words
from governance_desk.documents.issue import file_name
from governance_desk.documents.layout.render import PDF, rendered
from governance_desk.documents.seal import require_unsealed
from governance_desk.filing.commands import IssueDocument, SupersedeDocument
from governance_desk.filing.series import next_number
from governance_desk.filing.state import DocumentId, Drawn, SeriesKey, Subject
from governance_desk.journal.entry import Head
from governance_desk.version import VERSION

PDF_TYPE = "application/pdf"


class Filable(msgspec.Struct, frozen=True):
    """A paper that can be issued. `paper` is the stable key of its kind, `own` the number that it has by itself.

    `title` is what it is called in the language in use, `whom` the meeting, unit or person that it is about. `draw`
    makes it with the journal's head at that moment, as it would be printed today.
    """

    paper: str
    title: str
    about: Subject
    draw: Callable[[Head], Document]
    own: str = ""
    whom: str = ""


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """Under what a document is issued: see `IssueDocument`. `number` is as it stands on the paper."""

    document: DocumentId
    paper: str
    title: str
    about: Subject
    day: datetime.date
    number: str = ""
    series: SeriesKey | None = None
    supersedes: DocumentId | None = None
    reason: str = ""
    made_elsewhere: bool = False


class Ready(msgspec.Struct, frozen=True):
    """What `Desk.do` is given: the command, and the bytes to keep with it."""

    command: IssueDocument
    content: bytes


def ready_to_issue(
    association: Association,
    head: Head,
    filable: Filable,
    *,
    document: DocumentId,
    day: datetime.date,
    today: datetime.date,
    series: SeriesKey | None = None,
    supersedes: DocumentId | None = None,
    reason: str = "",
    copies: str = "",
) -> Ready:
    """The paper under the next number of `series`, or under its own, as a PDF with the command that issues it.

    `copies`: to whom it goes besides (抄送), for the imprint at the foot of its last page; without it there is none.
    Refusal where the series gives no number, or the paper cannot be drawn up.
    """
    number = next_number(association.filing, series, day) if series is not None else filable.own
    drawn = filable.draw(head)
    require_unsealed(drawn)
    numbered = as_issued(drawn, number if series is not None else "", day, today)
    content = rendered(with_imprint(numbered, copies, f"{association.name}秘书处", day), PDF)
    issue = Issue(
        document=document,
        paper=filable.paper,
        title=title_of(association, filable, drawn),
        about=filable.about,
        day=day,
        number=number,
        series=series,
        supersedes=supersedes,
        reason=reason,
    )
    return ready(head, content, issue)


def ready(head: Head, content: bytes, issue: Issue) -> Ready:
    """The bytes of a PDF with the command that files them; `head` is that of the journal as they were made."""
    number, title = issue.number, issue.title.strip()
    fields = {
        "document": issue.document,
        "paper": issue.paper,
        "title": title,
        "name": f"{file_name(f'{number}　{title}' if number else title)}{PDF}",
        "size": len(content),
        "media_type": PDF_TYPE,
        "content": sha256(content).hexdigest(),
        "day": issue.day,
        "about": issue.about,
        "drawn": Drawn(head.number, head.hash, VERSION),
        "number": number,
        "series": issue.series,
        "made_elsewhere": issue.made_elsewhere,
    }
    if issue.supersedes is None:
        return Ready(IssueDocument(**fields), content)  # type: ignore[arg-type]  # as they stand above
    command = SupersedeDocument(**fields, supersedes=issue.supersedes, reason=issue.reason)  # type: ignore[arg-type]
    return Ready(command, content)


def title_of(association: Association, filable: Filable, drawn: Document) -> str:
    """What the document is called in the file: without the association's own name, with whom it is about."""
    title = drawn.title.removeprefix(association.name).strip() or drawn.title
    return title if not filable.whom or filable.whom in title else f"{title}（{filable.whom}）"


def as_issued(document: Document, number: str, day: datetime.date, today: datetime.date) -> Document:
    """The document with its number in the mark, or below its title where it has none, and the day of issue.

    A day that was left to be filled in by hand, or is today's, becomes `day`; one that belongs to the matter, such as
    the meeting's on a resolution, stays. Without a `number` what the paper has by itself stays.
    """
    blocks = tuple(_dated(each, day, today) for each in document.blocks)
    if number:
        blocks = _numbered(blocks, number)
    return msgspec.structs.replace(document, blocks=blocks)


def with_imprint(document: Document, copies: str, issuer: str, day: datetime.date) -> Document:
    """The document with 抄送 and 印发 at the foot of its last page (GB/T 9704-2012, 7.4); as it is without `copies`.

    A slip that is cut off does not take the imprint along.
    """
    to = copies.strip().rstrip("。")
    if not to:
        return document
    blocks = list(document.blocks)
    place = next((at for at, each in enumerate(blocks) if isinstance(each, Slip)), len(blocks))
    blocks.insert(place, Imprint(f"{to}。", issuer, day_words(day)))
    return msgspec.structs.replace(document, blocks=tuple(blocks))


def _dated(block: AnyBlock, day: datetime.date, today: datetime.date) -> AnyBlock:
    if isinstance(block, Issued) and (not any(each.isdigit() for each in block.date) or block.date == day_words(today)):
        return msgspec.structs.replace(block, date=day_words(day))
    return block


def _numbered(blocks: tuple[AnyBlock, ...], number: str) -> tuple[AnyBlock, ...]:
    made = list(blocks)
    for at, block in enumerate(made):
        if isinstance(block, RedMark):
            made[at] = msgspec.structs.replace(block, number=number)
            return tuple(made)
    for at, block in enumerate(made):
        if isinstance(block, Title):
            subtitle = f"{number}　{block.subtitle}" if block.subtitle else number
            made[at] = msgspec.structs.replace(block, subtitle=subtitle)
            return tuple(made)
    return blocks
