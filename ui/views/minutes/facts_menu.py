"""The facts of the record that can be put in at the cursor: found by typing, chosen with Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from governance_desk.documents.content.drafted.facts import Offered
from governance_desk.language import tr
from governance_desk.minutes.state import Fact
from governance_desk.register.names import matches
from ui import theme
from ui.models.names import NameRow
from ui.widgets.name_list import NameList
from ui.widgets.sentence import Sentence

_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FactsMenu(QFrame):
    """`chosen` carries the fact; `left` is sent where the clerk went without one."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self._offered: tuple[Offered, ...] = ()
        self._took = False
        self.search = QLineEdit()
        self.search.textChanged.connect(lambda _typed: self._show_rows())
        self.search.installEventFilter(self)
        self.nothing = Sentence("small", "warn")
        self.nothing.hide()
        self.list = NameList()
        self.list.picked.connect(self._take)
        self.list.clicked.connect(lambda index: self._take(self.list.names.row(index.row()).key))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)

    def ask(self, offered: Sequence[Offered], at: QPoint) -> None:
        """Show these facts below the point of the screen."""
        self._offered = tuple(offered)
        self._took = False
        self.search.setPlaceholderText(tr("Type what the fact says or is called"))
        self.search.setAccessibleName(tr("Find a fact of the record"))
        self.list.setAccessibleName(tr("Facts of the record"))
        self.search.clear()
        self._show_rows()
        self.resize(theme.px(460), theme.px(300))
        screen = self.screen().availableGeometry()
        at.setX(max(screen.left(), min(at.x(), screen.right() - self.width())))
        at.setY(max(screen.top(), min(at.y(), screen.bottom() - self.height())))
        self.move(at)
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the cursor stays in the search field; Enter takes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _TO_LIST:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.current_key())
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._took:
            self.left.emit()

    def _show_rows(self) -> None:
        """What answers to what was typed. Where nothing does, that is said, and everything that there is stands below;
        then none is chosen, so that Enter puts nothing in."""
        typed = self.search.text().strip()
        rows = [NameRow(str(at), each.words, str(each.name)) for at, each in enumerate(self._offered)]
        found = [row for row in rows if matches(typed, row.name) or matches(typed, row.detail)]
        self.nothing.setText(
            tr("The record has nothing that is or says “{typed}”. It has what stands below:", typed=typed)
        )
        self.nothing.setVisible(not found)
        if found:
            self.list.show_rows(found)
            self.list.select(found[0].key)
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())
            self.list.show_rows(rows)

    def _take(self, key: str) -> None:
        if not key:
            return
        fact: Fact = self._offered[int(key)].fact
        self._took = True
        self.hide()
        self.chosen.emit(fact)
