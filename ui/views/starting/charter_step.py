"""First step: the association's name and its charter, with what the charter comes to."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from governance_desk.charter.finding import CharterError
from governance_desk.charter.load import blank_path, read_charter
from governance_desk.charter.model import Charter
from governance_desk.language import tr
from governance_desk.paths import resource
from ui.errors import show_error
from ui.language import spoken
from ui.operations.ask_for_file import ask_which_to_open
from ui.operations.charter import charter_in
from ui.views.starting.charter_summary import CharterSummary
from ui.widgets.form_dialog import day_field, day_of
from ui.words import label

OTHER, WRITTEN = "other", "written"


class CharterStep(QWidget):
    """`changed` is sent when the name or the charter changes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._at = 0
        self._text: str | None = None
        self._charter: Charter | None = None
        self._written = ""  # what the clerk wrote here
        self._lead = label("muted")
        self.name_field = QLineEdit()
        self.name_field.textChanged.connect(lambda _words: self.changed.emit())
        self.choose = QComboBox()
        for path in sorted(resource("charters").glob("*.toml")):
            self.choose.addItem(path.stem, str(path))
        self.choose.addItem("", str(blank_path()))
        self.choose.addItem("", OTHER)
        self.choose.activated.connect(self._choose)
        self.edit = QPushButton()
        self.edit.setAutoDefault(False)
        self.edit.clicked.connect(self.open_editor)
        chosen = QWidget()
        beside = QHBoxLayout(chosen)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.choose, 1)
        beside.addWidget(self.edit)
        self.since_field = day_field(datetime.date.today())
        self.summary = CharterSummary()
        self._words = [QLabel() for _ in range(3)]
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for words, field in zip(self._words, (self.name_field, self.choose, self.since_field), strict=True):
            words.setBuddy(field)
            form.addRow(words, chosen if field is self.choose else field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._lead)
        column.addLayout(form)
        column.addWidget(self.summary, 1)
        self._names_shown = False
        self._show(Path(self.choose.itemData(0)))
        spoken(self.retranslate)

    @property
    def name(self) -> str:
        """The association's name."""
        return self.name_field.text().strip()

    @property
    def since(self) -> datetime.date:
        """From which day the charter holds."""
        return day_of(self.since_field)

    @property
    def complete(self) -> bool:
        """Whether there is a name and a charter."""
        return bool(self.name) and self._text is not None

    def charter_text(self) -> str | None:
        """The whole text of the charter that was chosen."""
        return self._text

    def retranslate(self) -> None:
        self._lead.setText(tr("Which association is it, and under which charter does it meet?"))
        names = (tr("Name of the association"), tr("Charter"), tr("In force from"))
        for words, field, name in zip(
            self._words, (self.name_field, self.choose, self.since_field), names, strict=True
        ):
            words.setText(name)
            field.setAccessibleName(name)
        self.choose.setItemText(self.choose.count() - 1, tr("Another charter from a file …"))
        self.choose.setItemText(self.choose.findData(str(blank_path())), tr("An empty charter, to be written"))
        written = self.choose.findData(WRITTEN)
        if written >= 0:
            self.choose.setItemText(written, self._written_name())
        self.edit.setText(tr("Edit a copy …"))
        self.edit.setAccessibleName(tr("Edit a copy of the charter"))
        self._name_charters()

    def show_file(self, path: Path) -> bool:
        """Take the charter from this file; False after a Fault, which is shown with every mistake in it."""
        if not self._show(path):
            return False
        at = self.choose.findData(str(path))
        if at < 0:
            at = self.choose.count() - 1
            name = self._charter.name if self._charter is not None else path.stem
            self.choose.insertItem(at, name, str(path))
        self.choose.setCurrentIndex(at)
        self._at = at
        return True

    def open_editor(self) -> None:
        """Write the charter, beginning with a copy of the one that was chosen."""
        from ui.views.starting.edit_dialog import EditDialog

        if self._text is None or self._charter is None:
            return
        dialog = EditDialog(self._text, self._charter, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take_written(dialog.editor.toml))
        dialog.open()

    def _take_written(self, toml: str) -> None:
        self._written = toml
        self._take(toml, tr("Charter"))
        if self.choose.findData(WRITTEN) < 0:
            self.choose.insertItem(self.choose.count() - 1, "", WRITTEN)
        self._at = self.choose.findData(WRITTEN)
        self.choose.setItemText(self._at, self._written_name())
        self.choose.setCurrentIndex(self._at)

    def _written_name(self) -> str:
        return tr("Written here: {name}", name=read_charter(self._written, place=tr("Charter")).name)

    def _choose(self, at: int) -> None:
        if self.choose.itemData(at) == WRITTEN:
            self._at = at
            self._take(self._written, tr("Charter"))
            return
        if self.choose.itemData(at) != OTHER:
            self._at = at
            self._show(Path(self.choose.itemData(at)))
            return
        path = ask_which_to_open(self, tr("Charter"), kinds=tr("Charters") + " (*.toml)")
        if not path or not self.show_file(Path(path)):
            self.choose.setCurrentIndex(self._at)  # the one that still holds

    def _show(self, path: Path) -> bool:
        words = charter_in(path, self)
        return words is not None and self._take(words, path.name)

    def _take(self, words: str, place: str) -> bool:
        try:
            charter = read_charter(words, place=place)
        except CharterError:
            from ui.models.charter_text import charter_fault

            show_error(charter_fault(words, place), self)
            return False
        before = self._charter.name if self._charter is not None else ""
        self._text, self._charter = words, charter
        if self.name in ("", before):  # as long as the clerk has typed none
            self.name_field.setText(charter.name)
        self.summary.show_charter(charter, self.since)
        self.changed.emit()
        return True

    def _name_charters(self) -> None:
        """The built-in charters by their names instead of those of their files."""
        if self._names_shown:
            return
        self._names_shown = True
        for at in range(self.choose.count() - 1):
            path = Path(self.choose.itemData(at))
            if path == blank_path():
                continue
            charter = read_charter(path.read_text(encoding="utf-8"), place=path.name)
            self.choose.setItemText(at, f"{charter.name}（{charter.short_name}）")
