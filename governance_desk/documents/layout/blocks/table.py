"""Ruled tables with a header that stands on each page."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from governance_desk.documents.content.blocks import Align, Table
from governance_desk.documents.layout.blocks.columns import PADDING, column_widths
from governance_desk.documents.layout.blocks.text import BODY_BASELINE, GAP, at_most, balanced, centred
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, MM, PITCH, SIZE_SMALL_4, baseline
from governance_desk.documents.layout.printable import paragraphs, printable
from governance_desk.documents.layout.setting import CELL_TEXT, CELL_TITLE, LABEL, Line, Setter, Style
from governance_desk.documents.layout.strips import Pen, Rule, Strip, Words
from governance_desk.signatures.pen import fitted

LINE = 18.0
FRAME, HAIR = 0.75, 0.4
INK_MARGIN = 3.0
# A row of more lines is parted, so that even a text of many pages can stand in a cell.
MOST_LINES = 12
# A text of so many lines is a name or a title: its lines are made of one length, so that 司 is never alone on one.
_FEW_LINES = 3


def table(block: Table, setter: Setter) -> list[Strip]:
    """The caption, the header and the rows; each strip is a whole row unless it has more than MOST_LINES lines.

    Caption and header stand again on each further page, the caption as a continued one.
    """
    edges = _edges(column_widths(block, lambda text: setter.width(text, CELL_TEXT)))
    least = max(block.row_height * MM, LINE + 2 * PADDING)
    titles = [
        at_most(
            MOST_LINES,
            balanced(printable(column.title), CELL_TITLE, setter, _room(edges, number)),
            CELL_TITLE,
            setter,
        )
        for number, column in enumerate(block.columns)
    ]
    middle = [Align.CENTRE] * len(block.columns)
    height = LINE * max(map(len, titles)) + 2 * PADDING
    header = Strip(height, _row(titles, edges, middle, height, opens=True), keep=True)
    caption = printable(block.caption)
    strips = [*_caption(caption, setter), header]
    repeats = (*_caption(f"{caption}（续）" if caption else "", setter), header)
    aligns = [column.align for column in block.columns]
    # No row is alone below the header, or on the last page.
    held = {0, len(block.rows) - 2} - {len(block.rows) - 1}
    for number, row in enumerate(block.rows):
        if len(row) != len(block.columns):
            raise ValueError(f"a row of {len(row)} cells in a table of {len(block.columns)} columns")
        cells = [_cell(text, CELL_TEXT, _room(edges, place), setter) for place, text in enumerate(row)]
        most = max(map(len, cells))
        for start in range(0, most, MOST_LINES):
            part = [cell[start : start + MOST_LINES] for cell in cells]
            height = max(LINE * max(map(len, part)) + 2 * PADDING, least)
            marks = (*_row(part, edges, aligns, height), *(_pens(block, number, edges, height) if not start else ()))
            strips.append(Strip(height, marks, keep=number in held and most <= MOST_LINES, repeats=repeats))
    if not block.rows:
        strips[-1] = msgspec.structs.replace(header, keep=False)
    return [*([] if caption else [GAP]), *strips, GAP]


def _pens(block: Table, row: int, edges: list[float], height: float) -> Iterator[Pen]:
    """What was signed by hand in this row, each within its cell."""
    for ink in block.inks:
        if ink.row == row and ink.strokes is not None:
            left, room = edges[ink.column] + PADDING, _room(edges, ink.column)
            for line in fitted(ink.strokes, room, height - 2 * INK_MARGIN):
                yield Pen(tuple((left + x, INK_MARGIN + y) for x, y in line.points), line.width)


def _caption(text: str, setter: Setter) -> list[Strip]:
    if not text:
        return []
    lines = balanced(text, LABEL, setter)
    return [Strip(PITCH, (centred(line, BODY_BASELINE),), keep=True) for line in lines]


def _edges(widths: list[float]) -> list[float]:
    """The left edge of each column and the right edge of the last."""
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    edges[-1] = BLOCK_WIDTH
    return edges


def _room(edges: list[float], number: int) -> float:
    return max(edges[number + 1] - edges[number] - 2 * PADDING, SIZE_SMALL_4)


def _cell(text: str, style: Style, room: float, setter: Setter) -> list[Line]:
    lines: list[Line] = []
    for part in paragraphs(text) or [""]:
        broken = setter.lines(part, style, room, full=False)
        lines += balanced(part, style, setter, room) if 1 < len(broken) <= _FEW_LINES else broken
    return lines


def _row(
    cells: list[list[Line]], edges: list[float], aligns: list[Align], height: float, *, opens: bool = False
) -> tuple[Words | Rule, ...]:
    """The marks of one row: its texts in the middle of its height, its upright lines, its lower line."""
    marks: list[Words | Rule] = []
    last = len(edges) - 1
    for number, lines in enumerate(cells):
        left, right = edges[number] + PADDING, edges[number + 1] - PADDING
        top = (height - LINE * len(lines)) / 2
        for place, line in enumerate(lines):
            if not line.pieces:
                continue
            at = top + place * LINE + baseline(LINE, SIZE_SMALL_4)
            slack = max(right - left - line.width, 0.0)
            shift = {Align.LEFT: 0.0, Align.CENTRE: slack / 2, Align.RIGHT: slack}[aligns[number]]
            marks.append(Words(left + shift, at, line.pieces))
    for number, x in enumerate(edges):
        marks.append(Rule(x, 0, x, height, FRAME if number in (0, last) else HAIR))
    if opens:
        marks.append(Rule(0, 0, BLOCK_WIDTH, 0, FRAME))
    marks.append(Rule(0, height, BLOCK_WIDTH, height, HAIR))
    return tuple(marks)
