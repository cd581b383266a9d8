"""Lists of names under a label: 出席： 请假： 列席："""

from __future__ import annotations

import msgspec

from governance_desk.documents.content.blocks import NameEntry, NameList, Paragraph
from governance_desk.documents.layout.blocks.labels import COLON, label_words, name_pieces, plain
from governance_desk.documents.layout.blocks.text import BODY_BASELINE, INDENT, paragraph
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, CELL, PITCH
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.setting import BODY, Setter
from governance_desk.documents.layout.strips import Strip, Words

# A name of three characters and a gap of one.
COLUMN = 4 * CELL
# Behind a longer label the names begin on the next line.
_LONGEST_LABEL = 12 * CELL
# A person with a unit of so many lines is not parted between two pages.
_KEPT_LINES = 6


def name_list(block: NameList, setter: Setter) -> list[Strip]:
    """The label in 黑体, two characters in; the names in columns after its colon, further lines aligned with them."""
    head, x = label_words(block.label, 0, INDENT, BODY_BASELINE, setter)
    own_line = x - INDENT > _LONGEST_LABEL
    x = 2 * INDENT if own_line else x
    entries = [NameEntry(printable(entry.name), printable(entry.detail)) for entry in block.names]
    if not entries:
        entries = [NameEntry(printable(block.empty))]
    detailed = any(entry.detail for entry in entries)
    groups = _detailed(entries, x, setter) if detailed else [[row] for row in _plain(entries, x, setter)]
    strips = [
        Strip(PITCH, tuple(row), keep=number + 1 < len(group) <= _KEPT_LINES)
        for group in groups
        for number, row in enumerate(group)
    ]
    if own_line:
        heading = paragraph(Paragraph("", lead=plain(block.label) + COLON), setter)
        return [*(msgspec.structs.replace(strip, keep=True) for strip in heading), *strips]
    return [Strip(PITCH, (*head, *strips[0].marks), keep=strips[0].keep), *strips[1:]]


def _plain(entries: list[NameEntry], x: float, setter: Setter) -> list[list[Words]]:
    """Names only: each takes as many columns as it needs, a name wider than the room as many lines."""
    room = BLOCK_WIDTH - x
    columns = int((room + CELL + 1e-6) / COLUMN)
    rows: list[list[Words]] = [[]]
    column = 0
    for entry in entries:
        pieces, width = name_pieces(entry.name, setter)
        needs = max(1, -int(-(width + CELL - 1e-6) // COLUMN))
        if column and column + needs > columns:
            rows.append([])
            column = 0
        if width <= room:
            rows[-1].append(Words(x + column * COLUMN, BODY_BASELINE, pieces))
            column += needs
            continue
        for number, line in enumerate(setter.lines(entry.name, BODY, room, full=False)):
            if number:
                rows.append([])
            rows[-1].append(Words(x, BODY_BASELINE, line.pieces))
        column = columns
    return rows


def _detailed(entries: list[NameEntry], x: float, setter: Setter) -> list[list[list[Words]]]:
    """Names with unit or post: in two columns where all details are short, else each on lines of its own."""
    room = BLOCK_WIDTH - x
    half = room / 2
    widths = [name_pieces(entry.name, setter)[1] for entry in entries]
    # All details begin behind the same column of names; a foreign name of a reasonable length still fits into it.
    names = max(COLUMN, *(min(width + CELL, 3 * COLUMN) for width in widths))
    short = all(setter.width(entry.detail, BODY) + names <= half - CELL for entry in entries)
    if short and max(widths) < names:
        pairs = [entries[n : n + 2] for n in range(0, len(entries), 2)]
        return [
            [[words for n, entry in enumerate(pair) for words in _entry(entry, x + n * half, names, half, setter)[0]]]
            for pair in pairs
        ]
    return [_entry(entry, x, names, room, setter) for entry in entries]


def _entry(entry: NameEntry, x: float, names: float, room: float, setter: Setter) -> list[list[Words]]:
    """One person on one or more lines, the detail aligned `names` points behind `x`."""
    pieces, width = name_pieces(entry.name, setter)
    if width <= names:
        rows = [[Words(x, BODY_BASELINE, pieces)]]
    else:
        rows = [[Words(x, BODY_BASELINE, li.pieces)] for li in setter.lines(entry.name, BODY, room, full=False)]
    if entry.detail:
        details = setter.lines(entry.detail, BODY, room - names, full=False)
        if width > names:
            rows.append([])
        rows[-1].append(Words(x + names, BODY_BASELINE, details[0].pieces))
        rows += [[Words(x + names, BODY_BASELINE, line.pieces)] for line in details[1:]]
    return rows
