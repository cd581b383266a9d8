"""A list of people or units, each with a status that a chip shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Tone = Literal["good", "warn", "bad", "accent", "muted"]

NAME_ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which the whole `NameRow` is found."""


class Chip(msgspec.Struct, frozen=True):
    """A status in a word or two; the word says it, the tone only supports it."""

    words: str
    tone: Tone = "muted"


class NameRow(msgspec.Struct, frozen=True):
    """One line: `key` is the id of what it stands for, `detail` a unit, a post or a time."""

    key: str
    name: str
    detail: str = ""
    chips: tuple[Chip, ...] = ()


class NameModel(QAbstractListModel):
    """Read only; `show_rows` replaces what is shown and keeps rows that did not change."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[NameRow, ...] = ()

    def show_rows(self, rows: Sequence[NameRow]) -> None:
        """Show these rows; when only statuses changed, the selection and the scroll position stay."""
        new = tuple(rows)
        if [row.key for row in new] == [row.key for row in self._rows]:
            changed = [at for at, (old, row) in enumerate(zip(self._rows, new, strict=True)) if old != row]
            self._rows = new
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def row(self, at: int) -> NameRow:
        """The row at a place in the list."""
        return self._rows[at]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == NAME_ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([row.name, row.detail, *(chip.words for chip in row.chips)])
        return None
