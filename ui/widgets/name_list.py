"""A list of names with a chip for the status, quick to search by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme
from ui.models.names import NAME_ROW, Chip, NameModel, NameRow

SOFT = {"good": "good_soft", "warn": "warn_soft", "bad": "bad_soft", "accent": "accent_soft", "muted": "rail"}


class NameList(QListView):
    """`picked` carries the key of the row on Enter or double click; `current_changed` on moving."""

    picked = Signal(str)
    current_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = NameModel()
        self.setModel(self.names)
        self.setItemDelegate(RowPainter(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.activated.connect(lambda index: self.picked.emit(self.names.row(index.row()).key))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumHeight() or hint.height())

    def show_rows(self, rows: Sequence[NameRow]) -> None:
        """Show these rows, the current one staying current where it is still there."""
        key = self.current_key()
        self.names.show_rows(rows)
        if key and self.current_key() != key:
            self.select(key)

    def current_key(self) -> str:
        """The key of the current row, or an empty string."""
        index = self.currentIndex()
        return self.names.row(index.row()).key if index.isValid() else ""

    def select(self, key: str) -> None:
        """Make the row with this key current, if there is one."""
        for at in range(self.names.rowCount()):
            if self.names.row(at).key == key:
                self.setCurrentIndex(self.names.index(at))
                return

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """The current row stays in sight when the list is shown again, or becomes lower."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self.names.row(current.row()).key if current.isValid() else "")


class RowPainter(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(80), theme.px(44))  # a row is as wide as the list; long names are shortened

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: NameRow = index.data(NAME_ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        right = rect.right() - 10
        for chip in reversed(row.chips):
            right = _paint_chip(painter, chip, rect, right) - 6
        words = QRect(rect.left() + 12, rect.top(), max(0, right - rect.left() - 12), rect.height())
        _paint_names(painter, row, words)
        painter.restore()


def _paint_names(painter: QPainter, row: NameRow, words: QRect) -> None:
    elide = Qt.TextElideMode.ElideRight
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.setFont(theme.font(15))
    painter.setPen(theme.colour("ink"))
    metrics = painter.fontMetrics()
    name = metrics.elidedText(row.name, elide, words.width())
    painter.drawText(words, middle, name)
    if row.detail:
        used = metrics.horizontalAdvance(name) + 12
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        rest = words.adjusted(used, 0, 0, 0)
        painter.drawText(rest, middle, painter.fontMetrics().elidedText(row.detail, elide, max(0, rest.width())))


def _paint_chip(painter: QPainter, chip: Chip, rect: QRect, right: int) -> int:
    """Paint the chip so that it ends at `right`, and return where it begins."""
    face = theme.font(12)
    width = QFontMetrics(face).horizontalAdvance(chip.words) + theme.px(16)
    height = theme.px(22)
    shape = QRectF(right - width, rect.center().y() - height / 2 + 0.5, width, height)
    painter.setPen(theme.colour(chip.tone) if theme.is_contrast() else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(SOFT[chip.tone]))
    painter.drawRoundedRect(shape, height / 2, height / 2)
    painter.setFont(face)
    painter.setPen(theme.colour("ink" if chip.tone == "muted" else chip.tone))
    painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, chip.words)
    return right - width
