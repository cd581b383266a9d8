"""A further list of the association in a window of its own: who missed which meeting, every certificate."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.lists.column import Column
from ui import theme
from ui.models.list_model import ListModel
from ui.operations.export import export_list
from ui.preferences import Preferences
from ui.widgets.list_view import ListView


class ListDialog(QDialog):
    """`chosen` carries the key of the row on which Enter was pressed, and the dialog goes."""

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        columns: Sequence[Column[Any]],
        rows: Sequence[Any],
        key: Callable[[Any], str],
        parent: QWidget,
        *,
        name: str,
        stretch: str,
        widths: Mapping[str, int],
        preferences: Preferences | None,
    ) -> None:
        super().__init__(parent.window())
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.list = ListView(ListModel(columns, key), name, preferences)
        self.list.fit(stretch, widths=widths)
        self.list.table.setAccessibleName(title)
        self.list.activated.connect(self._choose)
        self.list.export_wanted.connect(
            lambda: export_list(title=title, model=self.list.model, columns=self.list.chosen(), parent=self)
        )
        self.list.show_rows(rows)
        self.go_there = QPushButton(tr("Go there"))
        self.go_there.clicked.connect(lambda: self._choose(self.list.current()))
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setProperty("kind", "primary")
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.go_there)
        row.addStretch(1)
        row.addWidget(self.close_button)
        for button in (self.go_there, self.close_button):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(1240, theme.px(1100)), min(640, theme.px(560)))

    def _choose(self, key: str) -> None:
        if key:
            self.chosen.emit(key)
            self.accept()
