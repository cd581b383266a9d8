"""Lines to sign on, the issuer with the date, and the imprint."""

from __future__ import annotations

import msgspec

from governance_desk.documents.content.blocks import Imprint, Issued, SignatureBlock, SignatureRow
from governance_desk.documents.layout.blocks.labels import COLON, common_width, label_words, name_pieces, plain
from governance_desk.documents.layout.blocks.text import BLANK, BODY_BASELINE, INDENT, at_most, balanced, centred
from governance_desk.documents.layout.geometry import BLOCK_HEIGHT, BLOCK_WIDTH, CELL, MM, PITCH, SIZE_4, baseline
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.setting import BODY, IMPRINT, LABEL, Setter, Style
from governance_desk.documents.layout.strips import Rule, Seal, Strip, Words

ROW = 1.5 * PITCH
SEAL = 42 * MM  # the seal of an association is 45 millimetres at most
MOST_LINES = 6
# White for the seal or the pen; a page that is full to one line can do without it.
_ROOM = msgspec.structs.replace(BLANK, gives=True)
_DATE = "年　　月　　日"
_IMPRINT_LINE = 24.0


def signatures(block: SignatureBlock, setter: Setter) -> list[Strip]:
    """A blank line, then a role, the name where known and a line to sign on, in one or two columns."""
    columns = max(1, min(block.columns, 2))
    room = (BLOCK_WIDTH - INDENT - (columns - 1) * CELL) / columns
    cells = common_width(row.role for row in block.rows)
    names = max((label_words(row.role, cells, 0, 0, setter)[1] for row in block.rows), default=0.0)
    strips = [_ROOM]
    for start in range(0, len(block.rows), columns):
        marks: list[Words | Rule] = []
        lines = 1
        for place, row in enumerate(block.rows[start : start + columns]):
            sign = _Sign(row, min(names, room / 2), cells, setter)
            dated = block.dated and columns == 1
            marks += sign.marks(INDENT + place * (room + CELL), room, dated)
            lines = max(lines, sign.lines)
        strips.append(Strip(ROW + (lines - 1) * PITCH, tuple(marks)))
    return strips


class _Sign:
    """One line to sign on; long roles and names are broken to at most MOST_LINES lines, and what is cut ends with …"""

    def __init__(self, row: SignatureRow, names: float, cells: int, setter: Setter) -> None:
        self._row, self._names, self._cells, self._setter = row, names, cells, setter
        self.lines = 1

    def marks(self, x: float, room: float, dated: bool) -> list[Words | Rule]:
        at = baseline(ROW, BODY.size) + 4
        marks: list[Words | Rule] = [*self._role(x, at)]
        left, right = x + self._names, x + room
        if name := printable(self._row.name):
            pieces, width = name_pieces(name, self._setter)
            if width <= room / 3:
                marks.append(Words(left, at, pieces))
            else:
                width = room / 3
                marks += self._stack(left, at, name, BODY, width)
            left += max(width, 3 * CELL) + CELL / 2
        if dated:
            date = self._setter.line(_DATE, BODY)
            marks.append(Words(right - date.width, at, date.pieces))
            right -= date.width + 2.5 * CELL
        return [*marks, Rule(left, at + 3, max(right, left + CELL), at + 3)]

    def _role(self, x: float, at: float) -> list[Words]:
        words, end = label_words(self._row.role, self._cells, x, at, self._setter)
        if end - x <= self._names + 1e-6:
            return list(words)
        return self._stack(x, at, plain(self._row.role) + COLON, LABEL, self._names)

    def _stack(self, x: float, at: float, text: str, style: Style, room: float) -> list[Words]:
        lines = at_most(MOST_LINES, self._setter.lines(text, style, room, full=False), style, self._setter)
        self.lines = max(self.lines, len(lines))
        return [Words(x, at + number * PITCH, line.pieces) for number, line in enumerate(lines)]


def keep_with_text(before: list[Strip], block: list[Strip]) -> range:
    """Append the block to the strips before it, tied to the last two lines of text among them.

    A block that no page can hold together with a line of text keeps its first three strips with the text. The places
    that the block's strips have now are handed back, for `continued`.
    """
    first = next((n for n in range(len(before) - 1, -1, -1) if before[n].marks), len(before))
    if 0 < first < len(before) and _goes_along(before[first - 1], before[first]):
        first -= 1
    before[first:] = [msgspec.structs.replace(strip, keep=True) for strip in before[first:]]
    tied = len(block) - 1
    if sum(strip.height for strip in block) + 2 * PITCH > BLOCK_HEIGHT:
        tied = min(3, tied)
    start = len(before)
    before += [msgspec.structs.replace(strip, keep=number < tied) for number, strip in enumerate(block)]
    return range(start, len(before))


def continued(strips: list[Strip], signed: list[range], title: str, setter: Setter) -> None:
    """Let a line say on each further page what is signed there, so that no sheet has signatures alone.

    Where one page holds all strips, and text before the first block, no strip of a block can open a page: then the
    line, which is another one for each addressee, is not set.
    """
    text_before = any(strip.marks for strip in strips[: signed[0].start])
    if text_before and sum(strip.height for strip in strips) <= BLOCK_HEIGHT:
        return
    lines = setter.lines(f"（续：《{printable(title)}》签字）", BODY, BLOCK_WIDTH - INDENT, full=False)
    repeats = tuple(Strip(PITCH, (Words(INDENT, BODY_BASELINE, line.pieces),)) for line in lines[:MOST_LINES])
    for place in (place for places in signed for place in places):
        strips[place] = msgspec.structs.replace(strips[place], repeats=repeats)


def _goes_along(before: Strip, last: Strip) -> bool:
    """Whether the line before the last goes to a new page with it: 联系人 alone above the issuer says nothing."""
    return bool(before.marks) and before.height <= PITCH and not last.opens_page


def issued(block: Issued, setter: Setter) -> list[Strip]:
    """The issuer centred above the date, the date four characters in from the right; room for the seal above.

    An issuer that is too long for one line stands on as many of nearly equal length, each centred.
    """
    date = setter.line(printable(block.date), BODY)
    right = BLOCK_WIDTH - 4 * CELL
    x = right - date.width
    issuer = balanced(printable(block.issuer), BODY, setter)
    widest = max(line.width for line in issuer)
    left = max(min(x + (date.width - widest) / 2, BLOCK_WIDTH - widest), 0.0)
    lines = [centred(line, BODY_BASELINE, left=left, room=widest) for line in issuer]
    return [
        BLANK,
        _ROOM,
        *(Strip(PITCH, (line,)) for line in lines),
        Strip(PITCH, (Words(x, BODY_BASELINE, date.pieces),)),
    ]


def with_seal(strips: list[Strip]) -> list[Strip]:
    """The strips of `issued` with the seal's picture over the issuer and the date, as a seal is pressed."""
    issuer, date = strips[-2], strips[-1]
    words = next(mark for mark in (*date.marks, *issuer.marks) if isinstance(mark, Words))
    middle = words.x + 3 * CELL  # the day has six characters, give or take one
    seal = Seal(min(middle - SEAL / 2, BLOCK_WIDTH - SEAL), PITCH - SEAL / 2, SEAL)
    return [*strips[:-2], msgspec.structs.replace(issuer, marks=(*issuer.marks, seal)), date]


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
