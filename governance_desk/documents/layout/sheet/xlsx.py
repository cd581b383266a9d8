"""A document with tables → the bytes of an XLSX: each table on a page of its own, ready to be filled in or printed."""

from __future__ import annotations

from typing import Any

import msgspec

from governance_desk.documents.content.blocks import (
    AnyBlock,
    Document,
    FactLine,
    Heading,
    Issued,
    NameList,
    Paragraph,
    SignatureBlock,
    Table,
    Title,
)
from governance_desk.documents.layout.geometry import MM
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.sheet.cells import in_numbers, put, put_number, words_of
from governance_desk.documents.layout.sheet.pages import page_names, set_up
from governance_desk.spreadsheets import shortened, written

_WIDE = 132
"""The columns are together as wide as so many figures: about as much as an A4 page across takes at full size."""
_COLON = "："
_LINE = 16.0  # points: a row of one line
_LONGEST_PROPERTY = 255  # units
_HIGHEST = 409.0  # points: a higher row is a fault of the file


class _Page(msgspec.Struct):
    """A table with what stands above it and, on the last page, below."""

    table: Table
    above: list[AnyBlock]
    below: list[AnyBlock]


def has_tables(document: Document) -> bool:
    """Whether a spreadsheet of it would hold anything but sentences."""
    return any(isinstance(block, Table) for block in document.blocks)


def xlsx(document: Document) -> bytes:
    """The tables of the document, each with its heading above; header rows frozen and repeated in print, A4 across.

    Every text stays a text, whatever it begins with; columns of numbers are numbers. ValueError without a table,
    Fault where the disk for temporary files is full.
    """
    import openpyxl

    pages = _pages(document)
    if not pages:
        raise ValueError("a document without a table makes no spreadsheet")
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    # A paper of a rehearsal says so in its properties, too.
    book.properties.title = _property(f"{document.stamp}　{document.title}" if document.stamp else document.title)
    book.properties.creator, book.properties.subject = _property(document.author), _property(document.subject)
    book.properties.language = document.language
    title = next((block for block in document.blocks if isinstance(block, Title)), Title(document.title))
    for name, page in zip(page_names(_name(page, title) for page in pages), pages, strict=True):
        _write(book.create_sheet(name), page, title, document)
    return written(book)


def _property(words: str) -> str:
    return shortened(printable(words), _LONGEST_PROPERTY)


def _pages(document: Document) -> list[_Page]:
    pages: list[_Page] = []
    waiting: list[AnyBlock] = []
    for block in document.blocks:
        if isinstance(block, Table):
            pages.append(_Page(block, waiting, []))
            waiting = []
        elif isinstance(block, Heading | Paragraph | FactLine | NameList | SignatureBlock | Issued):
            waiting.append(block)
    if pages:
        pages[-1].below = waiting
    return pages


def _name(page: _Page, title: Title) -> str:
    """Its caption, the heading above it, or the title."""
    headings = [block.text for block in page.above if isinstance(block, Heading)]
    return printable(page.table.caption) or (printable(headings[-1]) if headings else printable(title.text))


def _write(sheet: Any, page: _Page, title: Title, document: Document) -> None:
    from openpyxl.styles import Font

    columns = len(page.table.columns)
    row = 1
    for words, size in ((document.stamp, 16), (title.text, 16), (title.subtitle, 11)):
        if printable(words):
            put(sheet, row, 1, words, align="center", font=Font(bold=size > 11, size=size), over=columns)
            sheet.row_dimensions[row].height = size * 1.6
            row += 1
    row = _texts(sheet, row, page.above, columns)
    if printable(page.table.caption):
        put(sheet, row, 1, page.table.caption, font=Font(bold=True), over=columns)
        row += 1
    header = row
    row = _table(sheet, row, page.table)
    _texts(sheet, row + 1, page.below, columns)
    set_up(sheet, header, columns, document)


def _texts(sheet: Any, row: int, blocks: list[AnyBlock], columns: int) -> int:
    """The sentences over the whole width, one a row; the next free row."""
    from openpyxl.styles import Font

    for block in blocks:
        for words in words_of(block):
            put(sheet, row, 1, words, font=Font(bold=isinstance(block, Heading)), over=columns, wrap=True)
            sheet.row_dimensions[row].height = min(_HIGHEST, _LINE * max(1, -(-len(words) * 2 // _WIDE)))
            row += 1
    return row


def _table(sheet: Any, row: int, table: Table) -> int:
    """Header and rows with their lines; the next free row."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    whole = sum(column.width for column in table.columns)
    for at, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(at)].width = max(6.0, _WIDE * column.width / whole)
        put(sheet, row, at, column.title, align="center", font=Font(bold=True), wrap=True, lined=True)
    numbers = [in_numbers([line[at] for line in table.rows]) for at in range(len(table.columns))]
    for line in table.rows:
        row += 1
        if table.row_height:
            sheet.row_dimensions[row].height = table.row_height * MM
        for at, (column, words) in enumerate(zip(table.columns, line, strict=True), 1):
            if numbers[at - 1] and words.strip():
                put_number(sheet, row, at, int(words.strip()), align=column.align.value)
            else:
                put(sheet, row, at, words, align=column.align.value, wrap=True, lined=True)
    return row + 1
