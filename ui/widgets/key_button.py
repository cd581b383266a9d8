"""A button for something done all day: its one key is shown inside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui import theme


class KeyButton(QPushButton):
    """`key` is a portable key name such as "Y", "F2" or "Ctrl+Return"; it presses the button in its window."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._hint = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

    def set_words(self, words: str) -> None:
        """Set the text and the accessible name; the key is set again because Qt drops it with the text."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._hint)
        self.setShortcut(QKeySequence(self._key))
        self.setToolTip(f"{words} ({self._hint})")

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._cap_width() + 10, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _cap_width(self) -> int:
        return max(theme.px(20), self.fontMetrics().horizontalAdvance(self._hint) + theme.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._cap_width(), theme.px(20)
        cap = QRectF(self.width() - width - 8, (self.height() - height) / 2, width, height)
        primary = self.property("kind") == "primary" and self.isEnabled()
        ink = theme.colour("on_accent" if primary else "muted" if self.isEnabled() else "edge")
        painter.setPen(QPen(ink, 1))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(theme.font(12))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._hint)
