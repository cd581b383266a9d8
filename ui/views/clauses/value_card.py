"""One value of a charter: what it is called, what is to be written there, what is wrong with it, and its field."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
)

from governance_desk.charter.editables import Sort
from governance_desk.charter.naming.name import options_at, parts_at
from governance_desk.language import tr
from ui import theme
from ui.language import spoken
from ui.models.charter_text import ARROW, ValueRow, explanation, heading
from ui.widgets.detail_panel import DetailPanel
from ui.words import label, restyle

LINE, LINES, CHOICE, PART = range(4)
"""The kinds of field: a line, several lines, a choice, and a part of the charter that can be chosen or typed."""


class ValueCard(DetailPanel):
    """`written` is sent when what is in the field is to be written."""

    written = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.place, self.says, self.wrong = label("small"), label("muted"), label()
        self.wrong.setProperty("tone", "bad")
        restyle(self.wrong)
        self.value, self.words, self.choice, self.part = QLineEdit(), QPlainTextEdit(), QComboBox(), QComboBox()
        self.value.returnPressed.connect(self.written)
        self.words.setTabChangesFocus(True)
        self.part.setEditable(True)
        self.part.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.fields = QStackedWidget()
        self.fields.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for field in (self.value, self.words, self.choice, self.part):
            self.fields.addWidget(field)
        self.write, self.add, self.remove = (QPushButton() for _ in range(3))
        self.write.setProperty("kind", "primary")
        self.write.clicked.connect(self.written)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.write, self.add, self.remove):
            button.setAutoDefault(False)
            acts.addWidget(button)
        acts.addStretch(1)
        self.column.insertWidget(0, self.place)
        for part in (self.says, self.wrong, self.fields):
            self.column.addWidget(part)
        self.column.addLayout(acts)
        self.fill()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        for button, words in (
            (self.write, tr("Write")),
            (self.add, tr("Add an entry")),
            (self.remove, tr("Take it out")),
        ):
            button.setText(words)
            button.setAccessibleName(words)

    def said(self) -> str:
        """What is in the field, as it is written in the file."""
        match self.fields.currentIndex():
            case at if at == LINES:
                return self.words.toPlainText()
            case at if at == CHOICE:
                return str(self.choice.currentData())
            case at if at == PART:
                typed = self.part.currentText()
                at_part = self.part.findText(typed)
                return str(self.part.itemData(at_part)) if at_part >= 0 else typed.strip()
        return self.value.text()

    def show_row(self, row: ValueRow | None, data: dict[str, Any]) -> None:
        """Show this value; `data` is the charter's, whose parts can be chosen."""
        above = row.place.rpartition(ARROW)[0] if row is not None else ""
        self.place.setText(above)
        self.place.setVisible(bool(above))
        named = row.name if row is not None and row.is_entry else heading(row.path) if row is not None else ""
        self.name_card(named or tr("Choose a value to change it."))
        self.heading.setToolTip(row.path if row is not None else "")
        self._say(self.says, explanation(row.path) if row is not None else "")
        self._say(self.wrong, "\n".join(row.wrong) if row is not None else "")
        sort = row.editable.sort if row is not None else Sort.TABLE
        one = row is not None and not row.compound
        self._show_field(row if one else None, data)
        unbegun = row is not None and sort is Sort.TABLE and row.editable.value is None
        enlarged = row is not None and (sort is Sort.LIST or unbegun)
        removable = row is not None and row.removable
        for part, there in ((self.fields, one), (self.write, one), (self.add, enlarged), (self.remove, removable)):
            part.setEnabled(there)
            part.setVisible(there)

    def _say(self, line: Any, words: str) -> None:
        line.setText(words)
        line.setVisible(bool(words))

    def _show_field(self, row: ValueRow | None, data: dict[str, Any]) -> None:
        value = (row.editable.value or "") if row is not None else ""
        path = row.path if row is not None else ""
        kind = LINE
        if row is not None and row.editable.choices:
            kind = CHOICE
            names = options_at(path)
            _offer(self.choice, {each: names.get(each, each) for each in row.editable.choices})
            self.choice.setCurrentIndex(max(0, self.choice.findData(value)))
        elif row is not None and (parts := parts_at(path, data)):
            kind = PART
            _offer(self.part, parts)
            at = self.part.findData(value)
            self.part.setCurrentIndex(at)
            if at < 0:
                self.part.setEditText(value)
        elif row is not None and (
            "\n" in value or len(value) > LONG or path.endswith((".text", ".quote", ".question"))
        ):
            kind = LINES
            self.words.setPlainText(value)
        else:
            self.value.setText(value)
        self.fields.setCurrentIndex(kind)
        for field in (self.value, self.words, self.choice, self.part):
            field.setAccessibleName(self.heading.text())
        high = {LINES: theme.px(220 if path.endswith(".text") else 110)}
        self.fields.setFixedHeight(high.get(kind, self.value.sizeHint().height()))


LONG = 40
"""Characters from which on a text has several lines to be written in."""


def _offer(field: QComboBox, names: dict[str, str]) -> None:
    field.clear()
    for value, name in names.items():
        field.addItem(name, value)
