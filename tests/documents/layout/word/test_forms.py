"""What is signed and filled in, and lists of names, in Word."""

from __future__ import annotations

from typing import Any

import pytest
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER

from governance_desk.documents.content.blocks import (
    AnyBlock,
    Document,
    FactLine,
    Issued,
    NameEntry,
    NameList,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Slip,
    SlipField,
    Title,
)
from governance_desk.documents.layout.composing import compose
from governance_desk.documents.layout.fonts import font_set
from governance_desk.documents.layout.geometry import BLOCK_WIDTH
from governance_desk.documents.layout.paging import paginate
from governance_desk.documents.layout.setting import Setter
from governance_desk.documents.layout.word.page import INDENT
from tests.documents.layout.word.test_page import made

SIGNED = SignatureBlock((SignatureRow("主持人", "王芳"), SignatureRow("记录人", "李小明")), dated=True)


def stops(paragraph: Any) -> list[tuple[float, WD_TAB_ALIGNMENT, WD_TAB_LEADER]]:
    return [(each.position.pt, each.alignment, each.leader) for each in paragraph.paragraph_format.tab_stops]


def white_before(file: Any, text: str) -> int:
    """How many empty lines stand before the paragraph that begins so."""
    place = next(number for number, each in enumerate(file.paragraphs) if each.text.startswith(text))
    white = 0
    while not file.paragraphs[place - white - 1].text:
        white += 1
    return white


def test_lines_to_sign_on_begin_and_end_below_one_another() -> None:
    *_before, chair, recorder = made(Paragraph("正文"), SIGNED).paragraphs
    assert stops(chair) == stops(recorder)
    (begin, _, _), (end, _, leader), (edge, align, _) = stops(chair)
    assert begin < end < edge == pytest.approx(BLOCK_WIDTH, abs=0.1)
    assert (leader, align) == (WD_TAB_LEADER.HEAVY, WD_TAB_ALIGNMENT.RIGHT)
    assert chair.text.count("\t") == 3


def test_short_roles_leave_room_so_that_the_names_stand_below_one_another() -> None:
    rows = (SignatureRow("委托人（签名、盖章）"), SignatureRow("受托人（签名）"))
    *_before, first, second = made(Paragraph("正文"), SignatureBlock(rows)).paragraphs
    assert first.text.count("\t") == 1
    assert second.text.count("\t") == 2
    assert stops(first)[-1] == stops(second)[-1]
    assert stops(second)[0][0] > INDENT


def long_paper(lines: int, block: AnyBlock) -> tuple[AnyBlock, ...]:
    return (Title("标题"), *(Paragraph(f"第{number}行") for number in range(lines)), block)


def has_white(blocks: tuple[AnyBlock, ...]) -> bool:
    """Whether the PDF has the white that it can give up."""
    strips = compose(Document("测试", blocks), Setter(font_set(bundled_only=True)))
    return any(each.strip.gives for page in paginate(strips) for each in page)


@pytest.mark.parametrize("block", [SIGNED, Issued("某协会秘书处", "2026年3月5日")])
@pytest.mark.parametrize("lines", range(12, 20))
def test_white_is_given_up_where_the_pdf_gives_it_up(block: AnyBlock, lines: int) -> None:
    blocks = long_paper(lines, block)
    white, first = (2, "某协会") if isinstance(block, Issued) else (1, "主持人")
    assert white_before(made(*blocks), first) == white - (not has_white(blocks))


def test_the_white_of_one_page_at_least_is_given_up() -> None:
    """So that the test above is one."""
    assert {has_white(long_paper(lines, SIGNED)) for lines in range(12, 20)} == {True, False}


def test_the_issuer_stands_in_the_middle_above_the_date() -> None:
    *_before, issuer, date = made(Paragraph("正文"), Issued("某某协会秘书处", "2026年3月5日")).paragraphs
    assert date.paragraph_format.right_indent.pt == pytest.approx(4 * 15.7, abs=0.1)
    assert issuer.paragraph_format.right_indent.pt != date.paragraph_format.right_indent.pt
    *_before, issuer, _date = made(Paragraph("正文"), Issued("某" * 24, "2026年3月5日")).paragraphs
    assert issuer.paragraph_format.right_indent.pt == 0


def test_the_slip_is_cut_along_dashes_beside_the_word() -> None:
    cut, title, *fields = made(Slip("回执", (SlipField("单位"), SlipField("姓名", value="王芳")))).paragraphs
    assert cut.text.split("\t") == ["", "", "沿此线剪下", "", ""]
    assert [leader for _, _, leader in stops(cut)] == [
        WD_TAB_LEADER.DASHES,
        WD_TAB_LEADER.SPACES,
        WD_TAB_LEADER.SPACES,
        WD_TAB_LEADER.DASHES,
    ]
    assert title.text == "回执"
    assert [run.underline for run in fields[1].runs if run.text == "王芳"] == [True]
    assert all(each.paragraph_format.keep_with_next for each in (cut, title, *fields[:-1]))
    assert not fields[-1].paragraph_format.keep_with_next


def test_a_slip_that_has_a_page_of_its_own_begins_it_and_is_not_cut_off() -> None:
    slip = Slip("回执", (SlipField("单位"), SlipField("姓名", value="王芳")))
    *_before, title, _unit, _name = made(*[Paragraph("章")] * 21, slip).paragraphs
    assert title.text == "回执"
    assert title.paragraph_format.page_break_before
    *_before, cut, title, _unit, _name = made(*[Paragraph("章")] * 12, slip).paragraphs
    assert "沿此线剪下" in cut.text
    assert not title.paragraph_format.page_break_before


def test_people_with_short_posts_stand_two_abreast() -> None:
    entries = tuple(NameEntry(name, "清华大学") for name in ("王芳", "欧阳子涵", "李小明"))
    first, second = made(NameList("出席", entries)).paragraphs
    assert first.text == "出席：王芳\t清华大学\t欧阳子涵\t清华大学"
    assert second.text == "李小明\t清华大学"
    (detail, *_), (name, *_), (other, *_) = stops(first)
    assert detail < name < other < BLOCK_WIDTH
    assert stops(second)[0][0] == detail
    long = made(NameList("出席", (*entries, NameEntry("赵云", "某某大学环境科学与工程学院副院长")))).paragraphs
    assert len(long) == 4


def test_a_name_longer_than_its_column_has_its_detail_on_the_next_line() -> None:
    entries = (NameEntry("阿依古丽·买买提·阿卜杜热合曼", "清华大学"), NameEntry("王芳", "北京大学"))
    assert made(NameList("列席", entries)).paragraphs[0].text.endswith("曼\n清华大学")


def test_a_name_of_three_takes_one_column() -> None:
    file = made(NameList("同意", tuple(NameEntry(name) for name in ("欧阳洋", "王芳", "赵羕", "陈玥"))))
    assert file.paragraphs[0].text == "同意：欧阳洋\t王芳\t赵羕\t陈玥"


def test_a_fact_with_a_long_label_has_its_value_below() -> None:
    short, long, value = made(FactLine("时间", "今天"), FactLine("标" * 14, "值")).paragraphs
    assert short.text == "时间：今天"
    assert (long.text, value.text) == ("标" * 14 + "：", "值")
    assert value.paragraph_format.left_indent.pt == pytest.approx(INDENT, abs=0.1)
