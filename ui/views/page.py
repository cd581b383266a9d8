"""What every page of the desk is.

To add a page: write `ui/views/<name>.py` with a subclass of `Page`, and one line in `ui/pages.py`. A page

- is made when it is first shown, with the running desk (None on the pages that need no association);
- sets its texts in `retranslate` and ends its constructor with `spoken(self.retranslate)`;
- redraws in `refresh`, which is called when it is made, when it is shown after something changed, and after each
  command while it is in sight; the events tell what changed, an empty tuple means "everything may have";
- is scrolled by the window when it does not fit: it keeps no fixed sizes;
- changes nothing itself: it calls `ui/operations`;
- asks for another page with `go`, for example `self.go.emit("charter", "clause id")`; the window answers by
  calling that page's `show_detail`.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.widgets.wrapping_row import WrappingRow
from ui.words import label

NOWHERE = Qt.AlignmentFlag(0)


class Page(QWidget):
    """A title, room for `buttons` beside it, and `body`, the column that the page fills."""

    go = Signal(str, str)

    def __init__(self, desk: Desk | None) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self.title = label("title")
        self.buttons = WrappingRow()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self.title, 1)
        self._head.addLayout(self.buttons)
        self._seen_width = 0  # as long as nobody has said
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(36, 28, 36, 24)
        self._column.setSpacing(20)
        self._column.addLayout(self._head)
        self._column.addLayout(self.body, 1)

    @property
    def desk(self) -> Desk:
        """The running desk; only for pages that are shown while an association is open."""
        if self._desk is None:
            raise RuntimeError(f"{type(self).__name__} is shown without an association")
        return self._desk

    def show_in(self, width: int) -> None:
        """Be told of how many pixels in width something is seen (see `PageArea`)."""
        self._seen_width = width
        self.arrange_head()

    def arrange_head(self) -> None:
        """Put the buttons beside the title, or below it before large text has to break the title."""
        margins = self._column.contentsMargins()
        # A row that is too long has made the page wider than what is seen of it.
        width = min(self.width(), self._seen_width) if self._seen_width else self.width()
        room = width - margins.left() - margins.right()
        title = self.title.fontMetrics().horizontalAdvance(self.title.text())
        beside = title + self._head.spacing() + self.buttons.sizeHint().width() <= room
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._head.direction():
            self._head.setDirection(direction)
            self._head.setAlignment(self.buttons, NOWHERE if beside else Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange_head()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.arrange_head()

    def retranslate(self) -> None:
        """Set every text of the page in the language in use."""

    def refresh(self, events: tuple[Any, ...] = ()) -> None:
        """Show the state as it is now; `events` is what has just happened."""

    def leave(self) -> None:
        """The association is closed: close windows of one's own, let go of the desk."""

    def show_detail(self, detail: str) -> None:
        """Show one thing on this page, named by the detail that came with `go`."""
