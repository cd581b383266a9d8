"""Numbers in Chinese words."""

from __future__ import annotations

import pytest

from governance_desk.calendars.ordinals import chinese_number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1003, "一千零三"),
        (2026, "二千零二十六"),
        (9999, "九千九百九十九"),
    ],
)
def test_words(number: int, words: str) -> None:
    assert chinese_number(number) == words


@pytest.mark.parametrize("number", [-1, 10000])
def test_no_words(number: int) -> None:
    with pytest.raises(ValueError, match="ordinal"):
        chinese_number(number)
