"""The pages of a PDF → the sheets of another: several to a side, each at its place, with marks to cut along.

The pages are put there as they are, not as pictures: text stays text, and its fonts are there once.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium

from governance_desk.documents.layout.geometry import MM
from governance_desk.documents.printing.grid import Grid, Segment, Window, best_grid
from governance_desk.documents.printing.order import Side, ballot_sides, behind, handout_sides
from governance_desk.pdfium import LOCK

PADDING = 8.0
"""Millimetres of white that a piece keeps around what is printed on it."""
_HAIR = 0.25  # points


def ballot_sheets(
    pdf: bytes, *, each: int, number: int, both_sides: bool = False, short_edge: bool = False
) -> tuple[bytes, Grid]:
    """`number` ballots, each with all pages of `pdf`, `each` to a sheet with marks to cut along; and how they lie.

    What is white around the text of every page is cut away, so that the type stays as large as it can. On
    `both_sides` the sheet is turned along its long edge, or along its `short_edge`: a sheet that lies across turns over
    the top with the one, an upright one with the other.
    """
    with LOCK:
        source = pypdfium2.PdfDocument(pdf)
        try:
            grid = best_grid(_printed(source), each)
            sides = ballot_sides(len(source), each, number, both_sides=both_sides)
            if both_sides and len(source) > 1:
                over = (grid.width > grid.height) is not short_edge
                sides = [
                    behind(side, grid.columns, over_the_top=over) if at % 2 else side for at, side in enumerate(sides)
                ]
            return _imposed(source, grid, sides, marks=True), grid
        finally:
            source.close()


def handout(pdf: bytes, *, each: int) -> tuple[bytes, Grid]:
    """The pages one after another, `each` to a side, whole and without marks; and how they lie."""
    with LOCK:
        source = pypdfium2.PdfDocument(pdf)
        try:
            width, height = source[0].get_size()
            grid = best_grid(Window(0, 0, width / MM, height / MM), each, margin=4.0)
            return _imposed(source, grid, handout_sides(len(source), each), marks=False), grid
        finally:
            source.close()


def pages_of(pdf: bytes, first: int, last: int) -> bytes:
    """The pages from `first` to `last` (1 …) as a PDF of their own. ValueError where there are none such."""
    with LOCK:
        source = pypdfium2.PdfDocument(pdf)
        try:
            if not 1 <= first <= last <= len(source):
                raise ValueError(f"no pages {first} to {last} of {len(source)}")
            if (first, last) == (1, len(source)):
                return pdf
            made = pypdfium2.PdfDocument.new()
            made.import_pages(source, list(range(first - 1, last)))
            return _written(made)
        finally:
            source.close()


def in_order(pdf: bytes, order: Sequence[int | None]) -> bytes:
    """The pages (0 …) in this order as a PDF of their own; None is a white one, as large as the page before it."""
    with LOCK:
        source = pypdfium2.PdfDocument(pdf)
        try:
            if list(order) == list(range(len(source))):
                return pdf
            made = pypdfium2.PdfDocument.new()
            # All at once: what pages share, such as their fonts, would be there again with each further call.
            made.import_pages(source, [page for page in order if page is not None])
            for at, page in enumerate(order):
                if page is None:
                    made.new_page(*made[at - 1 if at else 0].get_size(), index=at).close()
            return _written(made)
        finally:
            source.close()


def _written(made: pypdfium2.PdfDocument) -> bytes:
    written = BytesIO()
    made.save(written)
    made.close()
    return written.getvalue()


def _printed(source: pypdfium2.PdfDocument) -> Window:
    """The least window, with its padding, that shows everything on every page; the whole page where it is white."""
    lefts, bottoms, rights, tops = [], [], [], []
    width, height = source[0].get_size()
    for page in source:
        for each in page.get_objects(max_depth=1):
            left, bottom, right, top = each.get_bounds()
            if right > left or top > bottom:
                lefts.append(max(left, 0.0))
                bottoms.append(max(bottom, 0.0))
                rights.append(min(right, width))
                tops.append(min(top, height))
    if not lefts:
        return Window(0, 0, width / MM, height / MM)
    return Window(
        min(lefts) / MM - PADDING, min(bottoms) / MM - PADDING, max(rights) / MM + PADDING, max(tops) / MM + PADDING
    )


def _imposed(source: pypdfium2.PdfDocument, grid: Grid, sides: Sequence[Side], *, marks: bool) -> bytes:
    made = pypdfium2.PdfDocument.new()
    try:
        wanted = {page for side in sides for page in side if page is not None}
        shown = {page: source.page_as_xobject(page, made) for page in wanted}
        lines = [tuple(end * MM for end in mark) for mark in grid.marks()] if marks else []
        for side in sides:
            sheet = made.new_page(grid.width * MM, grid.height * MM)
            used = False
            for page, (x, y) in zip(side, grid.places(), strict=True):
                if page is None:
                    continue
                used = True
                piece = shown[page].as_pageobject()
                piece.set_matrix(
                    pypdfium2.PdfMatrix()
                    .translate(-grid.window.left * MM, -grid.window.bottom * MM)
                    .scale(grid.scale, grid.scale)
                    .translate(x * MM, y * MM)
                )
                sheet.insert_obj(piece)
            if used:
                _draw(sheet, lines)
            sheet.gen_content()
            sheet.close()
        for each in shown.values():
            each.close()
    except BaseException:
        made.close()
        raise
    return _written(made)


def _draw(sheet: pypdfium2.PdfPage, lines: Iterable[tuple[float, ...] | Segment]) -> None:
    """Hairlines, all as one path."""
    path = None
    for x1, y1, x2, y2 in lines:
        if path is None:
            path = pdfium.FPDFPageObj_CreateNewPath(x1, y1)
        else:
            pdfium.FPDFPath_MoveTo(path, x1, y1)
        pdfium.FPDFPath_LineTo(path, x2, y2)
    if path is None:
        return
    pdfium.FPDFPath_SetDrawMode(path, pdfium.FPDF_FILLMODE_NONE, ctypes.c_int(1))
    pdfium.FPDFPageObj_SetStrokeColor(path, 0, 0, 0, 255)
    pdfium.FPDFPageObj_SetStrokeWidth(path, _HAIR)
    pdfium.FPDFPage_InsertObject(sheet, path)
