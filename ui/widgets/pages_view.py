"""The pages of a PDF as pictures below one another."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui.widgets.detail_panel import emptied
from ui.widgets.inner_area import InnerArea

WIDTH = 640
"""Pixels of a page in the preview, at most; more where there is room for it does not make it easier to read."""


class PagesView(InnerArea):
    """`show_pages` with what `page_pictures` made."""

    def __init__(self) -> None:
        sheet = QWidget()
        self._column = QVBoxLayout(sheet)
        self._column.setSpacing(16)
        super().__init__(sheet)

    def page_count(self) -> int:
        """How many pages are shown."""
        return self._column.count()

    def show_pages(self, pictures: list[QPixmap]) -> None:
        """Show these instead of what was shown."""
        emptied(self._column)
        for number, picture in enumerate(pictures, 1):
            page = QLabel()
            page.setPixmap(picture)
            page.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            page.setAccessibleName(tr("Page {page} of {pages}", page=number, pages=len(pictures)))
            self._column.addWidget(page)


def page_pictures(pdf: bytes, width: int = WIDTH, most: int | None = None) -> list[QPixmap]:
    """Each page `width` pixels wide, drawn twice as large and scaled, so that small type stays legible.

    `most`: the first ones only.
    """
    from governance_desk.documents.layout.preview import Preview

    made: list[QPixmap] = []
    with Preview(pdf) as preview:
        for page in range(len(preview) if most is None else min(most, len(preview))):
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
