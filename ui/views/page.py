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

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.words import label


class Page(QWidget):
    """A title, room for `buttons` beside it, and `body`, the column that the page fills."""

    go = Signal(str, str)

    def __init__(self, desk: Desk | None) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self.title = label("title")
        self.buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.buttons.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addLayout(self.buttons)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 28, 36, 24)
        column.setSpacing(20)
        column.addLayout(head)
        column.addLayout(self.body, 1)

    @property
    def desk(self) -> Desk:
        """The running desk; only for pages that are shown while an association is open."""
        if self._desk is None:
            raise RuntimeError(f"{type(self).__name__} is shown without an association")
        return self._desk

    def retranslate(self) -> None:
        """Set every text of the page in the language in use."""

    def refresh(self, events: tuple[Any, ...] = ()) -> None:
        """Show the state as it is now; `events` is what has just happened."""

    def leave(self) -> None:
        """The association is closed: close windows of one's own, let go of the desk."""

    def show_detail(self, detail: str) -> None:
        """Show one thing on this page, named by the detail that came with `go`."""
