"""Where a page is seen in the window: it scrolls what has no room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea

from ui.views.page import Page


class PageArea(QScrollArea):
    """A page that is told how wide it is seen."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("pageArea")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        self._page = page

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The page does not ask its parent: without a Python object of its own that makes Qt's binding look through
        # all its types, which costs a tenth of the start.
        self._page.show_in(event.size().width())
