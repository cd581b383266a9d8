"""Ctrl+K: find any member, meeting, document or command."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme
from ui.found import Found, Provider
from ui.language import spoken
from ui.models.names import Chip, NameRow
from ui.widgets.name_list import NameList

LONGEST = 50


class Palette(QDialog):
    """A line to type into and what it finds; Enter does the first, the arrow keys choose another."""

    def __init__(self, provider: Provider, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._provider = provider
        self._found: list[Found] = []
        self.line = QLineEdit()
        self.line.setProperty("role", "search")
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.results = NameList()
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.picked.connect(self._do)
        self.results.clicked.connect(lambda index: self._do(str(index.row())))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.line)
        column.addWidget(self.results, 1)
        self.resize(min(900, theme.px(560)), min(640, theme.px(420)))
        spoken(self.retranslate)
        self._search("")

    def retranslate(self) -> None:
        words = tr("Find a member, a meeting, a document or a command")
        self.setWindowTitle(words)
        self.setAccessibleName(words)
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.results.setAccessibleName(tr("What was found"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.results.current_key())
                return True
        return super().eventFilter(watched, event)

    def _move(self, by: int) -> None:
        if self._found:
            at = (self.results.currentIndex().row() + by) % len(self._found)
            self.results.select(str(at))

    def _search(self, typed: str) -> None:
        self._found = list(self._provider(typed.strip()))[:LONGEST]
        self.results.show_rows(
            [
                NameRow(str(at), found.title, found.detail, (Chip(found.kind),) if found.kind else ())
                for at, found in enumerate(self._found)
            ]
        )
        self.results.select("0")

    def _do(self, key: str) -> None:
        if not key:
            return
        found = self._found[int(key)]
        self.accept()
        QTimer.singleShot(0, found.act)  # after the dialog is gone, so that the act has the window's focus
