"""The pages of a PDF as pictures below one another."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui.widgets.detail_panel import emptied
from ui.widgets.inner_area import InnerArea

WIDTH = 640
"""Pixels of a page in the preview, at most; more where there is room for it does not make it easier to read."""


class PagesSheet(QWidget):
    """`show_pages` with what `page_pictures` made. As high as they are: it stands in what is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._first = 0

    def page_count(self) -> int:
        """How many pages are shown."""
        return self._column.count()

    def show_pages(self, pictures: list[QPixmap], *, first: int = 0, pages: int | None = None) -> None:
        """Show these instead of what was shown: of so many `pages`, from the `first` (0 …) on."""
        emptied(self._column)
        self._first = first
        whole = first + len(pictures) if pages is None else pages
        for number, picture in enumerate(pictures, first + 1):
            page = QLabel()
            page.setPixmap(picture)
            page.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            page.setAccessibleName(tr("Page {page} of {pages}", page=number, pages=whole))
            self._column.addWidget(page)
            page.show()  # not soon, but before it is scrolled to

    def upper_edge(self, page: int) -> int | None:
        """Where this page (0 …) begins, in pixels; None where it is not shown."""
        self._column.activate()
        item = self._column.itemAt(page - self._first)
        shown = item.widget() if item is not None else None
        return shown.y() if shown is not None else None


class PagesView(InnerArea):
    """The same with a scroll bar of its own."""

    def __init__(self) -> None:
        self._sheet = PagesSheet()
        super().__init__(self._sheet)
        self._wanted = 0

    def page_count(self) -> int:
        """How many pages are shown."""
        return self._sheet.page_count()

    def show_pages(self, pictures: list[QPixmap], *, first: int = 0, pages: int | None = None) -> None:
        """Show these instead of what was shown: of so many `pages`, from the `first` (0 …) on."""
        self._sheet.show_pages(pictures, first=first, pages=pages)

    def in_sight(self) -> int:
        """The page, from the first that is shown (0 …), that lies across the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        edges = [self._sheet.upper_edge(page) or 0 for page in range(self.page_count())]
        return max((page for page, edge in enumerate(edges) if edge <= middle), default=0)

    def go_to(self, page: int) -> None:
        """Scroll to the upper edge of this page (0 …), as soon as the pages are laid out."""
        self._wanted = page
        QTimer.singleShot(0, self, self._go)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wanted:
            QTimer.singleShot(0, self, self._go)

    def _go(self) -> None:
        edge = self._sheet.upper_edge(self._wanted)
        if edge is not None:
            self.verticalScrollBar().setValue(edge)


def page_count(pdf: bytes) -> int:
    """How many pages it has."""
    from governance_desk.documents.layout.preview import Preview

    with Preview(pdf) as preview:
        return len(preview)


def page_pictures(pdf: bytes, width: int = WIDTH, most: int | None = None, *, first: int = 0) -> list[QPixmap]:
    """Each page `width` pixels wide, drawn twice as large and scaled, so that small type stays legible.

    `most`: so many only, from the page `first` (0 …) on.
    """
    from governance_desk.documents.layout.preview import Preview

    made: list[QPixmap] = []
    with Preview(pdf) as preview:
        for page in range(first, len(preview) if most is None else min(first + most, len(preview))):
            points, _height = preview.size(page)
            picture = preview.picture(page, scale=2 * width / points)
            image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
            size = QSize(width, picture.height * width // picture.width)
            made.append(
                QPixmap.fromImage(
                    image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
                )
            )
    return made
