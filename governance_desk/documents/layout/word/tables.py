"""Ruled tables, as wide and as high as those of the PDF."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt

from governance_desk.documents.content.blocks import Align, Table
from governance_desk.documents.layout import setting
from governance_desk.documents.layout.blocks.columns import PADDING, column_widths
from governance_desk.documents.layout.blocks.table import FRAME, HAIR, LINE
from governance_desk.documents.layout.blocks.text import balanced
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, MM, PITCH, SIZE_SMALL_4
from governance_desk.documents.layout.ink_picture import ink_picture
from governance_desk.documents.layout.printable import paragraphs, printable
from governance_desk.documents.layout.word.faces import CELL_TEXT, CELL_TITLE, LABEL
from governance_desk.documents.layout.word.page import CENTRED, LEFT_ALIGNED, RIGHT_ALIGNED, Page
from governance_desk.documents.layout.word.picture import place
from governance_desk.documents.layout.word.runs import run
from governance_desk.documents.layout.word.text import centred, in_lines

# Word adds the line below a row to its height.
_ABOVE = PADDING - HAIR / 2
# A little less than the PDF has beside a text that just fits: a face that is a hair wider breaks no name.
_BESIDE = PADDING - 0.75
_INK_MARGIN = 8.0
_GAP = PITCH / 3  # the white between a text and a table
_FEW_LINES = 3  # what has no more is a name: its lines are made of one length
_ALIGNS = {Align.LEFT: LEFT_ALIGNED, Align.CENTRE: CENTRED, Align.RIGHT: RIGHT_ALIGNED}


def table(block: Table, page: Page) -> None:
    """The caption, the header, which stands again on each page, and the rows, none of them parted."""
    if caption := printable(block.caption):
        centred(caption, setting.LABEL, LABEL, page)
    else:
        page.paragraph(pitch=_GAP, keep=True)
    made = page.table(1 + len(block.rows), len(block.columns))
    widths = column_widths(block, lambda text: page.setter.width(text, setting.CELL_TEXT))
    _ruled(made._tbl.tblPr)
    for width, ruled in zip(widths, made.columns, strict=True):
        ruled.width = Pt(width)
    header, *rows = made.rows
    _header(header, block, widths, page)
    for number, (ruled, row) in enumerate(zip(rows, block.rows, strict=True)):
        if len(row) != len(block.columns):
            raise ValueError(f"a row of {len(row)} cells in a table of {len(block.columns)} columns")
        # No row is alone below the header, or on the last page.
        _row(ruled, row, block, widths, page, keep=number in {0, len(block.rows) - 2} and number < len(block.rows) - 1)
    for ink in block.inks:
        if ink.strokes is not None:
            width, height = widths[ink.column] - 2 * PADDING, max(block.row_height * MM, LINE) - _INK_MARGIN
            cell = rows[ink.row].cells[ink.column]
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.TOP  # from where all programs count alike
            # Behind the row's line, so that a signed row is no higher than an empty one.
            picture, down = ink_picture(ink.strokes, width, height), _INK_MARGIN / 2 - _ABOVE
            place(cell.paragraphs[0], picture, 0.0, down, width, height)
    page.paragraph(pitch=_GAP - 2 * FRAME)  # the frame lies outside the rows


def _ruled(properties: Any) -> None:
    """The table's width, its place and lines, and the white in its cells."""
    widths = [("w:tblW", BLOCK_WIDTH), ("w:tblInd", 0.0)]
    for name, points in widths:
        found = properties.find(qn(name))
        made = _measured(name, points) if found is None else found
        made.set(qn("w:type"), "dxa")
        made.set(qn("w:w"), str(round(points * 20)))
        if found is None:
            properties.insert_element_before(made, "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    lines = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "single")
        line.set(qn("w:sz"), str(round((HAIR if side.startswith("inside") else FRAME) * 8)))
        line.set(qn("w:space"), "0")
        line.set(qn("w:color"), "000000")
        lines.append(line)
    properties.insert_element_before(lines, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    white = OxmlElement("w:tblCellMar")
    for side, points in (("top", _ABOVE), ("left", _BESIDE), ("bottom", _ABOVE), ("right", _BESIDE)):
        white.append(_measured(f"w:{side}", points))
    properties.insert_element_before(white, "w:tblLook")


def _measured(name: str, points: float) -> Any:
    made = OxmlElement(name)
    made.set(qn("w:w"), str(round(points * 20)))
    made.set(qn("w:type"), "dxa")
    return made


def _header(ruled: Any, block: Table, widths: list[float], page: Page) -> None:
    """The titles, their lines as in the PDF; no table begins with them at the foot of a page."""
    _high(ruled, 0.0)
    ruled._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, column, width in zip(ruled.cells, block.columns, widths, strict=True):
        made = _paragraph(cell, width, CENTRED, page, keep=bool(block.rows), first=True)
        in_lines(made, balanced(printable(column.title), setting.CELL_TITLE, page.setter, _room(width)), CELL_TITLE)


def _row(
    ruled: Any, texts: Sequence[str], block: Table, widths: list[float], page: Page, *, keep: bool = False
) -> None:
    _high(ruled, block.row_height * MM)
    for cell, text, column, width in zip(ruled.cells, texts, block.columns, widths, strict=True):
        for number, part in enumerate(paragraphs(text) or [""]):
            made = _paragraph(cell, width, _ALIGNS[column.align], page, keep=keep, first=not number)
            if spare := _spare(part, _room(width), page):
                written = made.paragraph_format
                left = {Align.LEFT: 0.0, Align.CENTRE: spare / 2, Align.RIGHT: spare}[column.align]
                written.left_indent, written.right_indent = Pt(left), Pt(spare - left)
            run(made, part, CELL_TEXT)


def _spare(text: str, room: float, page: Page) -> float:
    """What a name of a few lines leaves free beside it, so that it breaks as in the PDF; 0 for any other text.

    No break is put into it: who copies a name out of the table gets it whole.
    """
    broken = page.setter.lines(text, setting.CELL_TEXT, room, full=False)
    if not 1 < len(broken) <= _FEW_LINES:
        return 0.0
    wanted = balanced(text, setting.CELL_TEXT, page.setter, room)
    enough = min(max(line.width for line in wanted) + SIZE_SMALL_4 / 2, room)
    found = page.setter.lines(text, setting.CELL_TEXT, enough, full=False)
    return room - enough if [line.pieces for line in found] == [line.pieces for line in wanted] else 0.0


def _high(ruled: Any, least: float) -> None:
    """No row is parted; it is as high as its lines, or at least so many points."""
    ruled._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    height = max(least, LINE + 2 * PADDING) - HAIR
    ruled.height_rule, ruled.height = WD_ROW_HEIGHT_RULE.AT_LEAST, Pt(height)


def _paragraph(cell: Any, width: float, align: Any, page: Page, *, keep: bool, first: bool) -> Any:
    """A paragraph in a cell; Word's cells begin with one of their own, which it takes the place of."""
    made = page.paragraph(align=align, pitch=LINE, keep=keep, into=cell)
    if first:
        cell.width = Pt(width)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        empty = cell.paragraphs[0]._p
        empty.getparent().remove(empty)
    return made


def _room(width: float) -> float:
    return max(width - 2 * PADDING, SIZE_SMALL_4)
