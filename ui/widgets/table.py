"""A table that is read row by row: no cell cursor, columns that fit, keyboard and screen reader served by Qt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import theme

LEAST_SHARE = 60
"""Percent of its width that is left to the column which takes what is left, before another column is given up."""

AROUND_A_HEADING = 20
"""Pixels at 100 % text size that a heading has around it in the head of its column."""


class RowTable(QTableView):
    """`current_changed` carries the place of the current row in the model shown, -1 for none."""

    current_changed = Signal(int)

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None, *, several: bool = False) -> None:
        super().__init__(parent)
        self._widths: tuple[int, ...] = ()
        # The viewport's width, as each resizing tells it: to ask for the viewport itself makes Qt's binding look
        # through all kinds of widgets for what it is, which takes longer than all else about a table.
        self._room = self.width()
        self._stretch = 0
        self._expendable: tuple[int, ...] = ()
        self._hidden: frozenset[int] | None = None
        self._unwanted: frozenset[int] = frozenset()
        self._gives_up = True
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
        model.headerDataChanged.connect(self._fit_anew)  # in another language the headings are longer or shorter

    def fit(self, widths: Sequence[int], stretch: int, *, expendable: Sequence[int] = ()) -> None:
        """Column widths at 100 % text size, and the column that takes what is left.

        `expendable`: the columns that large text may hide, the first of them first; what they say must be found
        elsewhere on the page. Where the others have no room either, the table is scrolled.
        """
        self._widths, self._stretch, self._expendable = tuple(widths), stretch, tuple(expendable)
        self._fit()

    def choose(self, columns: Sequence[int], *, usual: bool) -> None:
        """Show these columns only. Those that the reader chose, not the `usual` ones, are not given up but scrolled."""
        self._unwanted = frozenset(range(len(self._widths))) - frozenset(columns)
        self._gives_up = usual
        self._hidden = None
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_anew()

    def _fit_anew(self) -> None:
        if self._widths:
            self._hidden = None
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room = event.size().width()
        if self._widths:
            self._fit()

    def _fit(self) -> None:
        hidden = self._to_hide()
        header = self.horizontalHeader()
        modes = QHeaderView.ResizeMode
        fits = self._needed(hidden) <= self._room
        header.setSectionResizeMode(self._stretch, modes.Stretch if fits else modes.Interactive)
        if hidden == self._hidden:
            return  # the reader may have moved a border since
        self._hidden = hidden
        header.setMinimumSectionSize(theme.px(40))
        for column in range(len(self._widths)):
            self.setColumnHidden(column, column in hidden)
            self.setColumnWidth(column, self._width(column))
        self.verticalHeader().setDefaultSectionSize(theme.px(34))

    def _to_hide(self) -> frozenset[int]:
        hidden = self._unwanted
        for column in self._expendable if self._gives_up else ():
            if self._needed(hidden) <= self._room:
                break
            hidden |= {column}
        return hidden

    def _width(self, column: int) -> int:
        """The pixels of a column: what it was given, or more where its heading would not be read whole."""
        heading = self.model().headerData(column, Qt.Orientation.Horizontal)
        words = self.horizontalHeader().fontMetrics().horizontalAdvance(str(heading or ""))
        return max(theme.px(self._widths[column]), words + theme.px(AROUND_A_HEADING))

    def _needed(self, hidden: frozenset[int]) -> int:
        """The pixels that the columns in sight need, the one that gives way at its least."""
        shown = [self._width(at) for at in range(len(self._widths)) if at not in hidden and at != self._stretch]
        least = 0 if self._stretch in hidden else theme.px(self._widths[self._stretch] * LEAST_SHARE // 100)
        return sum(shown) + least

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
