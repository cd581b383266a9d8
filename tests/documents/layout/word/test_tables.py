"""Tables in Word: as wide and as high as those of the PDF, whole on their pages, every text of them whole."""

from __future__ import annotations

from typing import Any

import pytest
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml.ns import qn

from governance_desk.documents.content.blocks import (
    Align,
    Column,
    Document,
    Ink,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Table,
)
from governance_desk.documents.layout.blocks.columns import PADDING, column_widths
from governance_desk.documents.layout.blocks.table import HAIR
from governance_desk.documents.layout.composing import compose
from governance_desk.documents.layout.fonts import font_set
from governance_desk.documents.layout.geometry import BLOCK_WIDTH
from governance_desk.documents.layout.setting import CELL_TEXT, Setter
from governance_desk.documents.layout.strips import Strip
from governance_desk.signatures.strokes import Strokes
from tests.documents.layout.word.test_page import made

COLUMNS = (Column("序号", 1, Align.CENTRE), Column("单位", 3), Column("拟任职务", 1), Column("日期", 2, Align.RIGHT))
LONG = "中国标准化研究院资源环境研究分院"
ROWS = tuple((str(number), LONG, "理事", "2026年3月15日") for number in range(1, 6))
SETTER = Setter(font_set(bundled_only=True))


def strips(table: Table) -> list[Strip]:
    """The header and the rows as the PDF has them."""
    return [each for each in compose(Document("测试", (table,)), SETTER) if not each.blank]


def kept(row: Any) -> set[bool]:
    """Whether its paragraphs are held on the page of the next row."""
    return {each.paragraph_format.keep_with_next for cell in row.cells for each in cell.paragraphs}


def test_columns_are_as_wide_as_in_the_pdf_wherever_word_looks() -> None:
    block = Table(COLUMNS, ROWS)
    wanted = column_widths(block, lambda text: SETTER.width(text, CELL_TEXT))
    table = made(block).tables[0]
    assert [column.width.pt for column in table.columns] == pytest.approx(wanted, abs=0.05)
    for row in table.rows:
        assert [cell.width.pt for cell in row.cells] == pytest.approx(wanted, abs=0.05)
    told = {str(each.tag).rsplit("}", 1)[1]: each for each in table._tbl.tblPr}
    assert int(told["tblW"].get(qn("w:w"))) / 20 == pytest.approx(BLOCK_WIDTH, abs=0.05)
    assert told["tblInd"].get(qn("w:w")) == "0"
    assert told["tblLayout"].get(qn("w:type")) == "fixed"


@pytest.mark.parametrize("height", [0, 11])
def test_rows_are_as_high_as_in_the_pdf(height: int) -> None:
    block = Table(COLUMNS, tuple((row[0], "清华大学", *row[2:]) for row in ROWS), row_height=height)
    table = made(block).tables[0]
    margins = table._tbl.tblPr.find(qn("w:tblCellMar"))
    white = sum(int(margins.find(qn(f"w:{side}")).get(qn("w:w"))) / 20 for side in ("top", "bottom"))
    for row, strip in zip(table.rows, strips(block), strict=True):
        lines = max(len(cell.text.split("\n")) for cell in row.cells)
        assert row.height_rule is WD_ROW_HEIGHT_RULE.AT_LEAST
        # Word adds the line below.
        assert max(row.height.pt, 18 * lines + white) + HAIR == pytest.approx(strip.height, abs=0.1)


def test_a_title_of_a_column_is_parted_as_in_the_pdf_and_a_name_is_not_parted_by_hand() -> None:
    columns = (Column("职务（人选）", 1), *(Column(f"栏{number}", 1) for number in range(6)))
    table = made(Table(columns, (("理事", *("中国标准化研究院" for _ in range(6))),))).tables[0]
    assert table.cell(0, 0).text == "职务\n（人选）"
    assert not list(table.rows[1]._tr.iter(qn("w:br")))


@pytest.mark.parametrize("align", Align)
def test_a_long_name_has_lines_of_one_length(align: Align) -> None:
    columns = (Column("单位", 4, align), Column("其他", 3))
    name = LONG + "绿色低碳发展研究中心"
    block = Table(columns, ((name, "一" * 60),))
    written = made(block).tables[0].cell(1, 0).paragraphs[0].paragraph_format
    room = column_widths(block, lambda text: SETTER.width(text, CELL_TEXT))[0] - 2 * PADDING
    lines = SETTER.lines(name, CELL_TEXT, room - written.left_indent.pt - written.right_indent.pt, full=False)
    assert len(lines) == len(SETTER.lines(name, CELL_TEXT, room, full=False)) == 2
    assert abs(lines[0].width - lines[1].width) <= 2 * 12
    spare = written.left_indent.pt + written.right_indent.pt
    assert spare > 12
    part = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[align]
    assert written.left_indent.pt == pytest.approx(part * spare, abs=0.1)


def test_a_signed_row_is_no_higher_than_an_empty_one() -> None:
    strokes = Strokes(400, 200, (((0, 0, 128), (400, 200, 128)),))
    rows = tuple((*row[:3], "") for row in ROWS)
    table = made(Table(COLUMNS, rows, row_height=11, inks=(Ink(1, 3, "", strokes),))).tables[0]
    signed, empty = table.rows[2], table.rows[3]
    (paragraph,) = signed.cells[3].paragraphs
    assert paragraph.paragraph_format.line_spacing == empty.cells[3].paragraphs[0].paragraph_format.line_spacing
    assert signed.height == empty.height
    (anchor,) = paragraph._p.iter(qn("wp:anchor"))
    extent = anchor.find(qn("wp:extent"))
    assert int(extent.get("cy")) / 12_700 < signed.height.pt
    assert not list(table._tbl.iter(qn("wp:inline")))


def test_no_row_is_alone_below_the_header_or_on_the_last_page() -> None:
    table = made(Table(COLUMNS, ROWS)).tables[0]
    assert [kept(row) for row in table.rows] == [{True}, {True}, {False}, {False}, {True}, {False}]
    one = made(Table(COLUMNS, ROWS[:1])).tables[0]
    assert [kept(row) for row in one.rows] == [{True}, {False}]


def test_a_table_stays_with_the_sentence_that_announces_it_and_with_what_is_signed_below() -> None:
    file = made(Paragraph("如下："), Table(COLUMNS, ROWS), SignatureBlock((SignatureRow("主持人"),)))
    announced, _white, below, *_rest = file.paragraphs
    assert announced.paragraph_format.keep_with_next
    assert below.paragraph_format.keep_with_next
    assert kept(file.tables[0].rows[-1]) == {True}
