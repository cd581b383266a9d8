"""What lies beside an issued document: its signed version, scans, addenda; added, opened, saved, taken off."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.association.names import role_name
from governance_desk.attachments.limits import LARGEST, size_words
from governance_desk.filing.state import DocumentId, Filed, FileId, IssuedDocument, Role
from governance_desk.language import tr
from ui import theme
from ui.desk import Desk
from ui.models.filed import FiledModel, doubt_words, filed_row
from ui.operations.attachments import open_file, save_file
from ui.operations.filing import add_file, take_off
from ui.widgets.form_dialog import FormDialog, opened
from ui.widgets.table import RowTable
from ui.words import label

BY_HAND = (Role.SCAN, Role.ADDENDUM, Role.OTHER)
"""What a clerk adds; signed and sent files come from signing and sending."""


class FilesDialog(QDialog):
    """Follows the desk while it is open."""

    def __init__(self, desk: Desk, document: DocumentId, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self._id = document
        title = tr("Files beside {document}", document=self._document.number or self._document.title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        lead = label("muted")
        lead.setText(
            tr(
                "The document itself stays as it was issued. Each file is kept in the association's file, up to "
                "{limit}.",
                limit=size_words(LARGEST),
            )
        )
        self.model = FiledModel()
        self.table = RowTable(self.model)
        self.table.setAccessibleName(title)
        self.table.fit((280, 170, 110, 90, 160), 0, expendable=(4,))
        self.table.current_changed.connect(lambda _at: self._show_buttons())
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.role = QComboBox()
        self.role.setAccessibleName(tr("What the file is"))
        for each in BY_HAND:
            self.role.addItem(role_name(each), each)
        self.add = self._button(tr("Add a file …"), self._add)
        self.add.setProperty("kind", "primary")
        self.open_button = self._button(tr("Open"), self._open)
        self.save = self._button(tr("Save as …"), self._save)
        self.off = self._button(tr("Take off …"), self._take_off)
        close = self._button(tr("Close"), self.accept)
        adding = QHBoxLayout()
        adding.addWidget(self.role)
        adding.addWidget(self.add)
        adding.addStretch(1)
        acts = QHBoxLayout()
        for button in (self.open_button, self.save, self.off):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(lead)
        self.hash = label("small")
        self.hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.table, 1)
        column.addWidget(self.hash)
        column.addLayout(adding)
        column.addLayout(acts)
        self.resize(min(1000, theme.px(820)), min(640, theme.px(400)))
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self.refresh()

    @property
    def _document(self) -> IssuedDocument:
        found: IssuedDocument = self._desk.association.filing.documents[self._id]
        return found

    def refresh(self) -> None:
        """The files as they are now."""
        erased = self._desk.association.attachments.erased
        at = max(self.table.currentIndex().row(), 0)
        files = self._document.files_of()
        self.model.show_rows([filed_row(each, erased.get(each.content)) for each in files])
        if files:
            self.table.selectRow(min(at, len(files) - 1))
        self._show_buttons()

    def current(self) -> Filed | None:
        """The file that is chosen."""
        at = self.table.currentIndex().row()
        files = self._document.files_of()
        return files[at] if 0 <= at < len(files) else None

    def _button(self, words: str, act: Any) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _show_buttons(self) -> None:
        current = self.current()
        there = current is not None and current.content not in self._desk.association.attachments.erased
        for button in (self.open_button, self.save):
            button.setEnabled(there)
        self.off.setEnabled(current is not None)
        self.hash.setText("\n".join(_facts(current)) if current is not None else "")

    def _add(self) -> None:
        from ui.operations.ask_for_file import ask_which_to_attach

        paths = ask_which_to_attach(self, tr("Add a file"))
        add_file(desk=self._desk, document=self._id, role=Role(self.role.currentData()), paths=paths, parent=self)

    def _open(self) -> None:
        if (current := self.current()) is not None:
            open_file(desk=self._desk, attachment=current, parent=self)

    def _save(self) -> None:
        if (current := self.current()) is not None:
            save_file(desk=self._desk, attachment=current, parent=self)

    def _take_off(self) -> None:
        if (current := self.current()) is not None:
            opened(TakeOffDialog(self._desk, current, self)).setWindowModality(Qt.WindowModality.WindowModal)


def _facts(file: Filed) -> list[str]:
    """What the table has no room for."""
    said = [tr("SHA-256: {hash}", hash=file.content)]
    return [doubt_words(file), *said] if file.doubts else said


class TakeOffDialog(FormDialog):
    """Why the file does not belong here."""

    def __init__(self, desk: Desk, file: Filed, parent: QWidget | None) -> None:
        lead = tr("It leaves this list. That it was filed here, and its content, stay in the record.")
        super().__init__(tr("Take off {name}", name=file.name), lead, tr("Take off"), parent)
        self.reason = QLineEdit()
        self.ask(tr("Reason"), self.reason)
        self.on_action(lambda: take_off(desk=desk, file=FileId(file.id), reason=self.reason.text(), parent=self))
