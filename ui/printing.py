"""Print a PDF from the program, page by page as pictures at the printer's resolution."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from governance_desk.errors import Fault
from governance_desk.language import text, tr

SCALE = 300 / 72
"""Pixels a point: 300 dots an inch is what a laser printer shows of Chinese text."""


def print_pdf(pdf: bytes, name: str, parent: QWidget, *, last_page: bool = False) -> bool:
    """Ask for a printer, then print all pages or the last one. False where the clerk changed their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent.window())
    dialog.setWindowTitle(tr("Print"))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    paint_pages(pdf, printer, last_page=last_page)
    return True


def paint_pages(pdf: bytes, printer: QPrinter, *, last_page: bool = False) -> int:
    """Paint the pages onto the printer (which may be one that writes a file); how many there were."""
    from governance_desk.documents.layout.preview import Preview

    painter = QPainter()
    if not painter.begin(printer):
        raise Fault(
            text("The printer does not answer."), next_step=text("Look after it, or save the PDF and print it later.")
        )
    try:
        with Preview(pdf) as preview:
            pages = [len(preview) - 1] if last_page else list(range(len(preview)))
            for at, page in enumerate(pages):
                if at:
                    printer.newPage()
                picture = preview.picture(page, scale=SCALE)
                image = QImage(
                    picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
                )
                room = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
                size = image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
                painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
            return len(pages)
    finally:
        painter.end()
