"""Papers as Word has them: what stands in the description stands in the file, on the same paper."""

from __future__ import annotations

import datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx as word
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    BlankLine,
    Column,
    Document,
    FactLine,
    Heading,
    Imprint,
    Issued,
    NameEntry,
    NameList,
    PageBreak,
    Paragraph,
    RedMark,
    SignatureBlock,
    SignatureRow,
    Slip,
    SlipField,
    Table,
    Title,
)
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.sign_in import sign_in_sheet
from governance_desk.documents.layout.blocks.labels import plain
from governance_desk.documents.layout.printable import paragraphs
from governance_desk.documents.layout.word.docx import docx
from governance_desk.journal.entry import Head
from governance_desk.meeting.state import MeetingId
from governance_desk.templates.state import Mark
from tests.documents.content.pages import strings
from tests.documents.content.scripted import corrected_council, shcp_assembly

MM = 36000
"""English metric units, in which Word counts."""

HOSTILE = "<b>&amp;\x00\x1b‮理事\ufffe\ud800 𬱖䶮🙂]]>{{x}} =1+1"


def made(*blocks: AnyBlock, **fields: Any) -> Any:
    return word.Document(BytesIO(docx(Document("测试", blocks, **fields))))


def written(file: Any) -> str:
    """All texts of the body, in order, behind one another."""
    return "".join(each.text or "" for each in file.element.body.iter(qn("w:t")))


def _papers(desk: Desk, meeting: MeetingId) -> list[Document]:
    head = Head(1, "0123456789abcdef" * 4)
    return [
        minutes(desk.association, meeting, head),
        notice(desk.association, meeting),
        sign_in_sheet(desk.association, meeting),
    ]


@pytest.mark.parametrize("build", [corrected_council, shcp_assembly])
def test_every_text_of_a_paper_stands_in_the_file(build: Any) -> None:
    for paper in _papers(*build()):
        text = written(word.Document(BytesIO(docx(paper))))
        for each in strings(paper):
            for part in paragraphs(each):
                assert plain(part) in text, part


def test_the_same_document_gives_the_same_bytes() -> None:
    paper = Document("测试", (Title("会议纪要"), Paragraph("同意。")), journal_head="0123")
    first = docx(paper)
    assert docx(paper) == first
    with ZipFile(BytesIO(first)) as file:
        assert {each.date_time[0] for each in file.infolist()} == {1980}


def test_the_paper_is_that_of_the_standard() -> None:
    section = made(Paragraph("正文")).sections[0]
    millimetres = [
        round(each / MM)
        for each in (
            section.page_width,
            section.page_height,
            section.top_margin,
            section.left_margin,
            section.right_margin,
            section.bottom_margin,
        )
    ]
    assert millimetres == [210, 297, 37, 28, 26, 35]


def test_a_line_has_the_standard_s_distance_and_room_for_28_characters() -> None:
    paragraph = made(Paragraph("正" * 28, indent=False)).paragraphs[0]
    assert paragraph.paragraph_format.line_spacing.pt == pytest.approx(28.95)
    run = paragraph.runs[0]
    spacing = int(run._r.rPr.find(qn("w:spacing")).get(qn("w:val"))) / 20
    assert 28 * (run.font.size.pt + spacing) <= 156 * 72 / 25.4
    assert run._r.rPr.rFonts.get(qn("w:eastAsia")) == "仿宋"


def test_the_mark_is_red_black_or_on_the_paper_already() -> None:
    for mark, colour in ((Mark.RED, "FF0000"), (Mark.BLACK, "000000"), (Mark.PREPRINTED, "FFFFFF")):
        lines = [each for each in made(RedMark("某某协会", "", "社会团体", mark)).paragraphs if each.text]
        assert [each.text for each in lines] == ["某某协会", "社会团体"]
        assert {str(run.font.color.rgb) for line in lines for run in line.runs} == {colour}


def test_headings_are_numbered_and_make_the_outline() -> None:
    file = made(Heading("甲"), Heading("乙", 2), Heading("丙", 2), Heading("丁"), Heading("附", numbered=False))
    assert [(each.style.name, each.text) for each in file.paragraphs] == [
        ("Heading 1", "一、甲"),
        ("Heading 2", "（一）乙"),
        ("Heading 2", "（二）丙"),
        ("Heading 1", "二、丁"),
        ("Heading 1", "附"),
    ]
    assert all(each.paragraph_format.keep_with_next for each in file.paragraphs)


def test_the_header_of_a_table_stands_on_each_page_and_no_row_is_parted() -> None:
    columns = (Column("序号", 1, Align.CENTRE), Column("单位", 3))
    table = made(Table(columns, tuple((str(n), f"单位{n}") for n in range(40)), caption="附表")).tables[0]
    assert [len(row.cells) for row in table.rows] == [2] * 41
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, *[False] * 40]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert table.cell(3, 1).text == "单位2"
    assert sum(cell.width for cell in table.rows[0].cells) == pytest.approx(156 * MM, rel=0.001)


def test_a_row_must_have_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="a row of 1 cells"):
        made(Table((Column("甲"), Column("乙")), (("一",),)))


def test_a_page_break_stands_before_what_follows() -> None:
    file = made(Paragraph("一"), PageBreak(), Paragraph("二"), BlankLine(2), Paragraph("三"))
    assert [each.paragraph_format.page_break_before for each in file.paragraphs] == [None, True, None, None, None]
    assert [each.text for each in file.paragraphs] == ["一", "二", "", "", "三"]


def test_values_stand_behind_labels_of_one_width() -> None:
    file = made(FactLine("时间", "2026年3月5日"), FactLine("主持人", "王芳\n代为主持"))
    time, chair, more = file.paragraphs
    assert time.paragraph_format.left_indent == chair.paragraph_format.left_indent
    assert more.paragraph_format.left_indent == chair.paragraph_format.left_indent
    assert (time.text, chair.text, more.text) == ("时间：2026年3月5日", "主持人：王芳", "代为主持")


def test_names_stand_in_columns_and_nobody_is_said() -> None:
    some = made(NameList("出席", tuple(NameEntry(f"李{n}") for n in "甲乙丙丁戊己庚辛")), NameList("请假", ()))
    present, excused = some.paragraphs
    assert "".join(present.text.split()) == "出席：李甲李乙李丙李丁李戊李己李庚李辛"
    assert present.text.count("\n") == 1
    assert len(list(present.paragraph_format.tab_stops)) == 5
    assert excused.text == "请假：无"


def test_signatures_hold_together_and_are_dated_on_request() -> None:
    rows = (SignatureRow("主持人", "王芳"), SignatureRow("记录人"))
    _blank, chair, recorder = made(SignatureBlock(rows, dated=True)).paragraphs
    assert "年" in chair.text
    assert chair.paragraph_format.keep_with_next
    assert not recorder.paragraph_format.keep_with_next
    two = made(SignatureBlock((*rows, SignatureRow("理事")), columns=2)).paragraphs
    assert [each.text.count("：") for each in two] == [0, 2, 1]


def test_a_signature_and_the_issuer_stay_with_the_text_before_them() -> None:
    rows = (SignatureRow("主持人"), SignatureRow("记录人"))
    text, _blank, chair, recorder = made(Paragraph("正文"), SignatureBlock(rows)).paragraphs
    assert [each.paragraph_format.keep_with_next for each in (text, chair, recorder)] == [True, True, False]
    text, *_white, issuer, date = made(Paragraph("正文"), Issued("某协会", "2026年3月5日")).paragraphs
    assert [each.paragraph_format.keep_with_next for each in (text, issuer, date)] == [True, True, False]
    apart = made(Paragraph("正文"), PageBreak(), SignatureBlock(rows)).paragraphs
    assert not apart[0].paragraph_format.keep_with_next


def test_faces_sizes_and_levels_are_those_of_the_standard() -> None:
    file = made(Title("标题"), Heading("甲"), Heading("乙", 2), Heading("丙", 3), Heading("丁", 4), Paragraph("正文"))
    found = {}
    for each in file.paragraphs:
        if each.runs:
            font = each.runs[0]
            found[each.text] = (font._r.rPr.rFonts.get(qn("w:eastAsia")), font.font.size.pt)
    assert found == {
        "标题": ("方正小标宋简体", 22),
        "一、甲": ("黑体", 16),
        "（一）乙": ("楷体", 16),
        "1.丙": ("仿宋", 16),
        "（1）丁": ("仿宋", 16),
        "正文": ("仿宋", 16),
    }
    levels = [file.styles[f"Heading {n}"].element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") for n in range(1, 5)]
    assert [each.get(qn("w:val")) for each in levels] == ["0", "1", "2", "3"]
    assert file.styles["Normal"].paragraph_format.widow_control


def test_the_number_stands_outside_and_the_head_of_the_journal_opposite() -> None:
    file = made(Paragraph("正文"), journal_head="0123456789abcdef")
    section = file.sections[0]
    assert file.settings.odd_and_even_pages_header_footer
    for footer, ends in ((section.footer, "—"), (section.even_page_footer, "0123456789abcdef")):
        text = footer.paragraphs[0].text
        assert "0123456789abcdef" in text
        assert text.endswith(ends)
        assert " PAGE " in "".join(each.text for each in footer._element.iter(qn("w:instrText")))
    without = made(Paragraph("正文"), page_numbers=False).sections[0]
    assert without.footer.paragraphs[0].text == ""


def test_a_rehearsal_is_written_across_every_page() -> None:
    file = made(Paragraph("正文"), stamp="演练“二”")
    for header in (file.sections[0].header, file.sections[0].even_page_header):
        shapes = [each for each in header._element.iter() if each.tag.endswith("}textpath") and each.get("string")]
        assert [each.get("string") for each in shapes] == ["演练“二”"]
    assert file.core_properties.title == "演练“二”　测试"
    assert not list(made(Paragraph("正文")).sections[0].header._element.iter(qn("w:pict")))


def test_the_properties_say_what_it_is_and_no_hour() -> None:
    file = made(Paragraph("正文"), author="某联盟", subject="会议纪要", language="zh-CN")
    properties = file.core_properties
    assert (properties.title, properties.author, properties.subject) == ("测试", "某联盟", "会议纪要")
    assert properties.language == "zh-CN"
    assert not isinstance(properties.created, datetime.datetime)


def _all_blocks(text: str) -> tuple[AnyBlock, ...]:
    return (
        RedMark(text, text),
        Title(text, text),
        Paragraph(text, lead=text),
        Heading(text),
        FactLine(text, text),
        NameList(text, (NameEntry(text, text), NameEntry(text))),
        NameList(text, (NameEntry(text),)),
        Table((Column(text),), ((text,),), caption=text),
        SignatureBlock((SignatureRow(text, text),)),
        Issued(text, text),
        Slip(text, (SlipField(text, choices=(text,)), SlipField(text, value=text)), note=text),
        Imprint(text, text, text),
    )


@pytest.mark.parametrize("text", [HOSTILE, "长" * 10_000, "", "\n\n", "‮" * 3])
def test_no_text_breaks_the_file_or_is_obeyed(text: str) -> None:
    file = made(*_all_blocks(text), author=text, subject=text, stamp=text, journal_head=text)
    for part in paragraphs(text):
        assert plain(part) in written(file)
    assert "‮" not in written(file)


@given(st.text(max_size=40))
def test_any_text_can_be_written(text: str) -> None:
    file = made(*_all_blocks(text))
    assert "".join(paragraphs(text)) == "" or plain("".join(paragraphs(text)[:1])) in written(file)
