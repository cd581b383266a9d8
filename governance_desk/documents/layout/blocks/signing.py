"""Lines to sign on, the issuer with the date, and the imprint."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from governance_desk.documents.content.blocks import Imprint, Issued, SignatureBlock, SignatureRow
from governance_desk.documents.layout.blocks.names import set_name
from governance_desk.documents.layout.blocks.text import BLANK, BODY_BASELINE, INDENT
from governance_desk.documents.layout.geometry import BLOCK_HEIGHT, BLOCK_WIDTH, CELL, MM, PITCH, SIZE_4, baseline
from governance_desk.documents.layout.printable import labelled, printable
from governance_desk.documents.layout.setting import BODY, IMPRINT, LABEL, Setter
from governance_desk.documents.layout.strips import Rule, Strip, Words

ROW = 1.5 * PITCH
_DATE = "年　　月　　日"
_IMPRINT_LINE = 24.0


def signatures(block: SignatureBlock, setter: Setter) -> list[Strip]:
    """A blank line, then a role, the name where known and a line to sign on, in one or two columns."""
    columns = max(1, min(block.columns, 2))
    room = (BLOCK_WIDTH - INDENT - (columns - 1) * CELL) / columns
    roles = [labelled(row.role) for row in block.rows]
    role_width = min(max((setter.width(role, LABEL) for role in roles), default=0.0), room / 2)
    strips = [BLANK]
    for start in range(0, len(block.rows), columns):
        marks: list[Words | Rule] = []
        for place, row in enumerate(block.rows[start : start + columns]):
            dated = block.dated and columns == 1
            marks += _sign(row, INDENT + place * (room + CELL), room, role_width, dated, setter)
        strips.append(Strip(ROW, tuple(marks)))
    return strips


def _sign(
    row: SignatureRow, x: float, room: float, role_width: float, dated: bool, setter: Setter
) -> list[Words | Rule]:
    at = baseline(ROW, BODY.size) + 4
    role = setter.lines(labelled(row.role), LABEL, max(role_width, CELL) + 1, full=False)[0]
    marks: list[Words | Rule] = [Words(x, at, role.pieces)]
    left, right = x + role_width, x + room
    if name := printable(row.name):
        pieces, width = set_name(name, setter)
        if width > room / 3:
            line = setter.lines(name, BODY, room / 3, full=False)[0]
            pieces, width = line.pieces, line.width
        marks.append(Words(left, at, pieces))
        left += max(width, 3 * CELL) + CELL / 2
    if dated:
        date = setter.line(_DATE, BODY)
        marks.append(Words(right - date.width, at, date.pieces))
        right -= date.width + 2.5 * CELL
    marks.append(Rule(left, at + 3, max(right, left + CELL), at + 3))
    return marks


def keep_with_text(before: list[Strip], block: Sequence[Strip]) -> list[Strip]:
    """All strips, the block tied to the last line of text before it.

    A block that would not fit on a page with a line of text keeps its first three strips with the text; so no
    page begins with the first signature.
    """
    whole = sum(strip.height for strip in block) + PITCH <= BLOCK_HEIGHT
    tied = len(block) - 1 if whole else min(3, len(block) - 1)
    block = [msgspec.structs.replace(strip, keep=number < tied) for number, strip in enumerate(block)]
    place = next((n for n in range(len(before) - 1, -1, -1) if before[n].marks), len(before))
    return [
        *before[:place],
        *(msgspec.structs.replace(strip, keep=True) for strip in before[place:]),
        *block,
    ]


def issued(block: Issued, setter: Setter) -> list[Strip]:
    """The issuer centred above the date, the date four characters in from the right; room for the seal above."""
    date, issuer = setter.line(printable(block.date), BODY), setter.line(printable(block.issuer), BODY)
    right = BLOCK_WIDTH - 4 * CELL
    x = right - date.width
    left = min(max(x + (date.width - issuer.width) / 2, 0.0), BLOCK_WIDTH - issuer.width)
    return [
        BLANK,
        BLANK,
        Strip(PITCH, (Words(max(left, 0.0), BODY_BASELINE, issuer.pieces),)),
        Strip(PITCH, (Words(x, BODY_BASELINE, date.pieces),)),
    ]


def imprint(block: Imprint, setter: Setter) -> list[Strip]:
    """抄送 and 印发 in 四号 at the foot of the page: rules of 0.35 mm outside and 0.25 mm between."""
    room = BLOCK_WIDTH - 2 * SIZE_4
    at = baseline(_IMPRINT_LINE, SIZE_4)
    marks: list[Words | Rule] = [Rule(0, 0, BLOCK_WIDTH, 0, 0.35 * MM)]
    y = 0.0
    if copies := printable(block.copies):
        label = setter.line("抄送：", IMPRINT)
        marks.append(Words(SIZE_4, at, label.pieces))
        for line in setter.lines(copies, IMPRINT, room - label.width):
            marks.append(Words(SIZE_4 + label.width, y + at, line.pieces))
            y += _IMPRINT_LINE
    issuer, date = printable(block.issuer), printable(block.date)
    if issuer or date:
        if copies:
            marks.append(Rule(0, y, BLOCK_WIDTH, y, 0.25 * MM))
        printed = setter.line(date + "印发" if date else "印发", IMPRINT)
        lines = setter.lines(issuer, IMPRINT, max(room - printed.width - SIZE_4, room / 2), full=False)
        marks.append(Words(SIZE_4 + room - printed.width, y + at, printed.pieces))
        for line in lines:
            marks.append(Words(SIZE_4, y + at, line.pieces))
            y += _IMPRINT_LINE
    marks.append(Rule(0, y, BLOCK_WIDTH, y, 0.35 * MM))
    return [Strip(y, tuple(marks), sinks=True)]
