"""A document → the bytes of a DOCX file."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import assert_never
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from governance_desk.documents.content.blocks import (
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
from governance_desk.documents.layout.blocks.slip import is_cut
from governance_desk.documents.layout.composing import compose
from governance_desk.documents.layout.fonts import font_set
from governance_desk.documents.layout.numbering import Numbering
from governance_desk.documents.layout.ordering import Step, steps
from governance_desk.documents.layout.paging import paginate
from governance_desk.documents.layout.setting import Setter
from governance_desk.documents.layout.word import chart, forms, lists, mark, tables, text
from governance_desk.documents.layout.word.page import Page


def docx(document: Document, *, bundled_only: bool = False) -> bytes:
    """The document on A4 after GB/T 9704-2012, as Word and WPS open and edit it.

    The faces are named, not embedded: 仿宋, 黑体, 楷体 and 小标宋 are on the machines that such papers are written on,
    and where one is missing the word processor takes its own. Columns, labels and the lines of a title are measured
    as for the PDF, `bundled_only` as there, so that both have the same pages. The same document gives the same bytes.
    """
    setter = Setter(font_set(bundled_only=bundled_only))
    page = Page(document, setter, bundled_only=bundled_only)
    numbering = Numbering()
    rooms, cuts = _rooms(document, setter)
    original = document.signed_original
    for step in steps(document):
        if step.opens_page:
            page.break_before_next()
        if step.introduced:
            page.keep_last()
        if original and isinstance(step.block, SignatureBlock):
            text.paragraph(Paragraph(original), page)
            original = ""  # above the first lines only
        _write(step, numbering, rooms, cuts, page)
    return _same_each_time(page.saved())


def _write(step: Step, numbering: Numbering, rooms: Iterator[bool], cuts: Iterator[bool], page: Page) -> None:
    match step.block:
        case Title() as block:
            text.title(block, page)
        case Heading() as block:
            text.heading(block, numbering, page)
        case Paragraph() as block:
            text.paragraph(block, page)
        case FactLine() as block:
            lists.fact(block, step.cells, page)
        case NameList() as block:
            lists.name_list(block, page)
        case Table() as block:
            tables.table(block, page)
        case CountChart() as block:
            chart.count_chart(block, page)
        case SignatureBlock() as block:
            forms.signatures(block, page, room=next(rooms))
        case Issued() as block:
            forms.issued(block, page, room=next(rooms))
        case Imprint() as block:
            forms.imprint(block, page)
        case RedMark() as block:
            mark.red_mark(block, page)
        case Slip() as block:
            forms.slip(block, page, cut=next(cuts))
        case BlankLine() as block:
            for _ in range(block.lines):
                page.paragraph()
        case PageBreak():
            page.break_before_next()
        case _ as other:
            assert_never(other)


def _rooms(document: Document, setter: Setter) -> tuple[Iterator[bool], Iterator[bool]]:
    """What Word cannot give up itself: for each block that is signed or sealed, whether the PDF has white before it;
    for each slip, whether it is cut off there, or has a page of its own."""
    strips = compose(document, setter)
    placed = {id(each.strip) for page in paginate(strips) for each in page}
    white = (id(strip) in placed for strip in strips if strip.gives)
    return white, (id(strip) in placed for strip in strips if is_cut(strip))


def _same_each_time(content: bytes) -> bytes:
    """The parts of the file in their order, without the hour at which each was written."""
    again = BytesIO()
    with ZipFile(BytesIO(content)) as written, ZipFile(again, "w", ZIP_DEFLATED) as made:
        for name in written.namelist():
            made.writestr(ZipInfo(name), written.read(name), ZIP_DEFLATED)
    return again.getvalue()
