"""A scene of the hall as a picture or a PDF in a file: for the record, and where there is no display for anyone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QPixmap

from governance_desk.documents.issue import write_document
from governance_desk.meeting.hall import HallView
from ui.projector.paint import paint

SIZE = QSize(1920, 1080)
PAGE = QRectF(0, 0, SIZE.width(), SIZE.height())
POINTS = 72
"""To the inch: a page of the PDF has as many points as the picture has pixels."""


def save(view: HallView, path: Path, *, rehearsal: bool = False) -> None:
    """Write the scene, 1920 × 1080: as PDF where the path ends so, otherwise as PNG. The file is written whole or not
    at all; Fault where it cannot be written."""
    make = _pdf if path.suffix.lower() == ".pdf" else _png
    write_document(path, make(view, rehearsal=rehearsal))


def _png(view: HallView, *, rehearsal: bool) -> bytes:
    picture, buffer = QPixmap(SIZE), QBuffer()
    painter = QPainter(picture)
    paint(view, painter, PAGE, rehearsal=rehearsal)
    painter.end()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _pdf(view: HallView, *, rehearsal: bool) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(POINTS)
    writer.setPageSize(QPageSize(QSizeF(SIZE), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    paint(view, painter, PAGE, rehearsal=rehearsal)
    painter.end()
    return bytes(buffer.data().data())
