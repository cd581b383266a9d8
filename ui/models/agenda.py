"""The agenda as a list whose rows can be dragged; a drop changes nothing until the command has been done."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from ui.models.names import NameModel


class AgendaModel(NameModel):
    """Rows may be taken; they may be put between rows, never onto one."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


def moved(keys: list[str], source: int, place: int) -> list[str]:
    """The keys after the row `source` was put before the row that stood at `place` (len(keys): at the end)."""
    key = keys[source]
    rest = keys[:source] + keys[source + 1 :]
    at = place - 1 if place > source else place
    return [*rest[:at], key, *rest[at:]]
