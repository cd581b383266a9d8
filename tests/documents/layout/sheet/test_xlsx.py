"""Sheets as spreadsheets: texts stay texts, numbers can be added up, the header stays in sight and in print."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    Column,
    Document,
    FactLine,
    Heading,
    Issued,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Table,
    Title,
)
from governance_desk.documents.content.sign_in import sign_in_sheet
from governance_desk.documents.layout.render import XLSX, rendered
from governance_desk.documents.layout.sheet.xlsx import has_tables
from governance_desk.spreadsheets import CUT, LONGEST, units
from tests.documents.content.scripted import third_council

COLUMNS = (Column("序号", 1, Align.CENTRE), Column("单位", 4), Column("票数", 2, Align.RIGHT))


def book(*blocks: AnyBlock, **fields: Any) -> Any:
    return openpyxl.load_workbook(BytesIO(rendered(Document("测试", blocks, **fields), XLSX)))


def table(*rows: tuple[str, ...], caption: str = "") -> Table:
    return Table(COLUMNS, rows, caption=caption)


@pytest.mark.parametrize("evil", ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1+1"])
def test_nothing_that_looks_like_a_formula_is_one(evil: str) -> None:
    made = Document("=1", (Title("=2"), FactLine("=3", "=4"), table(("1", evil, "5"), caption="=6"), Paragraph("=7")))
    content = rendered(made, XLSX)
    for name in (each for each in ZipFile(BytesIO(content)).namelist() if "sheet" in each and each.endswith(".xml")):
        assert b"<f>" not in ZipFile(BytesIO(content)).read(name)
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert evil.strip() in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert all(cell.quotePrefix for cell in cells if cell.data_type == "s")


def test_columns_of_numbers_are_numbers_and_codes_are_not() -> None:
    columns = tuple(Column(name) for name in ("数", "编号", "电话", "混"))
    rows = (("12", "012", "13800138000", "3"), ("", "7", "", "三"))
    sheet = book(Table(columns, rows)).worksheets[0]
    found = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert found == [[12, "012", "13800138000", "3"], [None, "7", None, "三"]]


def test_each_table_has_a_page_with_its_header_in_sight_and_repeated_in_print() -> None:
    made = book(
        Title("计票结果报告单", "第三次会议"),
        FactLine("时间", "2026年3月5日"),
        table(("1", "甲", "3"), caption="选举"),
        Heading("其他"),
        table(("1", "乙", "4")),
        SignatureBlock((SignatureRow("监票人", "王芳"),)),
        Issued("秘书处", "2026年3月5日"),
        journal_head="abcdef",
        stamp="演练　无效",
    )
    assert made.sheetnames == ["选举", "其他"]
    first, second = made.worksheets
    for sheet, header in ((first, 6), (second, 5)):
        assert [cell.value for cell in sheet[header]] == ["序号", "单位", "票数"]
        assert sheet.freeze_panes == f"A{header + 1}"
        assert sheet.print_title_rows == f"${header}:${header}"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet["A1"].value == sheet.oddHeader.center.text == "演练　无效"
        assert sheet.oddFooter.left.text.endswith("abcdef")
    words = [cell.value for row in second.iter_rows() for cell in row if cell.value]
    assert any("监票人：王芳" in str(each) for each in words)
    assert any("秘书处" in str(each) for each in words)
    assert second.column_dimensions["B"].width == pytest.approx(4 * second.column_dimensions["A"].width)


def test_pages_have_names_that_a_spreadsheet_program_takes() -> None:
    made = book(*(table(("1", "甲", "3"), caption=name) for name in ("[a]/b:" + "长" * 40, "'", "A", "a", "长" * 40)))
    assert len(made.sheetnames) == len({name.casefold() for name in made.sheetnames}) == 5
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in made.sheetnames)


@pytest.mark.parametrize(
    "name", ["🙂" * 40, "𬱖" * 31, "a" * 30 + "'" + "b", "'" * 40, "History", "history", "\x00\x1f", "长" * 30 + "🙂"]
)
def test_a_name_is_no_longer_than_excel_counts_and_none_that_it_keeps_for_itself(name: str) -> None:
    """Excel calls a file damaged for a name of more than 31 units of UTF-16, or with an apostrophe at an end."""
    (first, second) = book(table(("1", "甲", "3"), caption=name), table(("1", "甲", "3"), caption=name)).sheetnames
    for made in (first, second):
        assert 0 < units(made) <= 31
        assert not made.startswith("'")
        assert not made.endswith("'")
    assert len({"history", first.casefold(), second.casefold()}) == 3


def test_a_long_sentence_makes_no_row_that_is_higher_than_rows_may_be() -> None:
    sheet = book(Paragraph("长" * 10_000), table(("1", "甲", "3"))).worksheets[0]
    heights = [each.height for each in sheet.row_dimensions.values() if each.height]
    assert max(heights) == 409


def test_a_cell_is_filled_as_excel_counts_and_no_character_is_parted() -> None:
    value = book(table(("1", "a" + "🙂" * 20_000, "3"))).worksheets[0]["B3"].value
    assert value == "a" + "🙂" * ((LONGEST - 2) // 2) + CUT
    assert units(value) in (LONGEST - 1, LONGEST)
    whole = "🙂" * 10_000
    assert book(table(("1", whole, "3"))).worksheets[0]["B3"].value == whole


def test_what_looks_like_the_number_of_a_character_is_none() -> None:
    """Excel reads _x0041_ in a file as A, and _x005F_ as the line before it; so does calamine."""
    texts = ("_x0041_", "甲_x000D_乙", "_x005F_x0041_", "_x12_", "x0041_", "_xD83D_")
    file = BytesIO(rendered(Document("测试", (table(*(("1", each, "3") for each in texts)),)), XLSX))
    page = CalamineWorkbook.from_filelike(file).get_sheet_by_index(0).to_python()
    assert [row[1] for row in page[2:]] == list(texts)


def test_what_stands_above_the_header_leaves_room_to_scroll_below_it() -> None:
    some, many = (book(*(FactLine("时间", "今天") for _ in range(n)), table(("1", "甲", "3"))) for n in (8, 20))
    assert some.worksheets[0].freeze_panes == "A11"
    assert many.worksheets[0].freeze_panes is None
    assert many.worksheets[0].print_title_rows == "$22:$22"


def test_dates_and_shares_stay_as_they_are_written() -> None:
    sheet = book(table(("1", "2026-03-05", "3"), ("2", "3/4", "3"), ("3", "1E5", "3"), ("4", "85.7%", "3"))).worksheets[
        0
    ]
    cells = [sheet.cell(row, 2) for row in range(3, 7)]
    assert [cell.value for cell in cells] == ["2026-03-05", "3/4", "1E5", "85.7%"]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}


def test_no_text_outside_the_table_is_longer_than_excel_allows_or_a_code() -> None:
    evil = "&R&D" + "长" * 300
    content = rendered(Document("测试", (table(("1", "甲", "3")),), stamp=evil, journal_head=evil, author=evil), XLSX)
    with ZipFile(BytesIO(content)) as parts:
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    for name in ("oddHeader", "oddFooter"):
        words = sheet.findtext(f".//{{*}}{name}") or ""
        assert 90 < len(words) <= 255
        assert "&&R&&D长" in words
    assert len(openpyxl.load_workbook(BytesIO(content)).properties.creator) == 255


def test_a_paper_of_a_rehearsal_says_so_in_its_properties() -> None:
    made = book(table(("1", "甲", "3")), stamp="演练　无效")
    assert made.properties.title == "演练　无效　测试"


def test_a_document_without_a_table_makes_no_spreadsheet() -> None:
    letter = Document("信", (Title("信"), Paragraph("您好。")))
    assert not has_tables(letter)
    with pytest.raises(ValueError, match="table"):
        rendered(letter, XLSX)


def test_a_text_longer_than_a_cell_ends_with_a_mark() -> None:
    value = book(table(("1", "长" * (LONGEST + 5), "3"))).worksheets[0]["B3"].value
    assert len(value) == LONGEST
    assert value.endswith(CUT)


@given(st.text(max_size=60))
@example("0\x1f")  # a figure with what counts as a space here and not there
def test_any_text_makes_a_file_that_can_be_read_again(text: str) -> None:
    sheet = book(Title(text), table(("1", text, "3"), caption=text), Paragraph(text)).worksheets[0]
    assert "\x00" not in str(sheet.title)


def test_the_sign_in_sheet_has_rows_to_sign_in() -> None:
    desk, meeting = third_council()
    sheet = openpyxl.load_workbook(BytesIO(rendered(sign_in_sheet(desk.association, meeting), XLSX))).worksheets[0]
    header = next(row[0].row for row in sheet.iter_rows() if row[0].value == "序号")
    assert sheet.cell(header + 1, 3).value
    assert sheet.row_dimensions[header + 1].height == pytest.approx(11 * 72 / 25.4)
