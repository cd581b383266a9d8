"""Every value of a charter's text in a list, a field to write the current one anew, and buttons for lists."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from governance_desk.charter.edit import add, begin, remove, write
from governance_desk.charter.editables import Sort
from governance_desk.language import tr
from ui import theme
from ui.language import spoken
from ui.models.charter_text import ValueRow, ValuesModel, kept, value_rows
from ui.widgets.table import RowTable
from ui.words import flexible, label

LINE, LINES, CHOICE = range(3)


class Values(QWidget):
    """`changed` carries the whole text after a change; `chosen` the line of the current row."""

    changed = Signal(str)
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._toml = ""
        self._rows: tuple[ValueRow, ...] = ()
        self._unwritten = False  # whether the rows are with those that are not written
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _words: self._show())
        self.unwritten = QCheckBox()
        self.unwritten.toggled.connect(lambda _on: self._read())
        self.rows = ValuesModel()
        self.table = RowTable(self.rows)
        self.table.fit((110, 150, 160), 2, expendable=(0,))
        self.table.current_changed.connect(self._show_row)
        flexible(self.table, 110)
        self.name = label("small")
        self.value, self.words, self.choice = QLineEdit(), QPlainTextEdit(), QComboBox()
        self.value.returnPressed.connect(self.write_value)
        self.words.setTabChangesFocus(True)
        self.fields = QStackedWidget()
        self.fields.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for field in (self.value, self.words, self.choice):
            self.fields.addWidget(field)
        self.write, self.add, self.remove = (QPushButton() for _ in range(3))
        for button, do in ((self.write, self.write_value), (self.add, self.add_entry), (self.remove, self.remove_it)):
            button.setAutoDefault(False)
            button.clicked.connect(do)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.write, self.add, self.remove):
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.filter, 1)
        above.addWidget(self.unwritten)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.name)
        column.addWidget(self.fields)
        column.addLayout(acts)
        self._show_row(-1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.filter.setPlaceholderText(tr("Find a value: quorum, 1/2, article …"))
        self.filter.setAccessibleName(tr("Which values are shown"))
        self.unwritten.setText(tr("Also what is not written"))
        self.unwritten.setAccessibleName(self.unwritten.text())
        self.table.setAccessibleName(tr("Values of the charter"))
        for field in (self.value, self.words, self.choice):
            field.setAccessibleName(tr("Value"))
        for button, words in (
            (self.write, tr("Write")),
            (self.add, tr("Add an entry")),
            (self.remove, tr("Take it out")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
        self.rows.retranslate()
        self._read(anew=True)

    def show_text(self, toml: str) -> None:
        """Show the values of this text; nothing is done where they are shown already."""
        if toml != self._toml:
            self._toml = toml
            self._read(anew=True)

    def current(self) -> ValueRow | None:
        """The row whose value is in the field."""
        at = self.table.currentIndex()
        return self.rows.row(at.row()) if at.isValid() else None

    def select(self, path: str) -> bool:
        """Make this value current, if it is shown."""
        at = self.rows.place_of(path)
        if at >= 0:
            self.table.setCurrentIndex(self.rows.index(at, 0))
            self.table.scrollTo(self.rows.index(at, 0))
        return at >= 0

    def write_value(self) -> None:
        """Write what is in the field."""
        row = self.current()
        if row is None or not self.write.isEnabled():
            return
        said = (self.value.text(), self.words.toPlainText(), self.choice.currentText())[self.fields.currentIndex()]
        if said != row.editable.value:
            self._change(write(self._toml, row.path, said), row.path)

    def add_entry(self) -> None:
        """One more entry of the list, or the table that is not written yet."""
        row = self.current()
        if row is None or not self.add.isEnabled():
            return
        if row.editable.sort is Sort.TABLE:
            self._change(begin(self._toml, row.path), row.path)
            return
        entries = int(row.editable.value or 0)
        self._change(add(self._toml, row.path), f"{row.path}[{entries}]")

    def remove_it(self) -> None:
        """The value, the entry or the table goes."""
        row = self.current()
        if row is not None and row.removable:
            self._change(remove(self._toml, row.path), row.path)

    def _change(self, toml: str, path: str) -> None:
        self.changed.emit(toml)
        self.select(path)

    def _read(self, *, anew: bool = False) -> None:
        wanted = self.unwritten.isChecked()
        if anew or wanted != self._unwritten:
            self._unwritten, self._rows = wanted, value_rows(self._toml, unwritten=wanted)
            self._show()

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
        sort = row.editable.sort if row is not None else Sort.TEXT
        value = (row.editable.value or "") if row is not None else ""
        written = sort not in (Sort.LIST, Sort.TABLE)
        shown = row if written else None
        self._show_field(shown, value if written else "")
        for part in (self.fields, self.write):
            part.setEnabled(shown is not None)
        unbegun = row is not None and sort is Sort.TABLE and row.editable.value is None
        self.add.setEnabled(row is not None and (sort is Sort.LIST or unbegun))
        self.remove.setEnabled(row is not None and row.removable)
        if row is not None and row.editable.place is not None:
            self.chosen.emit(row.editable.place.line)

    def _show_field(self, row: ValueRow | None, value: str) -> None:
        """A line, several lines, or a choice."""
        if row is not None and row.editable.choices:
            self.choice.clear()
            self.choice.addItems(row.editable.choices)
            self.choice.setCurrentText(value or row.editable.choices[0])
            self.fields.setCurrentIndex(CHOICE)
        elif row is not None and ("\n" in value or row.path.endswith(".text")):
            self.words.setPlainText(value)
            self.fields.setCurrentIndex(LINES)
        else:
            self.value.setText(value)
            self.fields.setCurrentIndex(LINE)
        high = self.fields.currentIndex() == LINES
        self.fields.setFixedHeight(theme.px(84) if high else self.value.sizeHint().height())
