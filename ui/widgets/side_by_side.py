"""A list and what belongs to its current row: side by side where there is room, else below each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui import theme

LARGEST_BESIDE = 125
"""Percent of the normal text size up to which what is made for a laptop's width stands in one row."""
BESIDE, BELOW = 300, 540
"""The least height of both together, in pixels at 100 % text size; the page is scrolled where that is too much."""


class SideBySide(QSplitter):
    """The reader moves the border between them. `shares`: how the width is divided at first; `room`: how much width
    both need to stand side by side, in pixels at 100 % text size."""

    def __init__(self, left: QWidget, right: QWidget, shares: tuple[int, int], *, room: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._room = room
        self._right = right
        self.setObjectName("sideBySide")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(14)
        self.setStyleSheet("QSplitter#sideBySide::handle { background: transparent; }")
        self.addWidget(left)
        self.addWidget(right)
        for at, share in enumerate(shares):
            self.setStretchFactor(at, share)
        self.setSizes([share * 1000 for share in shares])
        self._arrange(beside=True)

    def minimumSizeHint(self) -> QSize:
        """No wider than the wider of the two: a page with less room than for both beside each other is not widened."""
        sides = (side for at in range(self.count()) if (side := self.widget(at)) is not None)
        widths = (max(side.minimumWidth(), side.minimumSizeHint().width()) for side in sides)
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(beside=self.width() >= theme.px(self._room))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():  # hidden it has no width yet
            self._arrange(beside=self.width() >= theme.px(self._room))

    def _arrange(self, *, beside: bool) -> None:
        self.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self.setMinimumHeight(theme.px(BESIDE if beside else BELOW))
        self._right.setMinimumWidth(min(380, theme.px(300)) if beside else 0)
