"""Paint the pages of a PDF onto a printer, at its resolution and in their own size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from governance_desk.documents.layout.preview import Preview
from governance_desk.errors import Fault
from governance_desk.language import text
from ui.operations.background import Watch

FINEST = 600
"""Dots an inch: finer ones are not seen in type, and cost four times the memory of the printer."""
_BAND = 8_000_000  # pixels that are drawn at once
_SAME = 3.0  # points by which papers of the same name differ


def paint_pages(
    pdf: bytes, printer: QPrinter, order: Sequence[int | None], *, colour: bool = True, watch: Watch | None = None
) -> int:
    """Print these pages (0 …; None is a white side); how many there were. Fault where the printer does not answer.

    A pixel of the picture is a dot of the printer, so that a page comes out in its own size; on smaller paper it is
    reduced and stands in the middle. The printer must be set to the full page.
    """
    if printer.resolution() > FINEST:
        printer.setResolution(FINEST)
    painter = QPainter()
    with Preview(pdf) as preview:
        size = preview.size(0)
        try:
            for at, page in enumerate(order):
                if watch is not None:
                    watch.progress(at, len(order))
                    watch.stop_if_cancelled()
                size = preview.size(page) if page is not None else size
                printer.setPageOrientation(_orientation(size))
                if not (printer.newPage() if at else painter.begin(printer)):
                    raise _silent()
                if page is not None:
                    _paint(preview, page, size, printer, painter, colour=colour)
        except BaseException:
            printer.abort()
            raise
        finally:
            if painter.isActive():
                painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise _silent()
    return len(order)


def _paint(
    preview: Preview, page: int, size: tuple[float, float], printer: QPrinter, painter: QPainter, *, colour: bool
) -> None:
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    width, height = size
    scale = min(paper.width() / width, paper.height() / height, 1.0)
    if abs(paper.width() - width) <= _SAME and abs(paper.height() - height) <= _SAME:
        scale = 1.0
    dots = printer.resolution() / 72
    across, down = round(width * scale * dots), round(height * scale * dots)
    left = top = 0.0
    if scale < 1.0:
        left, top = (paper.width() * dots - across) / 2, (paper.height() * dots - down) / 2
    rows = max(1, _BAND // across)
    for start in range(0, down, rows):
        band = preview.band(page, size=(across, down), top=start, height=min(rows, down - start))
        image = QImage(band.pixels, band.width, band.height, band.stride, QImage.Format.Format_RGB32)
        if not colour:
            image = image.convertToFormat(QImage.Format.Format_Grayscale8)
        painter.drawImage(QPointF(round(left), round(top) + start), image)


def _orientation(size: tuple[float, float]) -> QPageLayout.Orientation:
    return QPageLayout.Orientation.Landscape if size[0] > size[1] else QPageLayout.Orientation.Portrait


def _silent() -> Fault:
    return Fault(
        text("The printer does not answer."), next_step=text("Look after it, or save the PDF and print it later.")
    )
