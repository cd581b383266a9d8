"""Every value of a charter's text in a list, and a field to write the current one anew."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui.language import spoken
from ui.models.charter_text import ValueRow, ValuesModel, kept, value_rows
from ui.widgets.table import RowTable
from ui.words import label


class Values(QWidget):
    """`wanted` carries the row and its new value; `chosen` the line of the current row."""

    wanted = Signal(object, str)
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._toml = ""
        self._rows: tuple[ValueRow, ...] = ()
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _words: self._show())
        self.rows = ValuesModel()
        self.table = RowTable(self.rows)
        self.table.fit((110, 150, 160), 2, expendable=(0,))
        self.table.current_changed.connect(self._show_row)
        self.name = label("small")
        self.value = QLineEdit()
        self.value.returnPressed.connect(self._want)
        self.write = QPushButton()
        self.write.setAutoDefault(False)
        self.write.clicked.connect(self._want)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.value, 1)
        line.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self.name)
        column.addLayout(line)
        self._show_row(-1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.filter.setPlaceholderText(tr("Find a value: quorum, 1/2, article …"))
        self.filter.setAccessibleName(tr("Which values are shown"))
        self.table.setAccessibleName(tr("Values of the charter"))
        self.value.setAccessibleName(tr("Value"))
        self.write.setText(tr("Write"))
        self.write.setAccessibleName(tr("Write"))
        self.rows.retranslate()

    def show_text(self, toml: str) -> None:
        """Show the values of this text; nothing is done where they are shown already."""
        if toml != self._toml:
            self._toml, self._rows = toml, value_rows(toml)
            self._show()

    def current(self) -> ValueRow | None:
        """The row whose value is in the field."""
        at = self.table.currentIndex()
        return self.rows.row(at.row()) if at.isValid() else None

    def _show(self) -> None:
        before = self.current()
        self.rows.show_rows([row for row in self._rows if kept(row, self.filter.text())])
        at = self.rows.place_of(before.path) if before is not None else -1
        if at >= 0:
            self.table.setCurrentIndex(self.rows.index(at, 0))
        self._show_row(at)

    def _show_row(self, at: int) -> None:
        row = self.rows.row(at) if at >= 0 else None
        self.name.setText(row.path if row is not None else tr("Choose a value to change it."))
        self.value.setText(row.value if row is not None else "")
        for part in (self.value, self.write):
            part.setEnabled(row is not None and "\n" not in row.value)
        if row is not None:
            self.chosen.emit(row.place.line)

    def _want(self) -> None:
        row = self.current()
        if row is not None and self.value.text() != row.value:
            self.wanted.emit(row, self.value.text())
