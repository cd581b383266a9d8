"""A list that stays fluid with a hundred thousand rows: searched, filtered and sorted without a proxy.

A proxy asks Python about each row. This model holds the numbers of the rows that are shown, and makes nothing for a
row before it is painted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from governance_desk.lists.column import Column, Row
from governance_desk.lists.filter import Filter
from governance_desk.lists.listing import Listing
from ui.models.table import SORT, WHOLE, Index
from ui.tool_tip import tip


class ListModel(QAbstractTableModel, Generic[Row]):
    """`narrowed` when other rows are shown, or in another order; `key` names a row for good."""

    narrowed = Signal()

    def __init__(self, columns: Sequence[Column[Row]], key: Callable[[Row], str]) -> None:
        super().__init__()
        self.listing: Listing[Row] = Listing(columns)
        self._key = key
        self._keys: list[str] = []
        self._numbers: dict[str, int] = {}  # of the rows, by their keys

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, under the filters and in the order that were chosen."""
        keys = [self._key(row) for row in rows]
        before, same = self.listing.shown, keys == self._keys
        if not same:
            self._keys, self._numbers = keys, {key: at for at, key in enumerate(keys)}
            self._change(lambda: self.listing.show_rows(rows))
            return
        self.listing.show_rows(rows)
        if list(self.listing.shown) == list(before):
            if before:  # the view asks again for what is in sight only
                self.dataChanged.emit(self.index(0, 0), self.index(len(before) - 1, len(self.listing.columns) - 1))
            return
        self._change(lambda: None)

    def search(self, typed: str) -> None:
        """Only rows in which this stands."""
        if typed != self.listing.typed:
            self._change(lambda: self.listing.search(typed))

    def narrow(self, filters: Mapping[str, Filter]) -> None:
        """Only rows that pass these filters."""
        self._change(lambda: self.listing.filter(filters))

    def sort_by(self, column: str, *, descending: bool = False) -> None:
        """By this column, "" for the order in which the rows came."""
        if (column, descending) != self.listing.sorted_by:
            self._change(lambda: self.listing.sort(column, descending=descending))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """As the head of a table asks for it; -1 for the order in which the rows came."""
        name = self.listing.columns[column].key if 0 <= column < len(self.listing.columns) else ""
        self.sort_by(name, descending=bool(name) and order == Qt.SortOrder.DescendingOrder)

    def retranslate(self) -> None:
        """The language has changed: headings and every cell."""
        if self.listing.rows:
            self._change(self.listing.retranslate)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.listing.columns) - 1)

    def row(self, place: int) -> Row:
        """The row that is shown at a place."""
        return self.listing.row(place)

    def shown_rows(self) -> list[Row]:
        """All that are shown, in order."""
        return [self.listing.rows[at] for at in self.listing.shown]

    def key_at(self, place: int) -> str:
        """The key of the row that is shown at a place."""
        return self._keys[self.listing.shown[place]]

    def has(self, key: str) -> bool:
        """Whether there is such a row, shown or not."""
        return key in self._numbers

    def place_of(self, key: str) -> int:
        """Where the row with this key is shown, or -1."""
        try:
            return self.listing.shown.index(self._numbers[key])
        except (KeyError, ValueError):
            return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.listing.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.listing.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.listing.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.listing.columns[section].heading()
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.listing.row(index.row()), self.listing.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = column.words(row)
            return words if role == Qt.ItemDataRole.DisplayRole else tip(words)
        if role == SORT:
            return column.rank(row) if column.rank is not None else column.value(row)
        if role == WHOLE:
            return row
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None and (tone := column.tone(row)):
            from ui import theme

            return theme.colour(tone)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.heading()}: {column.words(row)}"
        return None

    def _change(self, how: Callable[[], None]) -> None:
        self.beginResetModel()
        how()
        self.endResetModel()
        self.narrowed.emit()
