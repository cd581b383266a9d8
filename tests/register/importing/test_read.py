"""What can be read, and the sentence for everything that cannot. No file may raise anything but a Fault."""

from __future__ import annotations

import csv
import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from governance_desk.errors import Fault
from governance_desk.register.importing import sniff
from governance_desk.register.importing.limits import DEFAULT_LIMITS, ImportStopped, Limits
from governance_desk.register.importing.read import read
from governance_desk.register.importing.read_text import read_text
from governance_desk.register.importing.sheet import MergedRange
from governance_desk.spreadsheets import for_a_cell, from_a_cell

HEADER = ["序号", "会员类别", "单位名称", "联系电话"]


def workbook_bytes(rows: list[list[object]]) -> bytes:
    workbook = Workbook()
    for row in rows:
        workbook.worksheets[0].append(row)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The package with one part put in place of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, part)
    return out.getvalue()


def sheet_xml(body: str, *, before: str = "", after: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}">{before}<sheetData>{body}</sheetData>{after}</worksheet>'.encode()


def text_cell(place: str, value: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'


PLAIN = workbook_bytes([list(HEADER), [1, "会员单位", "清华大学", 15186091390]])


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("甲_x000D_\n乙", "甲\r\n乙"),
        ("_x005F_x0041_", "_x0041_"),
        ("_x0007_甲", "甲"),
        ("_xD83D_", "_xD83D_"),
        ("_x41_", "_x41_"),
        ("x0041_", "x0041_"),
    ],
)
def test_a_character_that_stands_there_by_its_number_is_read(written: str, shown: str) -> None:
    assert from_a_cell(written) == shown


@given(st.text(alphabet="_x0041DF5甲", max_size=20))
def test_what_is_written_into_a_cell_is_read_from_it(words: str) -> None:
    assert from_a_cell(for_a_cell(words)) == words


def fault(path: Path, content: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    path.write_bytes(content)
    with pytest.raises(Fault) as raised:
        read(path, limits=limits)
    assert raised.value.next_step.template
    return raised.value.sentence.template


def test_a_workbook_gives_plain_values_and_its_merged_ranges(cfia_list: Path) -> None:
    sheet, notes = read(cfia_list)
    assert (sheet.title, notes.title, notes.rows[0].cells) == ("会员名单", "填表说明", ("类别按章程填写",))
    assert len(sheet.rows) == 43
    assert sheet.row(6).cells[7:9] == (15786579754, "2024/2/2")
    assert sheet.row(5).blank
    assert sheet.merged == (
        MergedRange(1, 0, 1, 9),
        MergedRange(5, 1, 10, 1),
        MergedRange(12, 1, 25, 1),
        MergedRange(26, 1, 40, 1),
    )


def test_a_telephone_number_in_exponent_form_is_a_whole_number(tmp_path: Path) -> None:
    file = tmp_path / "list.xlsx"
    file.write_bytes(
        with_part(
            PLAIN,
            "xl/worksheets/sheet1.xml",
            sheet_xml(
                '<row r="2"><c r="B2"><v>1.5186091390E10</v></c>'
                '<c r="C2"><v>0.5</v></c><c r="D2"><v>1e999</v></c></row>'
            ),
        )
    )
    assert read(file)[0].rows[1].cells == (None, 15186091390, "0.5", "inf")


PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
OLD = sniff.OLE2 + bytes(600)


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n", "is empty"),
        (PNG, "is a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "is a picture"),
        (b"BM\x00\x01\x00\x00\x00\x00\x00\x00" + bytes(50), "is a picture"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(20), "is a picture"),
        (b"%PDF-1.7\n", "PDF"),
        (OLD + "Workbook".encode("utf-16-le"), "old format"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "web page"),
        (b"PK\x03\x04" + bytes(300), "no workbook"),
        (b"\xff\xff\xff\xff\x81", "neither"),
        ("名称,电话\n".encode() + b"\x00\x00\x00", "no workbook"),
    ],
)
def test_what_is_no_list_gets_a_sentence(tmp_path: Path, content: bytes, part: str) -> None:
    assert part in fault(tmp_path / "list.xlsx", content)


@pytest.mark.parametrize(
    ("names", "part"),
    [
        (["word/document.xml", "[Content_Types].xml"], "Word"),
        (["mimetype", "content.xml"], "OpenDocument"),
        (["xl/workbook.bin", "[Content_Types].xml"], "xlsb"),
        (["readme.txt"], "no workbook"),
        (["xl/workbook.xml", "[Content_Types].xml"], "no workbook"),
    ],
)
def test_other_packages(tmp_path: Path, names: list[str], part: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in names:
            package.writestr(name, "<x/>")
    assert part in fault(tmp_path / "list.xlsx", out.getvalue())


def test_an_empty_workbook_and_one_with_only_a_picture(tmp_path: Path) -> None:
    empty = workbook_bytes([])
    assert "workbook is empty" in fault(tmp_path / "a.xlsx", empty)
    assert "only a picture" in fault(tmp_path / "b.xlsx", with_part(empty, "xl/media/image1.png", PNG))


def test_missing_files_and_folders(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(Fault, match=r".*"):
            read(path)


def test_a_million_rows_are_refused_before_parsing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openpyxl.load_workbook", lambda *_a, **_k: pytest.fail("parsed"))
    bomb = with_part(PLAIN, "xl/worksheets/sheet1.xml", sheet_xml("<row/>" * 1_000_000))
    assert len(bomb) < 100_000
    assert "rows" in fault(tmp_path / "list.xlsx", bomb)


def test_a_zip_bomb_is_refused_before_parsing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openpyxl.load_workbook", lambda *_a, **_k: pytest.fail("parsed"))
    bomb = with_part(PLAIN, "xl/sharedStrings.xml", b"<sst>" + b" " * 70_000_000 + b"</sst>")
    assert len(bomb) < 200_000
    assert "too large" in fault(tmp_path / "list.xlsx", bomb)


def test_a_part_that_understates_its_size_is_found_out(tmp_path: Path) -> None:
    # The central directory says 10 bytes, the stream holds two million.
    bomb = bytearray(with_part(PLAIN, "xl/sharedStrings.xml", b"<sst>" + b" " * 2_000_000 + b"</sst>"))
    real = len(b"<sst></sst>") + 2_000_000
    field = real.to_bytes(4, "little")
    assert field in bomb
    content = bytes(bomb).replace(field, (10).to_bytes(4, "little"))
    assert "no workbook" in fault(tmp_path / "list.xlsx", content)


def test_rows_counted_across_pieces(tmp_path: Path) -> None:
    # Each row is counted once wherever the pieces are cut.
    for padding in range(60):
        rows = "".join(f'<row r="{n}">{text_cell(f"A{n}", "甲" * 40)}</row>' for n in range(1, 801))
        content = with_part(PLAIN, "xl/worksheets/sheet1.xml", sheet_xml(rows, before="<!--" + "x" * padding + "-->"))
        file = tmp_path / "list.xlsx"
        file.write_bytes(content)
        seen: list[tuple[int, int]] = []
        read(file, progress=lambda done, total: seen.append((done, total)), limits=Limits(rows=800, cells=800))  # noqa: B023
        assert seen[-1] == (800, 800)
    assert "rows" in fault(file, content, Limits(rows=799))


def test_many_columns_far_cells_and_huge_merges_cost_nothing(tmp_path: Path) -> None:
    far = '<row r="1">' + text_cell("A1", "单位名称") + text_cell("XFD1", "x") + "</row>"
    merges = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    dimension = '<dimension ref="A1:XFD1048576"/>'
    file = tmp_path / "list.xlsx"
    file.write_bytes(with_part(PLAIN, "xl/worksheets/sheet1.xml", sheet_xml(far, before=dimension, after=merges)))
    sheet = read(file)[0]
    assert sheet.rows[0].cells == ("单位名称",)
    assert sheet.merged == (MergedRange(1, 0, DEFAULT_LIMITS.rows, 16383),)
    last = with_part(
        PLAIN, "xl/worksheets/sheet1.xml", sheet_xml('<row r="1048576">' + text_cell("A1", "x") + "</row>")
    )
    assert "rows" in fault(file, last)


def test_entities_are_refused(tmp_path: Path) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha">]><sst>&b;</sst>'
    assert "no workbook" in fault(tmp_path / "list.xlsx", with_part(PLAIN, "xl/sharedStrings.xml", laughs))


def test_files_over_the_cap(tmp_path: Path) -> None:
    assert "too large" in fault(tmp_path / "list.csv", b"a,b\n" * 100, Limits(file_bytes=100))
    assert "is a picture" in fault(tmp_path / "scan.xlsx", PNG, Limits(file_bytes=100))
    assert "rows" in fault(tmp_path / "list.csv", b"a,b\n" * 100, Limits(rows=99))
    assert "too large" in fault(tmp_path / "list.csv", b"a,b\n" * 100, Limits(cells=150))


def test_a_damaged_workbook_is_a_fault_or_still_a_workbook(tmp_path: Path, cfia_list: Path) -> None:
    chance = random.Random(7)
    content = cfia_list.read_bytes()
    file = tmp_path / "list.xlsx"
    faults = 0
    for _ in range(150):
        broken = bytearray(content[: chance.randrange(4, len(content))] if chance.random() < 0.3 else content)
        for _ in range(chance.randrange(1, 6)):
            broken[chance.randrange(4, len(broken))] = chance.randrange(256)
        file.write_bytes(broken)
        try:
            assert read(file)
        except Fault:
            faults += 1
    assert faults > 50


def test_damaged_xml_is_a_fault_or_still_a_workbook(tmp_path: Path, cfia_list: Path) -> None:
    # Damage below the zip's checksum: attributes cut, numbers turned into letters.
    chance = random.Random(8)
    content = cfia_list.read_bytes()
    parts = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"]
    file = tmp_path / "list.xlsx"
    faults = 0
    for number in range(120):
        part = parts[number % len(parts)]
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            broken = bytearray(package.read(part))
        at = chance.randrange(len(broken))
        broken[at : at + chance.randrange(1, 9)] = chance.choice([b"", b"x", b"9999999", b'"', b"-1", b"<row>"])
        file.write_bytes(with_part(content, part, bytes(broken)))
        try:
            assert read(file)
        except Fault:
            faults += 1
    assert faults > 20


def test_reading_can_be_cancelled(tmp_path: Path, cfia_list: Path) -> None:
    asked = iter([False] * 3)
    with pytest.raises(ImportStopped):
        read(cfia_list, cancelled=lambda: next(asked, True))
    text = tmp_path / "list.csv"
    text.write_text("单位名称,电话\n" * 600, encoding="utf-8")
    asked = iter([False] * 2)
    with pytest.raises(ImportStopped):
        read(text, cancelled=lambda: next(asked, True))


def test_utf16_as_excel_saves_unicode_text(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_bytes("单位名称\t电话\r\n清华大学\t1".encode("utf-16"))
    assert [row.cells for row in read(file)[0].rows] == [("单位名称", "电话"), ("清华大学", "1")]


cell_text = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n",;\t䶮㛃𬱖'), max_size=12)


@given(st.lists(st.lists(cell_text, min_size=2, max_size=5), max_size=6), st.sampled_from(",;\t"))
def test_gb18030_and_utf8_give_equal_rows(records: list[list[str]], delimiter: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([HEADER, *records])
    written = out.getvalue()
    sheets = [
        read_text(
            written.encode(encoding),
            "会员名单",
            cancelled=lambda: False,
            progress=lambda _done, _total: None,
            limits=DEFAULT_LIMITS,
        )
        for encoding in ("utf-8", "utf-8-sig", "gb18030")
    ]
    assert sheets[0] == sheets[1] == sheets[2]
    assert sheets[0].rows[0].cells[2] == "单位名称" or delimiter != ","


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_rest_of_the_list(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('会员类别,单位名称,代表姓名\n会员单位,"某某公司,张三\n会员单位,另一家,李四\n', encoding="utf-8")
    with pytest.raises(Fault, match="未正常结束"):
        read(path)
    path.write_text('会员类别,单位名称,代表姓名\n会员单位,某某"总"公司,张三\n会员单位,"另一家",李四', encoding="utf-8")
    assert len(read(path)[0].rows) == 3
