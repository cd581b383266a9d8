"""Draws the attendance strip inside a table's cell; the cell's text says the same to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from governance_desk.lists.seats import SeatRow
from ui import theme
from ui.models.table import WHOLE
from ui.widgets.attendance_strip import paint_presence

GAP = 3


class StripPainter(QStyledItemDelegate):
    """As many of the newest meetings as there is room for."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: SeatRow = index.data(WHOLE)
        rect, state = option.rect, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(22)
        room = max(1, (rect.width() - 16) // (side + GAP))
        left = rect.left() + 8.0
        for _meeting, presence in row.meetings[-room:]:
            paint_presence(painter, QRectF(left, rect.center().y() - side / 2 + 0.5, side, side), presence)
            left += side + GAP
        painter.restore()
