"""A button for something done all day: its one key is shown inside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPaintEvent, QPen, QShortcutEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui import theme

GAP = 10
LARGEST_WITH_KEY = 100
"""Percent of the normal text size up to which every button has room for its key."""


def shown_key(key: str) -> str:
    """A portable key name as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class KeyButton(QPushButton):
    """`key` is a portable key name such as "Y", "F2" or "Ctrl+Return"; it presses the button in its window.

    One that `yields` leaves its room to its neighbours where the text is large: the key then stands in the tooltip.
    """

    def __init__(self, key: str, parent: QWidget | None = None, *, yields: bool = False) -> None:
        super().__init__(parent)
        self._yields = yields
        self._key = key
        self._hint = shown_key(key)

    @property
    def key(self) -> str:
        """The key that presses it."""
        return self._key

    def set_words(self, words: str) -> None:
        """Set the text and the accessible name; the key is set again because Qt drops it with the text."""
        self._hint = shown_key(self._key)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._hint)
        self.setShortcut(QKeySequence(self._key))
        self.setToolTip(f"{words} ({self._hint})")

    def event(self, event: QEvent) -> bool:
        # Qt would press the button for a tenth of a second first, and two quick answers would count as one.
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not self._shows_key():
            return hint
        return QSize(hint.width() + self._cap_width() + GAP, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _shows_key(self) -> bool:
        return not self._yields or theme.percent() <= LARGEST_WITH_KEY

    def _cap_width(self) -> int:
        return max(theme.px(20), self.fontMetrics().horizontalAdvance(self._hint) + theme.px(4))

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return theme.colour("muted" if self.property("kind") == "primary" else "edge")
        return theme.colour({"primary": "on_accent", "danger": "bad"}.get(str(self.property("kind")), "ink"))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shows_key():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        width, height = self._cap_width(), theme.px(20)
        cap = QRectF(self.width() - width - GAP, (self.height() - height) / 2, width, height)
        painter.setPen(self._ink())
        painter.setFont(self.font())
        words = QRectF(GAP, 0, cap.left() - 2 * GAP, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.text())
        painter.setPen(QPen(self._ink(), 1))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(theme.font(12))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._hint)
