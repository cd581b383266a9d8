"""On paper: each page in its own size to a fifth of a millimetre, whatever the printer's resolution."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize

from governance_desk.documents.content.blocks import Document, RedMark
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.preview import Preview
from governance_desk.documents.printing.impose import ballot_sheets
from governance_desk.errors import Fault
from tests.ui.printing.papers import file_printer, paper
from ui.operations.background import Stopped, Watch
from ui.operations.paint_pages import paint_pages

pytestmark = pytest.mark.usefixtures("qapp")
Box = tuple[float, float, float, float]
DOTS = 8  # a millimetre, of the pictures that are compared
NEAR = 0.2  # millimetres


def ink(preview: Preview, page: int) -> Box:
    """Left, top, right and bottom of what is dark on the page, in millimetres."""
    picture = preview.picture(page, scale=DOTS * 25.4 / 72)
    stride = picture.stride
    rows = [picture.pixels[y * stride : y * stride + 4 * picture.width : 4] for y in range(picture.height)]
    dark = [y for y, row in enumerate(rows) if min(row) < 128]
    columns = [min(column) < 128 for column in zip(*rows, strict=True)]
    left, right = columns.index(True), len(columns) - 1 - columns[::-1].index(True)
    return left / DOTS, dark[0] / DOTS, right / DOTS, dark[-1] / DOTS


@pytest.mark.parametrize("dots", [203, 300, 600])
def test_a_page_comes_out_in_its_own_size_and_place(tmp_path: Path, dots: int) -> None:
    out = tmp_path / "printed.pdf"
    printer = file_printer(out, dots)
    printer.setFullPage(True)
    assert paint_pages(paper(2), printer, [0, 1]) == 2
    with Preview(paper(2)) as drawn, Preview(out.read_bytes()) as printed:
        assert len(printed) == 2
        assert printed.size(0) == pytest.approx(drawn.size(0), abs=1)
        for page in range(2):
            assert ink(printed, page) == pytest.approx(ink(drawn, page), abs=NEAR)


def test_sheets_of_ballots_lie_across_and_keep_their_marks_in_place(tmp_path: Path) -> None:
    out = tmp_path / "printed.pdf"
    content, grid = ballot_sheets(paper(), each=2, number=2)
    assert grid.width > grid.height or grid.rows == 2
    printer = file_printer(out)
    printer.setFullPage(True)
    paint_pages(content, printer, [0])
    with Preview(content) as drawn, Preview(out.read_bytes()) as printed:
        assert ink(printed, 0) == pytest.approx(ink(drawn, 0), abs=NEAR)


@pytest.mark.parametrize("colour", [True, False])
def test_the_red_mark_is_red_or_grey_as_is_chosen(tmp_path: Path, colour: bool) -> None:
    out = tmp_path / "printed.pdf"
    printer = file_printer(out, 100)
    printer.setFullPage(True)
    marked = pdf(Document("通知", (RedMark("碳足迹产业技术创新联盟文件", "某协〔2026〕1号"),)), bundled_only=True)
    paint_pages(marked, printer, [0], colour=colour)
    with Preview(out.read_bytes()) as printed:
        picture = printed.picture(0)
    pixels = [picture.pixels[at : at + 3] for at in range(0, len(picture.pixels), 4)]
    reds = sum(red > blue + 60 and red > green + 60 for blue, green, red in pixels)
    assert (reds > 100) is colour
    assert min(min(each) for each in pixels) < 160, "it is printed in either case"


def test_on_smaller_paper_a_page_is_reduced_and_stands_in_the_middle(tmp_path: Path) -> None:
    out = tmp_path / "printed.pdf"
    printer = file_printer(out)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setFullPage(True)
    paint_pages(paper(), printer, [0])
    with Preview(paper()) as drawn, Preview(out.read_bytes()) as printed:
        scale = 148 / 210
        above = (210 - 297 * scale) / 2
        left, top, right, bottom = (edge * scale for edge in ink(drawn, 0))
        assert ink(printed, 0) == pytest.approx((left, top + above, right, bottom + above), abs=2 * NEAR)


def test_white_sides_and_repeated_pages_come_in_their_order(tmp_path: Path) -> None:
    out = tmp_path / "printed.pdf"
    printer = file_printer(out, 100)
    printer.setFullPage(True)
    assert paint_pages(paper(2), printer, [0, None, 1, 1], colour=False) == 4
    with Preview(out.read_bytes()) as printed:
        dark = [min(printed.picture(page).pixels[::4]) < 128 for page in range(4)]
    assert dark == [True, False, True, True]


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_does_not_answer_is_a_fault(tmp_path: Path) -> None:
    printer = file_printer(tmp_path / "no folder" / "printed.pdf")
    with pytest.raises(Fault):
        paint_pages(paper(), printer, [0])


def test_the_work_ends_where_the_clerk_cancels(tmp_path: Path) -> None:
    watch = Watch()
    watch.progressed.connect(lambda done, _all: watch.cancel() if done == 1 else None)
    printer = file_printer(tmp_path / "printed.pdf", 100)
    with pytest.raises(Stopped):
        paint_pages(paper(3), printer, [0, 1, 2], watch=watch)
