"""The return slip below a line to cut along."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

import msgspec

from governance_desk.documents.content.blocks import Slip, SlipField
from governance_desk.documents.layout.blocks.labels import COLON, plain
from governance_desk.documents.layout.blocks.text import BODY_BASELINE, INDENT, balanced, centred
from governance_desk.documents.layout.fonts import Role
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, CELL, PITCH, SIZE_2, SIZE_SMALL_5, baseline
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.setting import BODY, LABEL, TITLE, Setter, Style
from governance_desk.documents.layout.strips import Rule, Strip, Words

_CUT = Style(Role.BODY, SIZE_SMALL_5)
_ROW = 1.25 * PITCH
_Marks = tuple[Words | Rule, ...]


def slip(block: Slip, setter: Setter) -> list[Strip]:
    """The cut line, the slip's title, its fields and a note, all on one page; on one of its own nothing is cut off."""
    word = setter.line("沿此线剪下", _CUT)
    middle, gap = BLOCK_WIDTH / 2, word.width / 2 + CELL / 2
    strips = [
        Strip(
            2 * PITCH,
            (
                Rule(0, PITCH, middle - gap, PITCH, dashed=True),
                Rule(middle + gap, PITCH, BLOCK_WIDTH, PITCH, dashed=True),
                Words(middle - word.width / 2, PITCH + SIZE_SMALL_5 * 0.38, word.pieces),
            ),
            blank=True,  # at the top of a page
        )
    ]
    for line in balanced(printable(block.title), TITLE, setter):
        strips.append(Strip(PITCH, (centred(line, baseline(PITCH, SIZE_2)),)))
    strips.append(Strip(PITCH / 2))
    for field in block.fields:
        strips += _field(field, setter)
    if note := printable(block.note):
        strips.append(Strip(PITCH / 3))
        strips += [
            Strip(PITCH, (Words(INDENT, BODY_BASELINE, line.pieces),))
            for line in setter.lines(note, BODY, BLOCK_WIDTH - INDENT)
        ]
    return [msgspec.structs.replace(strip, keep=number < len(strips) - 1) for number, strip in enumerate(strips)]


def is_cut(strip: Strip) -> bool:
    """Whether it is the line that a slip is cut off along."""
    return any(isinstance(mark, Rule) and mark.dashed for mark in strip.marks)


def _field(field: SlipField, setter: Setter) -> list[Strip]:
    at = baseline(_ROW, BODY.size)
    label = setter.lines(plain(field.label) + COLON, LABEL, BLOCK_WIDTH / 2, full=False)
    x = INDENT + max(line.width for line in label)
    heads = [(Words(INDENT, at, line.pieces),) for line in label]
    if field.choices:
        boxes = "　　".join("□" + printable(choice) for choice in field.choices)
        lines = setter.lines(boxes, BODY, BLOCK_WIDTH - x, full=False)
        return _beside(heads, [(Words(x, at, line.pieces),) for line in lines])
    right = BLOCK_WIDTH - INDENT
    lines = setter.lines(printable(field.value), BODY, right - x, full=False)
    rule = Rule(x, at + 4, right, at + 4)
    return _beside(heads, [(Words(x, at, line.pieces), rule) if line.pieces else (rule,) for line in lines])


def _beside(heads: Sequence[_Marks], values: Sequence[_Marks]) -> list[Strip]:
    """The lines of a label and those of its value next to one another, as many as the longer of them has."""
    return [Strip(_ROW, (*head, *value)) for head, value in zip_longest(heads, values, fillvalue=())]
