"""The roll in a list, painted like every list of names; searching happens in the field above it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Signal
from PySide6.QtWidgets import QListView, QWidget

from ui.models.roll import VOTER, RollFilter
from ui.widgets.name_list import RowPainter


class RollList(QListView):
    """`current_changed` and `picked` carry the voter's id."""

    picked = Signal(str)
    current_changed = Signal(str)

    def __init__(self, roll: RollFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(roll)
        self.setItemDelegate(RowPainter(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.activated.connect(lambda index: self.picked.emit(index.data(VOTER)))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumHeight() or hint.height())

    def current_voter(self) -> str:
        """The id of the current row, or an empty string."""
        return str(self.currentIndex().data(VOTER)) if self.currentIndex().isValid() else ""

    def step(self, by: int) -> None:
        """Make another row current, by so many places up or down."""
        count = self.model().rowCount()
        if count:
            at = max(0, min(count - 1, self.currentIndex().row() + by))
            self.setCurrentIndex(self.model().index(at, 0))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(str(current.data(VOTER)) if current.isValid() else "")
