"""Facts behind their labels, lists of names, and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.oxml.parser import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from governance_desk.documents.content.blocks import Align, Column, CountChart, FactLine, NameEntry, NameList, Table
from governance_desk.documents.layout.blocks.columns import PADDING, column_widths
from governance_desk.documents.layout.blocks.labels import COLON, plain
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, CELL, MM, PITCH
from governance_desk.documents.layout.ink_picture import ink_picture
from governance_desk.documents.layout.printable import paragraphs, printable
from governance_desk.documents.layout.word.faces import BODY, CELL_TEXT, CELL_TITLE, LABEL, Type, cells
from governance_desk.documents.layout.word.page import CENTRED, LEFT_ALIGNED, RIGHT_ALIGNED, Page
from governance_desk.documents.layout.word.runs import run
from governance_desk.documents.layout.word.text import INDENT

COLUMN = 4 * CELL  # a name of three characters and a gap of one
_LONGEST_LABEL = 12 * CELL  # behind a longer one the names begin on the next line
_CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2,4}")
_LINE = 18.0
_INK_MARGIN = 8.0
_GAP = PITCH / 3  # the white between a text and a table
_ALIGNS = {Align.LEFT: LEFT_ALIGNED, Align.CENTRE: CENTRED, Align.RIGHT: RIGHT_ALIGNED}


def label(made: Paragraph, text: str, wide: int) -> float:
    """Write the label with its colon, spread to `wide` characters where it is shorter; its width in points."""
    words = plain(text)
    spread = len(words) < wide and _CHINESE.fullmatch(words) is not None
    gap = (wide - len(words)) / (len(words) - 1) * CELL if spread else 0.0
    run(made, words, LABEL, spread=gap)
    run(made, COLON, LABEL)
    return (wide + 1 if spread else cells(words) + 1) * CELL


def name(made: Paragraph, text: str) -> None:
    """Write a name; two characters are as wide as three."""
    spread = CELL if len(text) == 2 and _CHINESE.fullmatch(text) else 0.0
    run(made, text, BODY, spread=spread)


def fact(block: FactLine, wide: int, page: Page) -> None:
    """A label two characters in, its value aligned behind the colon."""
    made = page.paragraph()
    width = label(made, block.label, wide)
    aligned = width <= BLOCK_WIDTH / 2
    left = INDENT + width if aligned else INDENT
    made.paragraph_format.left_indent, made.paragraph_format.first_line_indent = Pt(left), Pt(INDENT - left)
    for number, value in enumerate(paragraphs(block.value) or [""]):
        run(page.paragraph(left=left) if number or not aligned else made, value)


def name_list(block: NameList, page: Page) -> None:
    """The label in 黑体, two characters in; the names in columns behind its colon."""
    made = page.paragraph()
    width = label(made, block.label, 0)
    left = INDENT + width
    if width > _LONGEST_LABEL:
        made.paragraph_format.first_line_indent = Pt(INDENT)
        made.paragraph_format.keep_with_next = True
        left = 2 * INDENT
        made = page.paragraph(left=left)
    else:
        made.paragraph_format.left_indent, made.paragraph_format.first_line_indent = Pt(left), Pt(INDENT - left)
    entries = [NameEntry(printable(each.name), printable(each.detail)) for each in block.names]
    if any(each.detail for each in entries):
        _detailed(entries, left, made, page)
    else:
        _columns([each.name for each in entries] or [printable(block.empty)], left, made)


def _columns(names: list[str], left: float, made: Paragraph) -> None:
    """Each name takes as many columns as it needs; the last may stand a little beyond the edge."""
    made.paragraph_format.right_indent = Pt(-CELL / 2)
    columns = int((BLOCK_WIDTH - left + CELL + 1e-6) / COLUMN)
    for number in range(1, columns):
        made.paragraph_format.tab_stops.add_tab_stop(Pt(left + number * COLUMN))
    column = 0
    for text in names:
        needs = max(1, -int(-((cells(text) + 1) * CELL - 1e-6) // COLUMN))
        if column and column + needs > columns:
            made.add_run().add_break()
            column = 0
        elif column:
            made.add_run("\t")
        name(made, text)
        if needs > 1 and column + needs < columns:
            made.add_run("\t" * (needs - 1 - int((cells(text) * CELL) // COLUMN)))
        column += needs


def _detailed(entries: list[NameEntry], left: float, made: Paragraph, page: Page) -> None:
    """A name on each line, all details behind the same column."""
    widest = max(min((cells(each.name) + 1) * CELL, 3 * COLUMN) for each in entries)
    names = max(COLUMN, widest)
    before = made.paragraph_format.first_line_indent
    start = left + (before.pt if before is not None else 0.0)
    for number, entry in enumerate(entries):
        line = page.paragraph() if number else made
        written = line.paragraph_format
        written.left_indent = Pt(left + names)
        written.first_line_indent = Pt((left if number else start) - left - names)
        written.tab_stops.add_tab_stop(Pt(left + names))
        name(line, entry.name)
        if entry.detail:
            run(line, "\t" + entry.detail)


def count_chart(block: CountChart, page: Page) -> None:
    """What the picture shows, as a table: Word gets the numbers, one for each minute in which they changed."""
    by_minute = {point.at: str(point.count) for point in block.points}
    columns = (Column("时间", 1, Align.CENTRE), Column("在场人数", 1, Align.CENTRE))
    table(Table(columns, tuple(by_minute.items()), caption="在场人数"), page)


def table(block: Table, page: Page) -> None:
    """The caption, the header, which stands again on each page, and the rows, none of them parted."""
    if caption := printable(block.caption):
        run(page.paragraph(align=CENTRED, keep=True), caption, LABEL)
    else:
        page.paragraph(pitch=_GAP, keep=True)
    made = page.table(1 + len(block.rows), len(block.columns))
    made.style = "Table Grid"
    widths = column_widths(block, lambda text: cells(text) * CELL_TEXT.size)
    for width, ruled in zip(widths, made.columns, strict=True):
        ruled.width = Pt(width)
    header, *rows = made.rows
    titles, middle = [column.title for column in block.columns], [Align.CENTRE] * len(block.columns)
    _row(header, titles, middle, widths, block, page, CELL_TITLE)
    header._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    aligns = [column.align for column in block.columns]
    for ruled, row in zip(rows, block.rows, strict=True):
        if len(row) != len(block.columns):
            raise ValueError(f"a row of {len(row)} cells in a table of {len(block.columns)} columns")
        _row(ruled, row, aligns, widths, block, page)
    for ink in block.inks:
        if ink.strokes is not None:
            room = widths[ink.column] - 2 * PADDING, max(block.row_height * MM, _LINE) - _INK_MARGIN
            picture = BytesIO(ink_picture(ink.strokes, *room))
            made_for = rows[ink.row].cells[ink.column].paragraphs[0]
            made_for.paragraph_format.line_spacing = 1.0  # an exact one would cut the picture off
            made_for.add_run().add_picture(picture, height=Pt(room[1]))
    page.paragraph(pitch=_GAP)


def _row(
    ruled: Any,
    texts: Sequence[str],
    aligns: list[Align],
    widths: list[float],
    block: Table,
    page: Page,
    face: Type = CELL_TEXT,
) -> None:
    ruled._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    ruled.height_rule, ruled.height = WD_ROW_HEIGHT_RULE.AT_LEAST, Pt(max(block.row_height * MM, _LINE + 2 * PADDING))
    for cell, text, align, width in zip(ruled.cells, texts, aligns, widths, strict=True):
        cell.width = Pt(width)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        for number, part in enumerate(paragraphs(text) or [""]):
            made = page.paragraph(align=_ALIGNS[align], pitch=_LINE, into=cell)
            run(made, part, face)
            if not number:  # Word's cells begin with a paragraph of their own
                first = cell.paragraphs[0]._p
                first.getparent().remove(first)
