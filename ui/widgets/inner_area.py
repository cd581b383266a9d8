"""A scrolled part of a page: it takes the height that is left and asks for no more than its least."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class InnerArea(QScrollArea):
    """Scrolls `content` up and down."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setObjectName("pageArea")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())
