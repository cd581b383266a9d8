"""Screens as a picture or a PDF in a file: for the record, and where there is no display for anyone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QPixmap

from governance_desk.documents.issue import write_document
from governance_desk.meeting.chair import ChairView
from governance_desk.meeting.hall import ElectionResult, HallView, Item, Voting
from ui.projector.chair import paint_chair
from ui.projector.paint import page_count, paint

SIZE = QSize(1920, 1080)
PAGE = QRectF(0, 0, SIZE.width(), SIZE.height())
POINTS = 72
"""To the inch: a page of the PDF has as many points as the picture has pixels."""

Paint = Callable[[QPainter, QRectF], None]


def save(view: HallView | ChairView, path: Path, *, rehearsal: bool = False) -> None:
    """Write the screen, 1920 × 1080: as PDF with all its pages where the path ends so, otherwise as PNG, the page in
    sight. The file is written whole or not at all; Fault where it cannot be written."""
    if path.suffix.lower() == ".pdf":
        save_all([view], path, rehearsal=rehearsal)
    else:
        write_document(path, _png(_painted(view, rehearsal=rehearsal)))


def save_all(views: Sequence[HallView | ChairView], path: Path, *, rehearsal: bool = False) -> None:
    """Write screens as one PDF, page after page. Fault where it cannot be written."""
    pages = [_painted(page, rehearsal=rehearsal) for view in views for page in _pages(view)]
    write_document(path, _pdf(pages))


def _pages(view: HallView | ChairView) -> list[HallView | ChairView]:
    """The screen once for each page of a long text, a long motion, or of many candidates."""
    if not isinstance(view, Item | ElectionResult | Voting):
        return [view]
    return [msgspec.structs.replace(view, page=page) for page in range(page_count(view, SIZE))]


def _painted(view: HallView | ChairView, *, rehearsal: bool) -> Paint:
    if isinstance(view, ChairView):
        return partial(paint_chair, view, rehearsal=rehearsal)
    return partial(paint, view, rehearsal=rehearsal)


def _png(page: Paint) -> bytes:
    picture, buffer = QPixmap(SIZE), QBuffer()
    painter = QPainter(picture)
    page(painter, PAGE)
    painter.end()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _pdf(pages: Sequence[Paint]) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(POINTS)
    writer.setPageSize(QPageSize(QSizeF(SIZE), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    for at, page in enumerate(pages):
        if at:
            writer.newPage()
        page(painter, PAGE)
    painter.end()
    return bytes(buffer.data().data())
