"""The order of names on a ballot."""

from __future__ import annotations

import random

import pytest

from governance_desk.register.strokes import by_strokes, strokes

# As printed, by the strokes of the surname, in the list of a central committee.
PRINTED = [
    *("丁来杭", "丁学东", "丁学祥", "丁薛祥", "于伟国", "于忠福", "万立骏", "马飚", "马兴瑞", "马晓伟", "王军"),
    *("王勇", "王晨", "王毅", "王小洪", "王玉普", "王正伟", "王东明", "王东峰", "李强", "吴英杰", "陈吉宁"),
]


def test_a_printed_list_comes_back_in_its_order() -> None:
    shuffled = PRINTED[:]
    random.Random(3).shuffle(shuffled)
    assert shuffled != PRINTED
    assert by_strokes(shuffled, str) == PRINTED


@pytest.mark.parametrize(
    ("character", "number"), [("丁", 2), ("李", 7), ("魏", 17), ("𬱖", 11), ("䶮", 9), ("A", None)]
)
def test_strokes(character: str, number: int | None) -> None:
    assert strokes(character) == number


def test_equal_strokes_go_by_the_kind_of_the_first() -> None:
    """李 begins with 横, 吴 with 竖, 何 with 撇, 汪 with 点, 张 with 折: seven strokes each."""
    assert by_strokes(["张", "汪", "何", "吴", "李"], str) == ["李", "吴", "何", "汪", "张"]


def test_what_is_no_character_comes_last() -> None:
    assert by_strokes(["Smith", "魏一", " 丁 一"], str) == [" 丁 一", "魏一", "Smith"]
