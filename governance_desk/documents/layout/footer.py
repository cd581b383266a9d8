"""What stands below the text block: the page number and the head of the journal."""

from __future__ import annotations

import msgspec

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.geometry import (
    BLOCK_HEIGHT,
    BLOCK_WIDTH,
    LEFT,
    MM,
    SIZE_4,
    SIZE_SMALL_5,
    TOP,
)
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.qr import Code, rows_of
from governance_desk.documents.layout.setting import PAGE_NUMBER, SMALL, Setter
from governance_desk.documents.layout.strips import Words

# The dashes of the page number are 7 mm below the text block; they lie 0.35 em above the baseline.
NUMBER_BASELINE = TOP + BLOCK_HEIGHT + 7 * MM + 0.35 * SIZE_4
QR_SIDE = 16 * MM
_QR_TOP = TOP + BLOCK_HEIGHT + 5 * MM
# A reader wants four modules of white around the code.
_GAP = 3 * MM


def footer(document: Document, page: int, pages: int, setter: Setter) -> tuple[list[Words], list[Code]]:
    """Texts and QR codes from the page's top left corner: the number at the outer side, the head opposite.

    A ballot of one page has no number; one whose pages are cut apart would be put together wrongly without.
    """
    odd = page % 2 == 1
    words: list[Words] = []
    codes: list[Code] = []
    if document.page_numbers or pages > 1:
        # Half an em between figure and dashes; a reader extracts plain spaces.
        number = setter.line(f"—\u2002{page}\u2002—", PAGE_NUMBER)
        number_pieces = (msgspec.structs.replace(number.pieces[0], actual=f"— {page} —"),)
        # One character in from the edge: 居右空一字, 居左空一字.
        x = LEFT + BLOCK_WIDTH - SIZE_4 - number.width if odd else LEFT + SIZE_4
        words.append(Words(x, NUMBER_BASELINE, number_pieces))
    head = printable(document.journal_head)
    if not head:
        return words, codes
    lines = [printable(document.journal_label), head]
    shift = 0.0
    if document.journal_qr and page == pages:
        left = LEFT if odd else LEFT + BLOCK_WIDTH - QR_SIDE
        codes = [Code(left, _QR_TOP, QR_SIDE, rows_of(document.qr or head))]
        shift = QR_SIDE + _GAP
    else:
        lines = ["　".join(line for line in lines if line)]
    at = NUMBER_BASELINE if len(lines) == 1 else _QR_TOP + QR_SIDE / 2 - SIZE_SMALL_5 * 0.3
    for line in lines:
        small = setter.line(line, SMALL)
        x = LEFT + shift if odd else LEFT + BLOCK_WIDTH - shift - small.width
        words.append(Words(x, at, small.pieces, grey=True))
        at += SIZE_SMALL_5 * 1.5
    return words, codes
