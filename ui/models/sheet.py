"""A sheet as it came, its heading row and recognised columns marked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.sheet import Sheet, column_letter, shown
from ui.models.import_problems import field_words, visible
from ui.models.table import Index
from ui.tool_tip import tip

SHOWN_ROWS = 200
"""Enough to see the headings and what stands below them."""


class SheetModel(QAbstractTableModel):
    """The first rows of a sheet, with the numbers and letters that a spreadsheet program shows."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet = Sheet("", ())
        self._header = 0
        self._fields: dict[int, Field] = {}
        self._width = 0

    def show_sheet(self, sheet: Sheet, header_row: int, columns: Mapping[Field, int]) -> None:
        """Show this sheet."""
        self.beginResetModel()
        self._sheet, self._header = sheet, header_row
        self._fields = {column: field for field, column in columns.items()}
        self._width = max((len(row.cells) for row in sheet.rows[:SHOWN_ROWS]), default=0)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else min(len(self._sheet.rows), SHOWN_ROWS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._width

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._sheet.rows[section].number) if section < len(self._sheet.rows) else None
        field = field_words(self._fields.get(section))
        return f"{column_letter(section)} · {field}" if field else column_letter(section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._sheet.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = visible(shown(row.at(index.column())))
            return words if role == Qt.ItemDataRole.DisplayRole else tip(words)
        if role == Qt.ItemDataRole.ForegroundRole and row.number <= self._header:
            from ui import theme

            return theme.colour("accent" if row.number == self._header else "muted")
        return None
