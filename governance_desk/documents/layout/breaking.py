"""Where Chinese lines may end (避头尾), as a pure function of the text and the widths of its characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

NEVER_FIRST = "，。、；：？！）》」』”’】〉〕］｝〗〙〛·～％‰℃々〻ー,.;:?!)]}%"
NEVER_LAST = "（《「『“‘【〈〔［｛〖〘〚￥＄([{"
SPACES = " \u3000"

# Characters that stand in a cell of their own; everything else belongs to a word that is kept whole.
WIDE = (
    "\u00b7\u00d7\u00f7\u2014-\u2016\u2018-\u201f\u2025-\u2027\u2030-\u205e\u2100-\u2bff\u2e80-\ua4cf\uac00-\ud7a3"
    "\ue000-\ufaff\ufe30-\ufe6f\uff01-\uffef\U0001f000-\U0003ffff"
)

_first, _last, _space = re.escape(NEVER_FIRST), re.escape(NEVER_LAST), SPACES
_word = rf"[^{WIDE}{_first}{_last}{_space}]"
# What cannot be parted: opening marks, then a word, a dash, an ellipsis, a blank to fill in with its 年, 月 or 日, or
# one character, then closing marks;
# the spaces behind it may hang over the end of the line.
_UNIT = re.compile(
    rf"(?:[{_last}][{_space}]*+)*+"
    rf"(?:{_word}++(?:[,.:;?!%’'·]++{_word}++)*+|—++|…++|＿++[年月日]?|[^{_last}])?"
    rf"(?:[{_space}]*+[{_first}]++)*+[{_space}]*+"
)
# Sums of widths are floats; a millionth of a point is nothing to see.
_TOLERANCE = 1e-6


def break_lines(text: str, widths: Sequence[float], first: float, rest: float) -> list[tuple[int, int]]:
    """The lines of `text` as (start, end), spaces at either end of a line left out.

    `widths` has the width of each character, `first` and `rest` the room on the first and on further lines, all
    in one unit. A unit that is wider than a whole line (a long address, a row of commas) is parted where it
    must be. An empty text has one empty line.
    """
    if not text:
        return [(0, 0)]
    if first <= 0 or rest <= 0:
        raise ValueError("a line needs room")
    sums = [0.0, *accumulate(widths)]
    if sums[-1] <= first + _TOLERANCE:
        return [_trimmed(text, 0, len(text))]
    lines: list[tuple[int, int]] = []
    start, room = 0, first + _TOLERANCE
    for unit in _UNIT.finditer(text):
        begin, end = unit.span()
        while end > begin and text[end - 1] in SPACES:
            end -= 1
        if sums[end] - sums[start] <= room:
            continue
        if begin > start:
            lines.append(_trimmed(text, start, begin))
            start, room = begin, rest + _TOLERANCE
        while sums[end] - sums[start] > room:
            cut = _emergency(text, start, bisect_right(sums, sums[start] + room) - 1)
            lines.append(_trimmed(text, start, cut))
            start, room = cut, rest + _TOLERANCE
    if start < len(text) or not lines:
        lines.append(_trimmed(text, start, len(text)))
    return lines


def places(text: str) -> list[int]:
    """Where the text may be parted, its ends left out."""
    return [unit.end() for unit in _UNIT.finditer(text) if 0 < unit.end() < len(text)]


def _emergency(text: str, start: int, fits: int) -> int:
    """Where to part a unit that no line can hold: as far right as fits, before a mark only where all are marks."""
    fits = max(fits, start + 1)
    return next((cut for cut in range(fits, start, -1) if _may_part(text, cut)), fits)


def _may_part(text: str, place: int) -> bool:
    """Whether neither of the two lines has a mark where it must not; the spaces between them are left out."""
    before = after = place
    while before > 1 and text[before - 1] in SPACES:
        before -= 1
    while after < len(text) and text[after] in SPACES:
        after += 1
    return after == len(text) or (text[after] not in NEVER_FIRST and text[before - 1] not in NEVER_LAST)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in SPACES:
        end -= 1
    while start < end and text[start] in SPACES:
        start += 1
    return start, end
