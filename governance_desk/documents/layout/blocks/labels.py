"""Labels in 黑体, short ones spread so that 时间 is as wide as 主持人, and names of two characters as wide as three.

The characters are drawn apart; no space is put between them, so that a reader still extracts 时间 and 王芳.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from governance_desk.documents.layout.geometry import CELL
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.setting import BODY, LABEL, Setter, Style
from governance_desk.documents.layout.strips import Piece, Words

# Labels of more characters are not worth spreading the others for.
MOST_CELLS = 4
COLON = "："
_CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2,4}")


def common_width(labels: Iterable[str]) -> int:
    """The number of cells to which labels that stand below one another are spread; 0 where they are not."""
    lengths = {len(plain(label)) for label in labels}
    return max(lengths) if lengths and max(lengths) <= MOST_CELLS else 0


def plain(label: str) -> str:
    """The label without a colon, whether or not it was written with one."""
    return printable(label).rstrip("：: ")


def label_words(label: str, cells: int, x: float, baseline: float, setter: Setter) -> tuple[tuple[Words, ...], float]:
    """The label with its colon from `x`, spread to `cells` where it is shorter; and the place behind the colon."""
    text = plain(label)
    if len(text) >= cells or not _CHINESE.fullmatch(text):
        line = setter.line(text + COLON, LABEL)
        return (Words(x, baseline, line.pieces),), x + line.width
    pieces, width = spread(text, cells, LABEL, setter)
    colon = setter.line(COLON, LABEL)
    return (Words(x, baseline, pieces), Words(x + width, baseline, colon.pieces)), x + width + colon.width


def name_pieces(name: str, setter: Setter) -> tuple[tuple[Piece, ...], float]:
    """A name and its width in points; two characters are as wide as three."""
    if len(name) == 2 and _CHINESE.fullmatch(name):
        return spread(name, 3, BODY, setter)
    line = setter.line(name, BODY)
    return line.pieces, line.width


def spread(text: str, cells: int, style: Style, setter: Setter) -> tuple[tuple[Piece, ...], float]:
    """Two to four Chinese characters drawn over the width of `cells` characters."""
    gap = (cells - len(text)) / (len(text) - 1) * CELL
    pieces = setter.pieces(text, style, spread=gap)
    if len(pieces) == 1 and not pieces[0].actual:
        # A reader would take the wide gap for a space.
        pieces = [msgspec.structs.replace(pieces[0], actual=text)]
    return tuple(pieces), cells * CELL
