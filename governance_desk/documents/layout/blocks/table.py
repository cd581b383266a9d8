"""Ruled tables with a header that stands on each page."""

from __future__ import annotations

from governance_desk.documents.content.blocks import Align, Column, Table
from governance_desk.documents.layout.blocks.text import BODY_BASELINE, centred
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, MM, PITCH, SIZE_SMALL_4, baseline
from governance_desk.documents.layout.printable import paragraphs, printable
from governance_desk.documents.layout.setting import CELL_TEXT, CELL_TITLE, LABEL, Line, Setter, Style
from governance_desk.documents.layout.strips import Rule, Strip, Words

LINE = 18.0
PADDING = 4.0
FRAME, HAIR = 0.75, 0.4
# A row of more lines is parted, so that even a text of many pages can stand in a cell.
MOST_LINES = 12


def table(block: Table, setter: Setter) -> list[Strip]:
    """The caption, the header and the rows; each strip is a whole row unless it has more than MOST_LINES lines."""
    edges = _edges(block.columns)
    least = max(block.row_height * MM, LINE + 2 * PADDING)
    titles = [
        setter.lines(printable(column.title), CELL_TITLE, _room(edges, number), full=False)
        for number, column in enumerate(block.columns)
    ]
    middle = [Align.CENTRE] * len(block.columns)
    height = LINE * max(map(len, titles)) + 2 * PADDING
    header = Strip(height, _row(titles, edges, middle, height, opens=True), keep=True)
    strips = [header]
    if caption := printable(block.caption):
        lines = setter.lines(caption, LABEL, BLOCK_WIDTH, full=False)
        strips = [*(Strip(PITCH, (centred(line, BODY_BASELINE),), keep=True) for line in lines), header]
    aligns = [column.align for column in block.columns]
    for row in block.rows:
        if len(row) != len(block.columns):
            raise ValueError(f"a row of {len(row)} cells in a table of {len(block.columns)} columns")
        cells = [_cell(text, CELL_TEXT, _room(edges, number), setter) for number, text in enumerate(row)]
        for start in range(0, max(map(len, cells)), MOST_LINES):
            part = [cell[start : start + MOST_LINES] for cell in cells]
            height = max(LINE * max(map(len, part)) + 2 * PADDING, least)
            strips.append(Strip(height, _row(part, edges, aligns, height), repeats=(header,)))
    if len(strips) == 1:
        return [Strip(header.height, header.marks)]
    return strips


def _edges(columns: tuple[Column, ...]) -> list[float]:
    """The left edge of each column and the right edge of the last."""
    whole = sum(column.width for column in columns)
    edges, sofar = [0.0], 0
    for column in columns:
        sofar += column.width
        edges.append(BLOCK_WIDTH * sofar / whole)
    return edges


def _room(edges: list[float], number: int) -> float:
    return max(edges[number + 1] - edges[number] - 2 * PADDING, SIZE_SMALL_4)


def _cell(text: str, style: Style, room: float, setter: Setter) -> list[Line]:
    return [line for part in paragraphs(text) or [""] for line in setter.lines(part, style, room, full=False)]


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
