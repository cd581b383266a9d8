"""Quantities beside each other: a name, a bar, and the quantity in words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

ROW = 30
"""Pixels of height for each bar, at the normal text size."""


class BarRow(msgspec.Struct, frozen=True):
    """`quantity` decides the length of the bar, `words` say it."""

    name: str
    detail: str
    quantity: int
    words: str


class Bars(QWidget):
    """The longest bar takes the whole width; each is read to a screen reader with its words."""

    def __init__(self, rows: Sequence[BarRow]) -> None:
        super().__init__()
        self.rows = tuple(rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = (", ".join(part for part in (each.name, each.detail, each.words) if part) for each in self.rows)
        self.setAccessibleDescription("; ".join(said))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(ROW) * len(self.rows))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(13))
        metrics = painter.fontMetrics()
        height, gap = theme.px(ROW), theme.px(10)
        names = min(self.width() // 2, max((metrics.horizontalAdvance(_said(each)) for each in self.rows), default=0))
        words = max((metrics.horizontalAdvance(each.words) for each in self.rows), default=0)
        most = max((each.quantity for each in self.rows), default=0) or 1
        room = self.width() - names - words - 2 * gap
        middle = Qt.AlignmentFlag.AlignVCenter
        for at, each in enumerate(self.rows):
            top = at * height
            painter.setPen(theme.colour("ink"))
            name = metrics.elidedText(_said(each), Qt.TextElideMode.ElideRight, names)
            painter.drawText(QRect(0, top, names, height), middle | Qt.AlignmentFlag.AlignLeft, name)
            painter.drawText(
                QRect(self.width() - words, top, words, height), middle | Qt.AlignmentFlag.AlignRight, each.words
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            length = room * each.quantity / most
            painter.drawRoundedRect(QRectF(names + gap, top + height * 0.25, length, height * 0.5), 3, 3)


def _said(row: BarRow) -> str:
    return f"{row.name}　{row.detail}" if row.detail else row.name
