"""A read-only table over rows of one shape, its columns declared as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.tool_tip import tip

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")

SORT = Qt.ItemDataRole.UserRole + 1
"""The role under which a cell gives the value it is sorted by: a number, a date's day number, a text."""
WHOLE = Qt.ItemDataRole.UserRole + 2
"""The role under which the whole row is found."""


class Column(msgspec.Struct, Generic[Row], frozen=True):
    """One column: its heading, its text, and the native value it is sorted by (its text, if not given)."""

    heading: Callable[[], str]
    show: Callable[[Row], str]
    sort: Callable[[Row], int | str] | None = None
    tone: Callable[[Row], str] | None = None
    numeric: bool = False


class TableModel(QAbstractTableModel, Generic[Row]):
    """`show_rows` replaces the rows; with the same keys only what changed is drawn again."""

    def __init__(self, columns: Sequence[Column[Row]], key: Callable[[Row], str]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._key = key
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        new = tuple(rows)
        if [self._key(row) for row in new] == [self._key(row) for row in self._rows]:
            changed = [at for at, (old, row) in enumerate(zip(self._rows, new, strict=True)) if old != row]
            self._rows = new
            for at in changed:
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._columns) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """As they were declared."""
        return self._columns

    def retranslate(self) -> None:
        """The language has changed: headings and every cell."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    def row(self, at: int) -> Row:
        """The row at a place."""
        return self._rows[at]

    def place_of(self, key: str) -> int:
        """Where the row with this key stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), -1)

    def key_at(self, at: int) -> str:
        """The key of the row at a place."""
        return self._key(self._rows[at])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].heading()
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = column.show(row)
            return words if role == Qt.ItemDataRole.DisplayRole else tip(words)
        if role == SORT:
            return column.sort(row) if column.sort is not None else column.show(row)
        if role == WHOLE:
            return row
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None and (tone := column.tone(row)):
            from ui import theme

            return theme.colour(tone)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.heading()}: {column.show(row)}"
        return None
