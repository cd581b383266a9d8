"""A line of steps: how many were there at every moment, with the quorum and the votes marked. Lines and words only."""

from __future__ import annotations

from governance_desk.documents.content.blocks import CountChart
from governance_desk.documents.layout.blocks.text import BODY_BASELINE, GAP, centred
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, PITCH
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.setting import CELL_TEXT, LABEL, SMALL, Setter
from governance_desk.documents.layout.strips import Rule, Strip, Words

HEIGHT, ABOVE, BELOW, BESIDE = 150.0, 22.0, 20.0, 52.0
LINE, AXIS, HAIR = 1.6, 0.75, 0.4


def count_chart(block: CountChart, setter: Setter) -> list[Strip]:
    """The caption and the picture, on one page."""
    caption = setter.lines(printable(block.caption), LABEL, BLOCK_WIDTH, full=False)
    strips = [Strip(PITCH, (centred(line, BODY_BASELINE),), keep=True) for line in caption]
    marks: list[Words | Rule] = [Rule(BESIDE, ABOVE, BESIDE, ABOVE + HEIGHT, AXIS)]
    marks.append(Rule(BESIDE, ABOVE + HEIGHT, BLOCK_WIDTH, ABOVE + HEIGHT, AXIS))
    marks += _line(block)
    if block.required is not None:
        at = _height(block, block.required)
        marks.append(Rule(BESIDE, at, BLOCK_WIDTH, at, HAIR * 2, dashed=True))
        marks.append(_beside(block.required_words, at, setter))
    if block.required is None or abs(_height(block, block.most) - _height(block, block.required)) > 14:
        marks.append(_beside(str(block.most), _height(block, block.most), setter))
    marks.append(_beside("0", ABOVE + HEIGHT, setter))
    taken = -1000.0
    for each in block.marks:
        x = _across(each.along)
        marks.append(Rule(x, ABOVE, x, ABOVE + HEIGHT, HAIR))
        label = setter.line(printable(each.label), SMALL)
        left = min(max(x - label.width / 2, BESIDE), BLOCK_WIDTH - label.width)
        if left >= taken:  # a label that would lie over the one before stands in the table below
            marks.append(Words(left, ABOVE - 6, label.pieces))
            taken = left + label.width + 4
    for along in block.breaks:
        x = _across(along)
        marks.append(Rule(x, ABOVE, x, ABOVE + HEIGHT, AXIS, dashed=True))
    first, last = (setter.line(printable(words), CELL_TEXT) for words in (block.begins, block.ends))
    marks.append(Words(BESIDE, ABOVE + HEIGHT + 15, first.pieces))
    marks.append(Words(BLOCK_WIDTH - last.width, ABOVE + HEIGHT + 15, last.pieces))
    return [*strips, Strip(ABOVE + HEIGHT + BELOW, tuple(marks)), GAP]


def _line(block: CountChart) -> list[Words | Rule]:
    """The steps from the first arrival to the end."""
    marks: list[Words | Rule] = []
    x, y = _across(block.points[0].along), _height(block, 0)
    for point in block.points:
        right, high = _across(point.along), _height(block, point.count)
        if right > x:
            marks.append(Rule(x, y, right, y, LINE))
        marks.append(Rule(right, y, right, high, LINE))
        x, y = right, high
    if x < BLOCK_WIDTH:
        marks.append(Rule(x, y, BLOCK_WIDTH, y, LINE))
    return marks


def _across(along: int) -> float:
    return BESIDE + (BLOCK_WIDTH - BESIDE) * along / 1000


def _height(block: CountChart, count: int) -> float:
    return ABOVE + HEIGHT - HEIGHT * count / max(block.most, 1)


def _beside(words: str, at: float, setter: Setter) -> Words:
    line = setter.line(printable(words), CELL_TEXT)
    return Words(BESIDE - 5 - line.width, at + 4, line.pieces)
