"""A table that is read row by row: no cell cursor, columns that fit, keyboard and screen reader served by Qt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import theme

ROOMY = 125
"""Up to this text size, in percent, a table fits its page."""


class RowTable(QTableView):
    """`current_changed` carries the place of the current row in the model shown, -1 for none."""

    current_changed = Signal(int)

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None, *, several: bool = False) -> None:
        super().__init__(parent)
        self._widths: tuple[int, ...] = ()
        self._stretch = 0
        self.setModel(model)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)

    def fit(self, widths: Sequence[int], stretch: int) -> None:
        """Column widths at 100 % text size, and the column that takes what is left."""
        self._widths, self._stretch = tuple(widths), stretch
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._widths:
            self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        # With large text there is nothing left to take: every column keeps its width, and the table is scrolled.
        mode = QHeaderView.ResizeMode.Stretch if theme.percent() <= ROOMY else QHeaderView.ResizeMode.Interactive
        header.setSectionResizeMode(self._stretch, mode)
        header.setMinimumSectionSize(theme.px(40))
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, theme.px(width))
        self.verticalHeader().setDefaultSectionSize(theme.px(34))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(current.row() if current.isValid() else -1)

    def selected(self) -> list[int]:
        """The places of the selected rows, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are shortcuts of the page, not a search in the first column."""
        if event.text().strip() and not event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)
