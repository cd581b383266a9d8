"""Sheets as other programs read them: every word inside its piece, the marks outside, the text still text."""

from __future__ import annotations

import ctypes
import re
import subprocess
from io import BytesIO
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from governance_desk.documents.content.blocks import (
    AnyBlock,
    Column,
    Document,
    Heading,
    Issued,
    PageBreak,
    Paragraph,
    Table,
    Title,
)
from governance_desk.documents.layout.geometry import MM
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.printing.grid import MARK_GAP, Grid
from governance_desk.documents.printing.impose import PADDING, ballot_sheets, handout

HAIR = 0.2  # millimetres: a line has a width, and its cap


def ballot(*, pages: int = 1, rows: int = 6) -> bytes:
    columns = (Column("候选人", 4), Column("意见", 2))
    table = Table(columns, tuple((f"候选人{n}", "") for n in range(rows)), row_height=10)
    blocks: list[AnyBlock] = [Title("选票"), table, Paragraph("同意的画○。"), Issued("联盟", "2026年3月5日")]
    for number in range(2, pages + 1):
        blocks += [PageBreak(), Heading(f"第{number}页"), table]
    return pdf(Document("选票", tuple(blocks), page_numbers=False), bundled_only=True)


def words(content: bytes, tmp_path: Path) -> list[list[tuple[float, float, float, float, str]]]:
    """On each page each word with its box in millimetres from the lower left corner."""
    file = tmp_path / "sheets.pdf"
    file.write_bytes(content)
    run = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True)
    found = []
    for page in run.stdout.decode().split("<page ")[1:]:
        height = float(re.findall(r'height="([\d.]+)"', page)[0])
        pattern = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
        found.append(
            [
                (float(a) / MM, (height - float(d)) / MM, float(c) / MM, (height - float(b)) / MM, text)
                for a, b, c, d, text in re.findall(pattern, page)
            ]
        )
    return found


def pieces(grid: Grid) -> list[tuple[float, float, float, float]]:
    wide, high = grid.piece
    return [(x, y, x + wide, y + high) for x, y in grid.places()]


@pytest.mark.parametrize("each", [1, 2, 3, 4, 6, 8])
@pytest.mark.parametrize("rows", [1, 9])
def test_nothing_crosses_the_cut(each: int, rows: int, tmp_path: Path) -> None:
    content, grid = ballot_sheets(ballot(rows=rows), each=each, number=each + 1)
    sheets = words(content, tmp_path)
    assert len(sheets) == 2
    for left, bottom, right, top, text in sheets[0]:
        inside = PADDING * grid.scale / 2
        assert any(
            a + inside <= left and b + inside <= bottom and right <= c - inside and top <= d - inside
            for a, b, c, d in pieces(grid)
        ), text
    titles = [[word for word in sheet if word[4] == "选票"] for sheet in sheets]
    assert [len(each_one) for each_one in titles] == [each, 1]


def test_the_marks_stand_outside_of_the_pieces_on_every_used_sheet() -> None:
    content, grid = ballot_sheets(ballot(), each=4, number=9)
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 3
    wide, high = grid.piece
    left, bottom = min(grid.places())
    right, top = left + 2 * wide, bottom + 2 * high
    for page in document:
        (path,) = (each for each in page.get_objects(max_depth=1) if each.type == pdfium.FPDF_PAGEOBJ_PATH)
        count = pdfium.FPDFPath_CountSegments(path)
        assert count == 2 * len(list(grid.marks()))
        for at in range(count):
            x, y = ctypes.c_float(), ctypes.c_float()
            pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(path, at), x, y)
            across, up = x.value / MM, y.value / MM
            assert (
                across <= left - MARK_GAP + HAIR
                or across >= right + MARK_GAP - HAIR
                or up <= bottom - MARK_GAP + HAIR
                or up >= top + MARK_GAP - HAIR
            )


@pytest.mark.parametrize("short_edge", [False, True])
@pytest.mark.parametrize(("each", "rows"), [(2, 12), (2, 1), (4, 6), (6, 6)])
def test_pages_of_one_ballot_lie_behind_one_another(each: int, rows: int, short_edge: bool, tmp_path: Path) -> None:
    content, grid = ballot_sheets(
        ballot(pages=2, rows=rows), each=each, number=each - 1, both_sides=True, short_edge=short_edge
    )
    front, back = words(content, tmp_path)
    upright = grid.height > grid.width
    fronts = sorted((left, bottom) for left, bottom, _r, _t, text in front if text == "选票")
    backs = [
        # Seen through the paper: turned around the upright axis left and right are changed, around the other up and
        # down.
        (grid.width - right, bottom) if upright is not short_edge else (left, grid.height - top)
        for left, bottom, right, top, text in back
        if "第2页" in text
    ]
    assert len(fronts) == len(backs) == each - 1

    def piece_of(x: float, y: float) -> int:
        return next(n for n, (a, b, c, d) in enumerate(pieces(grid)) if a <= x <= c and b <= y <= d)

    assert {piece_of(*place) for place in fronts} == {piece_of(*place) for place in backs} == set(range(each - 1))


def test_the_pages_of_a_ballot_can_be_put_together_again_once_they_are_cut(tmp_path: Path) -> None:
    content, _grid = ballot_sheets(ballot(pages=2), each=2, number=2)
    numbers = [[text for *_box, text in sheet if text.startswith("—")] for sheet in words(content, tmp_path)]
    assert numbers == [["— 1 —"] * 2, ["— 2 —"] * 2]
    alone, _grid = ballot_sheets(ballot(), each=2, number=2)
    assert [text for *_box, text in words(alone, tmp_path)[0] if text.startswith("—")] == []


def test_all_ballots_are_the_same(tmp_path: Path) -> None:
    """Serial-free: nothing on a sheet tells one ballot from another."""
    content, grid = ballot_sheets(ballot(), each=2, number=6)
    sheets = words(content, tmp_path)
    assert sheets[0] == sheets[1] == sheets[2]
    first, second = (
        sorted(
            (round(left - x, 2), round(bottom - y, 2), text)
            for left, bottom, _r, _t, text in sheets[0]
            if x <= left < x + grid.piece[0] and y <= bottom < y + grid.piece[1]
        )
        for x, y in grid.places()
    )
    assert first == second


def test_a_handout_shows_whole_pages_in_order_without_marks(tmp_path: Path) -> None:
    content, _grid = handout(ballot(pages=3), each=2)
    sheets = words(content, tmp_path)
    said = ["".join(word[4] for word in sheet) for sheet in sheets]
    assert len(said) == 2
    assert "选票" in said[0]
    assert "第2页" in said[0]
    assert "第3页" in said[1]
    for page in pypdfium2.PdfDocument(content):
        assert all(each.type == pdfium.FPDF_PAGEOBJ_FORM for each in page.get_objects(max_depth=1))


def test_a_white_page_is_a_ballot_too() -> None:
    empty = pypdfium2.PdfDocument.new()
    empty.new_page(595, 842)
    written = BytesIO()
    empty.save(written)
    content, _grid = ballot_sheets(written.getvalue(), each=2, number=2)
    assert len(pypdfium2.PdfDocument(content)) == 1
