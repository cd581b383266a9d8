"""How wide the columns of a table are: as the content wishes, but no name is broken beside a column that has room."""

from __future__ import annotations

from collections.abc import Callable

from governance_desk.documents.content.blocks import Table
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, SIZE_SMALL_4
from governance_desk.documents.layout.printable import paragraphs, printable

PADDING = 4.0
# What is longer than this is a text that may be broken; its column asks for no more room.
_LONGEST = 14 * SIZE_SMALL_4
# Of a title at least so much stands on one line: 序号, but 条件 above 审查.
_TITLE = 2 * SIZE_SMALL_4
# A sum of widths in another order is another float.
_LITTLE = 0.05

Measure = Callable[[str], float]


def column_widths(table: Table, measure: Measure) -> list[float]:
    """Points for each column, the whole block's width together. `measure` says how wide a text is in a cell.

    A column in which half of the cells or more are empty is there to be written in: it gives nothing away.
    """
    whole = sum(column.width for column in table.columns)
    widths = [BLOCK_WIDTH * column.width / whole for column in table.columns]
    needs = [_need(table, number, measure) for number in range(len(widths))]
    spare = [
        max(width - need, 0.0) if _is_filled(table, number) else 0.0
        for number, (need, width) in enumerate(zip(needs, widths, strict=True))
    ]
    left = sum(spare)
    given = [0.0] * len(widths)
    lacking = sorted((need - width, number) for number, (need, width) in enumerate(zip(needs, widths, strict=True)))
    for lack, number in lacking:  # the least first: half of what a column lacks is no use to it
        if 0.0 < lack <= left:
            given[number] = lack
            left -= lack
    if not any(given):
        return widths
    part = sum(given) / sum(spare)
    return [width + more - part * less for width, more, less in zip(widths, given, spare, strict=True)]


def _need(table: Table, number: int, measure: Measure) -> float:
    """What the column needs for its short texts to stand on one line each; a long text is content with what it has."""
    title = min(measure(printable(table.columns[number].title)), _TITLE)
    needed, broken = title, 0.0
    for row in table.rows:
        for part in paragraphs(row[number]) if number < len(row) else ():
            width = measure(part)
            if width <= _LONGEST:
                needed = max(needed, width)
            else:
                broken = BLOCK_WIDTH * table.columns[number].width / sum(each.width for each in table.columns)
    return max(needed + 2 * PADDING + _LITTLE, broken)


def _is_filled(table: Table, number: int) -> bool:
    filled = sum(1 for row in table.rows if number < len(row) and row[number])
    return filled * 2 > len(table.rows)
