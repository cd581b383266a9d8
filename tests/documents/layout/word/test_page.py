"""What Word is told about the paper, its language and its styles: whoever writes on gets what the program wrote."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx as word
import pytest
from docx.oxml.ns import qn

from governance_desk.documents.content.blocks import AnyBlock, Column, Document, Heading, Paragraph, Table, Title
from governance_desk.documents.layout.blocks.text import balanced
from governance_desk.documents.layout.breaking import NEVER_FIRST, NEVER_LAST
from governance_desk.documents.layout.fonts import font_set
from governance_desk.documents.layout.setting import TITLE, Setter
from governance_desk.documents.layout.word.docx import docx
from governance_desk.documents.layout.word.text import said
from tests.documents.layout.word.schema import faults

POINT = 12_700
"""English metric units, in which python-docx counts."""


def made(*blocks: AnyBlock, **fields: Any) -> Any:
    file = word.Document(BytesIO(docx(Document("测试", blocks, **fields), bundled_only=True)))
    assert faults(file) == []
    return file


def values(element: Any) -> dict[str, str]:
    """What each child says, by name."""
    return {str(child.tag).rsplit("}", 1)[1]: child.get(qn("w:val")) for child in element}


def test_the_grid_has_22_lines_of_28_characters() -> None:
    section = made(Paragraph("正文")).sections[0]
    grid = section._sectPr.find(qn("w:docGrid"))
    assert grid.get(qn("w:type")) == "linesAndChars"
    pitch = int(grid.get(qn("w:linePitch"))) / 20
    cell = 16 + int(grid.get(qn("w:charSpace"))) / 4096
    height = (section.page_height - section.top_margin - section.bottom_margin) / POINT
    width = (section.page_width - section.left_margin - section.right_margin) / POINT
    assert int(height / pitch) == 22
    assert int(width / cell) == 28


def test_nothing_snaps_to_the_grid_and_no_mark_stands_beyond_the_edge() -> None:
    normal = made(Paragraph("正文")).styles["Normal"].element
    told = values(normal.pPr)
    wanted = {"kinsoku": "1", "overflowPunct": "0", "autoSpaceDE": "0", "autoSpaceDN": "0", "adjustRightInd": "0"}
    assert wanted.items() <= told.items()
    assert told["snapToGrid"] == values(normal.rPr)["snapToGrid"] == "0"


def test_the_marks_that_open_and_end_no_line_are_those_of_the_pdf() -> None:
    settings = made(Paragraph("正文")).settings.element
    for name, characters in (("w:noLineBreaksBefore", NEVER_FIRST), ("w:noLineBreaksAfter", NEVER_LAST)):
        rule = settings.find(qn(name))
        assert (rule.get(qn("w:lang")), rule.get(qn("w:val"))) == ("zh-CN", characters)


@pytest.mark.parametrize(("language", "other"), [("zh-CN", "en-US"), ("en-GB", "en-GB")])
def test_what_is_chinese_is_marked_as_chinese(language: str, other: str) -> None:
    file = made(Paragraph("正文"), language=language)
    spoken = file.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert (spoken.get(qn("w:val")), spoken.get(qn("w:eastAsia"))) == (other, "zh-CN")
    fonts = file.settings.element.find(qn("w:themeFontLang"))
    assert (fonts.get(qn("w:val")), fonts.get(qn("w:eastAsia"))) == (language, "zh-CN")


def test_it_opens_in_no_compatibility_mode_and_shows_no_strange_picture() -> None:
    content = docx(Document("测试", (Paragraph("正文"),)))
    settings = word.Document(BytesIO(content)).settings.element
    modes = [
        each.get(qn("w:val"))
        for each in settings.iter(qn("w:compatSetting"))
        if each.get(qn("w:name")) == "compatibilityMode"
    ]
    assert modes == ["15"]
    assert not [name for name in ZipFile(BytesIO(content)).namelist() if "thumbnail" in name]


def test_a_style_has_by_itself_what_its_paragraphs_have() -> None:
    file = made(Title("标题"), Heading("甲"), Heading("乙", 2), Heading("丙", 3), Heading("丁", 4), Paragraph("正文"))
    for each in file.paragraphs:
        if not each.text:
            continue
        by_hand, style = each.paragraph_format, each.style.paragraph_format
        assert style.line_spacing == by_hand.line_spacing
        assert style.space_before == by_hand.space_before == style.space_after == by_hand.space_after == 0
        if each.style.name != "Normal":
            assert style.keep_with_next
            assert (style.alignment or by_hand.alignment) == by_hand.alignment
            assert (style.first_line_indent or 0) == by_hand.first_line_indent
        run, own = each.runs[0]._r.rPr, each.style.element.rPr
        for name in ("w:spacing", "w:sz"):
            assert run.find(qn(name)).get(qn("w:val")) == own.find(qn(name)).get(qn("w:val"))
        assert run.rFonts.get(qn("w:eastAsia")) == own.rFonts.get(qn("w:eastAsia"))


def test_only_the_text_stands_closer_so_that_28_fit() -> None:
    """A title and a cell would take the text's space from its style: they are told of their own."""
    file = made(Title("标题"), Paragraph("正文"), Table((Column("栏"),), (("值",),)))
    title, _white, text, *_rest = file.paragraphs
    cell = file.tables[0].cell(1, 0).paragraphs[0]
    spaces = [each.runs[0]._r.rPr.find(qn("w:spacing")).get(qn("w:val")) for each in (title, text, cell)]
    assert spaces == ["0", "-6", "0"]


def test_the_first_line_is_two_characters_in_whatever_their_size_becomes() -> None:
    text, addressee = made(Paragraph("正文"), Paragraph("各位理事：", indent=False)).paragraphs
    assert text._p.pPr.ind.get(qn("w:firstLineChars")) == "200"
    assert addressee._p.pPr.ind.get(qn("w:firstLineChars")) is None


def test_a_title_is_parted_where_the_pdf_parts_it() -> None:
    text = "碳足迹产业技术创新联盟关于召开第一届理事会第三次会议暨工作座谈会的通知"
    paragraph = made(Title(text)).paragraphs[0]
    lines = [said(line) for line in balanced(text, TITLE, Setter(font_set(bundled_only=True)))]
    assert len(lines) == 2
    assert paragraph.text.split("\n") == lines


def test_the_numbers_stand_at_the_edge_and_the_head_at_the_other() -> None:
    section = made(Paragraph("正文"), journal_head="0123456789abcdef").sections[0]
    for footer, ends in ((section.footer, "— 1 —"), (section.even_page_footer, "0123456789abcdef")):
        paragraph = footer.paragraphs[0]
        assert paragraph.text.endswith(ends)
        assert paragraph.text.count("\t") == len(list(paragraph.paragraph_format.tab_stops)) == 1
        assert not footer._element.xpath("//w:jc[@w:val='right']")
        marks = [each.get(qn("w:fldCharType")) for each in footer._element.iter(qn("w:fldChar"))]
        assert marks == ["begin", "separate", "end"]
    for style in ("Header", "Footer"):
        assert not list(section._document_part.document.styles[style].paragraph_format.tab_stops)
