"""The quick reader and openpyxl say the same of every workbook that the quick one is given."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from governance_desk.register.importing.limits import DEFAULT_LIMITS
from governance_desk.register.importing.package import weigh
from governance_desk.register.importing.read import never, unseen
from governance_desk.register.importing.read_quickly import read_quickly
from governance_desk.register.importing.read_workbook import _sheets
from governance_desk.register.importing.sheet import Sheet

DAY = datetime.date(2024, 2, 2)


def both(content: bytes) -> tuple[list[Sheet] | None, list[Sheet]]:
    total, usual = weigh(content, cancelled=never, limits=DEFAULT_LIMITS)
    assert usual
    return (
        read_quickly(content, total, never, unseen, DEFAULT_LIMITS),
        _sheets(content, total, never, unseen, DEFAULT_LIMITS),
    )


def saved(workbook: Workbook) -> bytes:
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def changed(content: bytes, part: str, change: Callable[[str], str], more: dict[str, str] | None = None) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            there = old.read(name)
            new.writestr(name, change(there.decode()).encode() if name == part else there)
        for name, written in (more or {}).items():
            new.writestr(name, written)
    return file.getvalue()


def test_the_real_lists(cfia_list: Path, shcp_list: Path) -> None:
    for path in (cfia_list, shcp_list):
        quick, slow = both(path.read_bytes())
        assert quick == slow
        assert sum(len(sheet.rows) for sheet in slow) > 20


cells = st.one_of(
    st.none(),
    st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=12).filter(
        lambda written: not written.startswith("#")
    ),
    st.sampled_from([" 单位 ", "甲\n乙", "=1+1", "1", "TRUE", "2024/2/2", "a<b&c>d\"e'", "　", "x" * 3000]),
    st.integers(-(10**14), 10**14),
    st.floats(-1e12, 1e12, allow_nan=False),
    st.booleans(),
    st.dates(datetime.date(1901, 1, 1), datetime.date(2150, 1, 1)),
    st.datetimes(datetime.datetime(1901, 1, 1), datetime.datetime(2150, 1, 1)).map(
        lambda at: at.replace(microsecond=0)
    ),
)


@settings(deadline=None, max_examples=80)
@given(st.lists(st.lists(st.lists(cells, max_size=6), max_size=8), min_size=1, max_size=3))
def test_whatever_stands_in_the_cells(contents: list[list[list[object]]]) -> None:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for rows in contents:
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append(row)
    quick, slow = both(saved(workbook))
    assert quick == slow


def test_what_spreadsheet_programs_do_besides() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet["C4"] = CellRichText("苏州", TextBlock(InlineFont(b=True), "精密"), "公司")
    sheet["D5"] = datetime.time(9, 30)
    sheet["D6"] = datetime.timedelta(hours=30)
    for row, form in enumerate(('yyyy"年"m"月"d"日"', "yyyy/m/d", "[$-804]aaaa", "d-mmm", "0.00%", "@", "#,##0"), 7):
        sheet.cell(row, 2, DAY).number_format = form
        sheet.cell(row, 3, 45000.5).number_format = form
    sheet.merge_cells("E7:F9")
    sheet.merge_cells("A1:B2")
    workbook.create_sheet("藏").sheet_state = "hidden"
    workbook["藏"]["A1"] = "藏着的"
    workbook.create_sheet("空")
    quick, slow = both(saved(workbook))
    assert quick == slow
    assert slow[0].merged


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    workbook.worksheets[0].append([DAY])
    quick, slow = both(saved(workbook))
    assert quick == slow
    assert slow[0].rows[0].cells == (DAY,)


SHEET = "xl/worksheets/sheet1.xml"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
SHARED = (
    '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>甲</t></si>'
    '<si><r><t>乙</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 丙</t></r>'
    '<rPh sb="0" eb="1"><t>yi</t></rPh></si></sst>'
)
CELLS = (
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1</f><v>甲</v></c><c r="C1" t="b"><v>1</v></c>'
    '<c r="E1"><f>1+1</f></c><c r="F1"><v>1.5786579754E10</v></c><c r="H1" t="str"><v></v></c><c r="I1"/>'
    '<c r="G1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c><c r="K1"><v>0.1</v></c>'
    '<c r="L1" t="s"><v>1</v></c>'
)


def test_shared_texts_and_formulas_as_excel_writes_them() -> None:
    rows = f'<row r="1">{CELLS}</row><row r="3"><c r="A3"><v>7</v></c></row>'
    content = changed(with_rows(rows), SHEET, str, {"xl/sharedStrings.xml": SHARED})
    for part, before, more in (
        ("[Content_Types].xml", "</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPE}"/>'),
        (
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            f'<Relationship Id="rIdS" Type="{RELATION}" Target="sharedStrings.xml"/>',
        ),
    ):
        content = changed(content, part, lambda xml, before=before, more=more: xml.replace(before, more + before))  # type: ignore[misc]
    quick, slow = both(content)
    assert quick == slow
    assert slow[0].rows[0].cells[11] == "乙 丙"


def with_rows(rows: str) -> bytes:
    """A workbook whose only sheet holds these."""
    return changed(
        saved(Workbook()),
        SHEET,
        lambda xml: re.sub(r"<sheetData ?/>|<sheetData></sheetData>", f"<sheetData>{rows}</sheetData>", xml),
    )


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="BM1"><v>1</v></c>',
        '<c s="0" r="XFD1"><v>1</v></c>',
        '<c r="A1" t="e"><v>#N/A</v></c>',
        '<c r="A20000"><v>1</v></c>',
        '<c r="A1048576"><v>1</v></c>',
        '<c r="A1"><v>913205001234567890</v></c>',
        '<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="A1"><v>1</v></x:c>',
        '<c r="A1"><v>1</w></c>',
    ],
)
def test_what_is_unusual_is_left_to_openpyxl(cell: str) -> None:
    content = with_rows(f'<row r="1">{cell}</row>')
    assert not weigh(content, cancelled=never, limits=DEFAULT_LIMITS).usual


def test_characters_that_stand_there_by_their_number() -> None:
    workbook = Workbook()
    for words in ("甲_x000D_\n乙", "_x005F_x0041_", "_x0041_", "_xD83D_", "_x12_"):
        workbook.worksheets[0].append([words])
    quick, slow = both(saved(workbook))
    assert quick == slow
    assert [row.cells[0] for row in slow[0].rows] == ["甲\r\n乙", "_x0041_", "A", "_xD83D_", "_x12_"]
