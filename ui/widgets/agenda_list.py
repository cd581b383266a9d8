"""The agenda: rows that are put in order by dragging, or with Alt and the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.models.agenda import AgendaModel, moved
from ui.widgets.name_list import NameList


class AgendaList(NameList):
    """`order_wanted` carries the keys in the wanted order; `removal_wanted` the key on Delete. The list itself
    stays as it is until it is shown anew."""

    order_wanted = Signal(list)
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = AgendaModel()
        self.setModel(self.names)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._may_change = True

    def allow_changes(self, allowed: bool) -> None:
        """Whether the order may still be changed."""
        self._may_change = allowed
        self.setDragEnabled(allowed)
        self.setAcceptDrops(allowed)

    def move_current(self, by: int) -> None:
        """Ask for the current row to go one place up (-1) or down (1)."""
        row = self.currentIndex().row()
        if self.currentIndex().isValid() and 0 <= row + by < self.names.rowCount():
            self._ask(row, row + by if by < 0 else row + by + 1)

    def dropEvent(self, event: QDropEvent) -> None:
        # Never the base class: it would move the row before anyone has agreed.
        if event.source() is self and self.currentIndex().isValid():
            at = self.indexAt(event.position().toPoint())
            place = at.row() if at.isValid() else self.names.rowCount()
            if at.isValid() and event.position().y() > self.visualRect(at).center().y():
                place += 1
            self._ask(self.currentIndex().row(), place)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        up_or_down = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if up_or_down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete and self.current_key() and self._may_change:
            self.removal_wanted.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def _ask(self, source: int, place: int) -> None:
        keys = [self.names.row(at).key for at in range(self.names.rowCount())]
        wanted = moved(keys, source, place)
        if wanted != keys and self._may_change:
            self.order_wanted.emit(wanted)
