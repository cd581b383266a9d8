"""Numbers in Chinese words: 第一届理事会第十二次会议."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")


def chinese_number(number: int) -> str:
    """A whole number from 0 to 9999 in Chinese words; 12 is 十二, 105 is 一百零五. ValueError outside."""
    if not 0 <= number <= 9999:
        raise ValueError(f"no ordinal above 9999 or below 0: {number}")
    if number < 10:
        return _DIGITS[number]
    words = ""
    for place, digit in reversed(list(enumerate(map(int, reversed(str(number)))))):
        if digit:
            words += _DIGITS[digit] + _PLACES[place]
        elif not words.endswith("零"):
            words += "零"
    words = words.rstrip("零")
    return words.removeprefix("一") if words.startswith("一十") else words
