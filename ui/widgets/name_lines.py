"""Where a long name is broken: at a word, and into lines of like length, so that no character stands alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

WORDS = (
    "|联合会|促进会|研究会|基金会|委员会|理事会|监事会|联盟|协会|学会|商会|总会|分会|大会|会议|产业|行业|企业|技术"
    "|科技|创新|发展|促进|服务|健康|金融|工业|农业|文化|教育|国际|合作|交流|标准|认证|数据|智能|"
)
"""Words of which the names of associations and of their meetings are made; a name breaks before them."""
BEFORE = "第（("
AFTER = "省市区县 "


def name_lines(name: str, room: int, width_of: Callable[[str], int]) -> str:
    """`name` with line ends, in as few lines as `room` asks for, the longest of them as short as it can be.

    `width_of` measures a text in the unit of `room`. A word wider than `room` is left whole: whoever shows it
    breaks it where it has to.
    """
    pieces = [piece for word in _words(name) for piece in _short_enough(word, room, width_of)]

    @cache
    def broken(at: int, lines: int) -> tuple[int, tuple[str, ...]]:
        """The pieces from `at` on in `lines` lines: the width of the longest line, and the lines."""
        if lines == 1:
            rest = "".join(pieces[at:]).strip()
            return width_of(rest), (rest,)
        ways = []
        for end in range(at + 1, len(pieces) - lines + 2):
            line = "".join(pieces[at:end]).strip()
            width, others = broken(end, lines - 1)
            ways.append((max(width_of(line), width), (line, *others)))
        return min(ways, key=lambda way: way[0])

    for lines in range(1, len(pieces) + 1):
        width, found = broken(0, lines)
        if width <= room:
            return "\n".join(found)
    return name


def _words(name: str) -> list[str]:
    ends = [
        at
        for at in range(1, len(name))
        if name[at - 1] in AFTER or name[at] in BEFORE or any(f"|{name[at : at + n]}|" in WORDS for n in (2, 3))
    ]
    return [name[start:end] for start, end in zip([0, *ends], [*ends, len(name)], strict=True)]


def _short_enough(word: str, room: int, width_of: Callable[[str], int]) -> list[str]:
    """A word that no line holds in halves, again and again; a Latin one stays whole."""
    if width_of(word) <= room or len(word) < 4 or word.isascii():
        return [word]
    half = len(word) // 2
    return [*_short_enough(word[:half], room, width_of), *_short_enough(word[half:], room, width_of)]
