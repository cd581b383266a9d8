from __future__ import annotations

import pytest

from governance_desk.documents.layout.numbering import Numbering, chinese_number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (9999, "九千九百九十九"),
    ],
)
def test_chinese_numbers(number: int, said: str) -> None:
    assert chinese_number(number) == said


def test_four_levels_each_starting_afresh() -> None:
    numbering = Numbering()
    levels = [1, 2, 2, 3, 4, 4, 3, 4, 1, 2]
    assert [numbering.next(level) for level in levels] == [
        "一、", "（一）", "（二）", "1.", "（1）", "（2）", "2.", "（1）", "二、", "（一）",
    ]  # fmt: skip


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_no_number_beyond_the_range(number: int) -> None:
    with pytest.raises(ValueError, match="no Chinese number"):
        chinese_number(number)


def test_no_fifth_level() -> None:
    with pytest.raises(ValueError, match="levels 1 to 4"):
        Numbering().next(5)
