"""A comparison shows both texts whole, and marks exactly what differs."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from governance_desk.documents.content.blocks import Paragraph as Block
from governance_desk.documents.content.blocks import Table
from governance_desk.documents.content.drafted.begin import begun
from governance_desk.documents.content.drafted.compare import (
    Op,
    Part,
    compared,
    comparison_sheet,
    words_compared,
)
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.minutes.state import Paragraph, ParagraphId, Words
from tests.documents.content.scripted import third_council

WORDS = st.text(alphabet="会议同意反对。；\n ab12𬱖", max_size=40)


@cache
def drawing() -> Drawing:
    desk, meeting = third_council()
    return Drawing(desk.association, meeting)


@given(WORDS, WORDS)
def test_both_texts_are_whole(before: str, after: str) -> None:
    parts = words_compared(before, after)
    assert "".join(each.words for each in parts if each.op is not Op.ADDED) == before
    assert "".join(each.words for each in parts if each.op is not Op.REMOVED) == after
    assert (before == after) == all(each.op is Op.SAME for each in parts)


def test_characters_are_marked_one_by_one_and_numbers_as_a_whole() -> None:
    assert words_compared("拨款3000元", "拨款30000元") == (
        Part(Op.SAME, "拨款"),
        Part(Op.REMOVED, "3000"),
        Part(Op.ADDED, "30000"),
        Part(Op.SAME, "元"),
    )
    assert words_compared("会议同意", "会议一致同意") == (
        Part(Op.SAME, "会议"),
        Part(Op.ADDED, "一致"),
        Part(Op.SAME, "同意"),
    )


def test_a_long_paragraph_is_compared_by_sentences() -> None:
    long = "".join(f"第{n}项已经落实。" for n in range(2_000))
    parts = words_compared(long, long.replace("第7项已经落实。", "第7项尚未落实。"))
    assert [each.words for each in parts if each.op is not Op.SAME] == ["第7项已经落实。", "第7项尚未落实。"]


def paragraph(name: str, words: str) -> Paragraph:
    return Paragraph(ParagraphId(name), pieces=(Words(words),))


def test_paragraphs_that_came_went_and_changed() -> None:
    before = [paragraph("a", "甲"), paragraph("b", "乙"), paragraph("c", "丙")]
    after = [paragraph("a", "甲甲"), paragraph("d", "丁"), paragraph("c", "丙")]
    changes = compared(drawing(), before, after)
    assert [(each.id, each.op) for each in changes] == [
        ("a", None),
        ("b", Op.REMOVED),
        ("d", Op.ADDED),
        ("c", Op.SAME),
    ]
    sheet = comparison_sheet(third_council()[0].association, "第三次会议", ("草案1", "草案2"), changes)
    table = sheet.blocks[1]
    assert isinstance(table, Table)
    assert table.rows == (("甲", "甲甲"), ("乙", "（删去）"), ("（无）", "丁"))
    same = comparison_sheet(
        third_council()[0].association, "第三次会议", ("草案1", "草案2"), compared(drawing(), before, before)
    )
    assert same.blocks[1] == Block("两稿文字相同。")


def test_the_record_against_itself_is_the_same() -> None:
    record = begun(drawing().record)
    assert {each.op for each in compared(drawing(), record, record)} == {Op.SAME}
