"""A document as a plain description: what stands in it, in order, without a word on how it looks.

The layout numbers the headings, breaks the lines, aligns the names and turns the pages. All texts are plain:
`<b>` and `&` are printed as they stand, control characters are left out, a line feed in a paragraph begins a
new paragraph and is a space elsewhere.
"""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

import msgspec

from governance_desk.signatures.strokes import Strokes
from governance_desk.templates.state import Mark, Side


class Block(msgspec.Struct, frozen=True, tag=True):
    """One thing that stands in a document."""


class Picture(msgspec.Struct, frozen=True):
    """A PNG or JPEG without anything to see through, in millimetres as it is printed."""

    content: bytes
    width: float
    height: float


class RedMark(Block, frozen=True):
    """The red mark of the issuing body (发文机关标志), the document's number and the red rule below it.

    `number` is set as it stands, such as 某协〔2026〕3号; empty where the paper has none. `line` stands small below
    the mark; `mark` is how it is printed. `picture` stands in the white above the mark, at its `side`: nothing moves.
    """

    issuer: str
    number: str = ""
    line: str = ""
    mark: Mark = Mark.RED
    picture: Picture | None = None
    side: Side = Side.MIDDLE


class Title(Block, frozen=True):
    """The document's title, centred; `subtitle` such as （2026年3月5日通过） stands below it in 楷体."""

    text: str
    subtitle: str = ""


class Heading(Block, frozen=True):
    """A heading of level 1 to 4, numbered by the layout: 一、 then （一） then 1. then （1）.

    A heading starts the count of every deeper level afresh; `numbered=False` leaves count and number out.
    """

    text: str
    level: int = 1
    numbered: bool = True


class Paragraph(Block, frozen=True):
    """A paragraph, first line two characters in unless `indent=False` (the addressee of a letter).

    `lead` is set in 黑体 before the text, such as 表决结果：; `small` is for the notes of a form and of a table (五号).
    """

    text: str
    lead: str = ""
    indent: bool = True
    small: bool = False


class FactLine(Block, frozen=True):
    """A label and its value, such as 时间 and 2026年3月5日; the layout sets one colon and aligns wrapped lines."""

    label: str
    value: str


class NameEntry(msgspec.Struct, frozen=True):
    """A person in a list of names, with the unit or the post where it matters."""

    name: str
    detail: str = ""


class NameList(Block, frozen=True):
    """Names under a label such as 出席 or 请假 (the layout sets the colon), aligned in columns.

    An empty list prints `empty`, as the clerk expects a 无 where nobody was excused.
    """

    label: str
    names: tuple[NameEntry, ...]
    empty: str = "无"


class Align(Enum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Column(msgspec.Struct, frozen=True):
    """A column of a table; `width` is relative to the other columns'."""

    title: str
    width: int = 1
    align: Align = Align.LEFT


class Ink(msgspec.Struct, frozen=True):
    """A signature by hand in a cell of a table: `content` is the SHA-256 of its strokes, which `inked` reads."""

    row: int
    column: int
    content: str
    strokes: Strokes | None = None


class Table(Block, frozen=True):
    """A ruled table; its header stands again at the top of each further page.

    `row_height` is the least height of a row in millimetres, for tables in which people sign; `inks` are those who
    have signed on a screen.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    row_height: int = 0
    inks: tuple[Ink, ...] = ()


class CountPoint(msgspec.Struct, frozen=True):
    """From here on so many are there; `along` in thousandths of the whole, `at` the moment in words."""

    along: int
    count: int
    at: str


class CountMark(msgspec.Struct, frozen=True):
    """A moment that is marked: the opening, a vote."""

    along: int
    label: str


class CountChart(Block, frozen=True):
    """How many were there at every moment: a line of steps under `most`, with a line at `required`, where it is known.

    `breaks` are the places at which the meeting was adjourned; `begins` and `ends` stand below the ends of the line.
    """

    points: tuple[CountPoint, ...]
    marks: tuple[CountMark, ...]
    breaks: tuple[int, ...]
    most: int
    required: int | None
    required_words: str
    begins: str
    ends: str
    caption: str


class SignatureRow(msgspec.Struct, frozen=True):
    """A line to sign on: 主持人 and, where it is known, the name of the person who is to sign."""

    role: str
    name: str = ""


class SignatureBlock(Block, frozen=True):
    """Lines to sign on; they never stand on a page without at least one line of the text that is signed.

    `columns` is 1 or 2; `dated` leaves room for 年 月 日 behind each line (in one column only).
    """

    rows: tuple[SignatureRow, ...]
    columns: int = 1
    dated: bool = False


class Issued(Block, frozen=True):
    """Who issues the paper and when (落款), at the right; `date` in Arabic figures without zeros: 2026年3月5日."""

    issuer: str
    date: str


MOST_COPIES = 400
"""Characters: a dozen lines of an imprint, so that the text before it has room on its page."""


class Imprint(Block, frozen=True):
    """抄送 and 印发 between two rules at the foot of the last page; empty parts are left out."""

    copies: str = ""
    issuer: str = ""
    date: str = ""


class SlipField(msgspec.Struct, frozen=True):
    """A field to fill in, or, with `choices`, boxes to tick; `value` is printed where it is known."""

    label: str
    choices: tuple[str, ...] = ()
    value: str = ""


class Slip(Block, frozen=True):
    """A return slip (回执) below a line to cut along, kept on one page."""

    title: str
    fields: tuple[SlipField, ...]
    note: str = ""


class BlankLine(Block, frozen=True):
    """Empty lines; they vanish at the top of a page."""

    lines: int = 1


class PageBreak(Block, frozen=True):
    """What follows begins on a new page."""


AnyBlock: TypeAlias = (
    RedMark
    | Title
    | Heading
    | Paragraph
    | FactLine
    | NameList
    | Table
    | CountChart
    | SignatureBlock
    | Issued
    | Imprint
    | Slip
    | BlankLine
    | PageBreak
)


SEALED_DRAFT = "草稿　盖章无效"
"""The stamp of a draft with the picture of a seal; no other document can be made with one."""


class Document(msgspec.Struct, frozen=True):
    """A whole document. `title`, `author`, `subject` and `language` go into the file's properties.

    `journal_head`: the first 16 hexadecimal characters of the journal's head, printed small at the foot of each
    page after `journal_label`, and on the last page as a QR code where `journal_qr` is set; empty leaves both out.
    `qr` is what the code holds, where that is more than the head. A paper without `page_numbers` has them all the same
    where it does not fit on one page. `stamp` is printed large and pale across each
    page, and before the title in the file's properties: a paper of a rehearsal is none of the association's. `seal` is
    the picture of a seal (PNG), in a draft only: see `documents.seal`.

    `signed_original` says where the signed paper is: it stands above the lines to sign on in a file that people go on
    writing in, which bears no signatures.
    """

    title: str
    blocks: tuple[AnyBlock, ...]
    language: str = "zh-CN"
    author: str = ""
    subject: str = ""
    journal_head: str = ""
    journal_label: str = "会议记录校验码"
    journal_qr: bool = True
    qr: str = ""
    page_numbers: bool = True
    stamp: str = ""
    seal: bytes = b""
    signed_original: str = ""

    def __post_init__(self) -> None:
        if self.seal and SEALED_DRAFT not in self.stamp:
            raise ValueError("the picture of a seal on a paper that is not marked as a draft")
