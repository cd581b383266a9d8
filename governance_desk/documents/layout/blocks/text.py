"""Titles, headings, paragraphs and facts."""

from __future__ import annotations

import msgspec

from governance_desk.documents.content.blocks import FactLine, Heading, Paragraph, Title
from governance_desk.documents.layout.blocks.labels import COLON, label_words, plain
from governance_desk.documents.layout.breaking import SPACES, places
from governance_desk.documents.layout.geometry import (
    BLOCK_WIDTH,
    CELL,
    NOTE_PITCH,
    PITCH,
    SIZE_2,
    SIZE_3,
    SIZE_5,
    baseline,
)
from governance_desk.documents.layout.numbering import Numbering
from governance_desk.documents.layout.printable import paragraphs, printable
from governance_desk.documents.layout.setting import (
    BODY,
    LABEL,
    NOTE,
    NOTE_TITLE,
    SUBHEADING,
    TITLE,
    Line,
    Setter,
    Style,
)
from governance_desk.documents.layout.strips import Strip, Words
from governance_desk.documents.layout.terms import parts_a_term

INDENT = 2 * CELL
BODY_BASELINE = baseline(PITCH, SIZE_3)
_AS_BODY = (BODY, LABEL, PITCH, BODY_BASELINE)
_NOTE_BASELINE = baseline(NOTE_PITCH, SIZE_5)
_HEADINGS = {1: LABEL, 2: SUBHEADING, 3: BODY, 4: BODY}
CUT = "…"
BLANK = Strip(PITCH, blank=True)
GAP = Strip(PITCH / 3, blank=True, keep=True)
"""The white between a text and a table or a picture."""


def title(block: Title, setter: Setter) -> list[Strip]:
    """The title centred on lines of nearly equal length, a blank line below."""
    strips = [
        Strip(PITCH, (centred(line, baseline(PITCH, SIZE_2)),), keep=True)
        for line in balanced(printable(block.text), TITLE, setter)
    ]
    if subtitle := printable(block.subtitle):
        strips += [
            Strip(PITCH, (centred(line, BODY_BASELINE),), keep=True) for line in balanced(subtitle, SUBHEADING, setter)
        ]
    return [*strips, BLANK]


def heading(block: Heading, numbering: Numbering, setter: Setter) -> list[Strip]:
    """A heading, two characters in, kept with what follows; an entry of the outline."""
    text = printable(block.text)
    if block.numbered:
        text = numbering.next(block.level) + text
    style = _HEADINGS[block.level]
    lines = setter.lines(text, style, BLOCK_WIDTH, first=BLOCK_WIDTH - INDENT)
    marks = [Words(0 if n else INDENT, BODY_BASELINE, line.pieces) for n, line in enumerate(lines)]
    strips = [Strip(PITCH, (mark,), keep=True) for mark in marks]
    strips[0] = Strip(PITCH, strips[0].marks, keep=True, outline=(block.level - 1, text))
    return strips


def paragraph(block: Paragraph, setter: Setter) -> list[Strip]:
    """Body text, justified; each line feed begins a further paragraph."""
    body, label, pitch, at = (NOTE, NOTE_TITLE, NOTE_PITCH, _NOTE_BASELINE) if block.small else _AS_BODY
    indent = (2 * body.size if block.small else INDENT) if block.indent else 0.0
    strips: list[Strip] = []
    lead = printable(block.lead)
    for number, text in enumerate(paragraphs(block.text) or [""]):
        spans = [(text, body)] if number or not lead else [(lead, label), (text, body)]
        lines = setter.spans(spans, BLOCK_WIDTH, first=BLOCK_WIDTH - indent)
        strips += no_line_alone(
            [Strip(pitch, (Words(0 if n else indent, at, li.pieces),)) for n, li in enumerate(lines)]
        )
    return strips


def no_line_alone(lines: list[Strip]) -> list[Strip]:
    """The lines of a paragraph, the first two and the last two of them held on one page."""
    held = {0, len(lines) - 2}
    return [
        msgspec.structs.replace(line, keep=True) if number in held and number < len(lines) - 1 else line
        for number, line in enumerate(lines)
    ]


def fact(block: FactLine, cells: int, setter: Setter) -> list[Strip]:
    """A label two characters in, spread to `cells`; its value aligned after the colon, or below a long label."""
    head, x = label_words(block.label, cells, INDENT, BODY_BASELINE, setter)
    values = paragraphs(block.value) or [""]
    if x > BLOCK_WIDTH / 2:
        label = Paragraph("", lead=plain(block.label) + COLON)
        below = [line for value in values for line in setter.lines(value, BODY, BLOCK_WIDTH - INDENT)]
        return [*paragraph(label, setter), *(Strip(PITCH, (Words(INDENT, BODY_BASELINE, li.pieces),)) for li in below)]
    lines = [line for value in values for line in setter.lines(value, BODY, BLOCK_WIDTH - x)]
    marks = [Words(x, BODY_BASELINE, line.pieces) for line in lines]
    return no_line_alone([Strip(PITCH, (*head, marks[0])), *(Strip(PITCH, (mark,)) for mark in marks[1:])])


def centred(line: Line, at: float, *, left: float = 0.0, room: float = BLOCK_WIDTH, red: bool = False) -> Words:
    """The line in the middle of `room` points from `left`."""
    return Words(left + max((room - line.width) / 2, 0.0), at, line.pieces, red=red)


def balanced(text: str, style: Style, setter: Setter, most: float = BLOCK_WIDTH) -> list[Line]:
    """As few lines as `most` points will hold, of nearly equal length: a title never ends on one lonely character.

    Of several ways to do so, the first that parts no term is taken (GB/T 9704: 回行时要做到词意完整).
    """
    lines = setter.lines(text, style, most, full=False)
    if len(lines) == 1:
        return lines
    even: list[Line] | None = None
    room = sum(line.width for line in lines) / len(lines)
    while room < most:
        tried = setter.lines(text, style, room, full=False)
        if len(tried) == len(lines):
            if not parts_a_term(["".join(piece.actual or piece.text for piece in line.pieces) for line in tried]):
                return tried
            even = even or tried
        room += style.size / 2
    return (_in_two(text, style, setter, most) if len(lines) == 2 else None) or even or lines


def at_most(most: int, lines: list[Line], style: Style, setter: Setter) -> list[Line]:
    """The first lines; the last of them ends with … where there are more: nobody takes it for all of them."""
    if len(lines) <= most:
        return lines
    last = "".join(piece.actual or piece.text for piece in lines[most - 1].pieces)
    return [*lines[: most - 1], setter.line(last[:-1] + CUT, style)]


def _in_two(text: str, style: Style, setter: Setter, most: float) -> list[Line] | None:
    """Two lines of which the second is the longer, 职务 above （人选）, where no term may be parted otherwise."""
    pairs = [(text[:place].rstrip(SPACES), text[place:].lstrip(SPACES)) for place in places(text)]
    whole = [[setter.line(part, style) for part in pair] for pair in pairs if all(pair) and not parts_a_term(pair)]
    fitting = [pair for pair in whole if max(line.width for line in pair) <= most]
    return min(fitting, key=lambda pair: max(line.width for line in pair), default=None)
