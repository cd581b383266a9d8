"""A list and what belongs to its current row, side by side; the reader moves the border between them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ui import theme


class SideBySide(QSplitter):
    """`shares`: how the width is divided at first."""

    def __init__(self, left: QWidget, right: QWidget, shares: tuple[int, int]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("sideBySide")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(14)
        self.setStyleSheet("QSplitter#sideBySide::handle { background: transparent; }")
        self.addWidget(left)
        self.addWidget(right)
        right.setMinimumWidth(min(380, theme.px(300)))
        for at, share in enumerate(shares):
            self.setStretchFactor(at, share)
        self.setSizes([share * 1000 for share in shares])
