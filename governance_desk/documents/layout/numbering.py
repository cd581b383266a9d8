"""The numbers of headings: 一、 （一） 1. （1）, as GB/T 9704-2012, 7.3.3 has them."""

from __future__ import annotations

_DIGITS = "〇一二三四五六七八九"
LEVELS = 4


def chinese_number(number: int) -> str:
    """A count from 1 to 9999 in Chinese: 十, 十二, 一百零三."""
    if not 1 <= number <= 9999:
        raise ValueError(f"no Chinese number for {number}")
    parts: list[str] = []
    rest, pending_zero = number, False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, rest = divmod(rest, unit)
        if digit == 0:
            pending_zero = bool(parts)
            continue
        if pending_zero:
            parts.append("零")
            pending_zero = False
        parts.append(_DIGITS[digit] + name)
    said = "".join(parts)
    return said.removeprefix("一") if 10 <= number < 20 else said


class Numbering:
    """Counts headings; a heading starts the count of every deeper level afresh."""

    def __init__(self) -> None:
        self._counts = [0] * LEVELS

    def next(self, level: int) -> str:
        """The number of the next heading of `level` (1 to 4), with its punctuation."""
        if not 1 <= level <= LEVELS:
            raise ValueError(f"headings have levels 1 to {LEVELS}, not {level}")
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (LEVELS - level)
        count = self._counts[level - 1]
        if level == 1:
            return f"{chinese_number(count)}、"
        if level == 2:
            return f"（{chinese_number(count)}）"
        return f"{count}." if level == 3 else f"（{count}）"
