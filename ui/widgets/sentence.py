"""A sentence of several lines that is given all the height it needs, in a form as well as in a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


class Sentence(QLabel):
    """Layouts give wrapped text the height it needed at another width; this one asks again at its own."""

    def __init__(self, role: str = "", tone: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        for name, value in (("role", role), ("tone", tone)):
            if value:
                self.setProperty(name, value)

    def setText(self, words: str) -> None:
        super().setText(words)
        self._ask(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask(event.size().width())

    def _ask(self, width: int) -> None:
        self.setMinimumHeight(max(0, self.heightForWidth(width)))
