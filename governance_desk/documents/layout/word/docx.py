"""A document → the bytes of a DOCX file."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from typing import assert_never
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from governance_desk.documents.content.blocks import (
    AnyBlock,
    BlankLine,
    CountChart,
    Document,
    FactLine,
    Heading,
    Imprint,
    Issued,
    NameList,
    PageBreak,
    Paragraph,
    RedMark,
    SignatureBlock,
    Slip,
    Table,
    Title,
)
from governance_desk.documents.layout.blocks.labels import common_width
from governance_desk.documents.layout.numbering import Numbering
from governance_desk.documents.layout.word import forms, lists, mark, text
from governance_desk.documents.layout.word.page import Page


def docx(document: Document) -> bytes:
    """The document on A4 after GB/T 9704-2012, as Word and WPS open and edit it.

    The faces are named, not embedded: 仿宋, 黑体, 楷体 and 小标宋 are on the machines that such papers are written on,
    and where one is missing the word processor takes its own. The same document gives the same bytes.
    """
    page = Page(document)
    numbering = Numbering()
    for kind, group in groupby(document.blocks, type):
        blocks = list(group)
        if kind is PageBreak:
            page.break_before_next()
            continue
        # Facts that stand below one another have labels of one width.
        cells = common_width(block.label for block in blocks if isinstance(block, FactLine))
        for block in blocks:
            _write(block, numbering, cells, page)
    return _same_each_time(page.saved())


def _write(block: AnyBlock, numbering: Numbering, cells: int, page: Page) -> None:
    match block:
        case Title():
            text.title(block, page)
        case Heading():
            text.heading(block, numbering, page)
        case Paragraph():
            text.paragraph(block, page)
        case FactLine():
            lists.fact(block, cells, page)
        case NameList():
            lists.name_list(block, page)
        case Table():
            lists.table(block, page)
        case CountChart():
            lists.count_chart(block, page)
        case SignatureBlock():
            forms.signatures(block, page)
        case Issued():
            forms.issued(block, page)
        case Imprint():
            forms.imprint(block, page)
        case RedMark():
            mark.red_mark(block, page)
        case Slip():
            forms.slip(block, page)
        case BlankLine():
            for _ in range(block.lines):
                page.paragraph()
        case PageBreak():
            page.break_before_next()
        case _:
            assert_never(block)


def _same_each_time(content: bytes) -> bytes:
    """The parts of the file in their order, without the hour at which each was written."""
    again = BytesIO()
    with ZipFile(BytesIO(content)) as written, ZipFile(again, "w", ZIP_DEFLATED) as made:
        for name in written.namelist():
            made.writestr(ZipInfo(name), written.read(name), ZIP_DEFLATED)
    return again.getvalue()
