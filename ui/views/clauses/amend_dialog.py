"""Amend the charter: a new text, checked and compared, opened as a version by a resolution or laid as a draft."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.charter import amend, charter_from_file, charter_to_file, lay_draft
from ui.views.clauses.editor import CharterEditor
from ui.widgets.form_dialog import day_field, day_of
from ui.widgets.inner_area import InnerArea
from ui.words import label


class AmendDialog(QDialog):
    """It begins with the newest version of the charter and closes when something was recorded."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self._lead = label("muted")
        newest = desk.association.versions[-1]
        self.editor = CharterEditor(newest.toml, desk.association.rules.charter)
        self.editor.checked.connect(self._show_buttons)
        self.day = day_field(max(desk.clock().day, newest.since + datetime.timedelta(days=1)))
        self.body = QComboBox()
        self.body.setEditable(True)
        for body in desk.association.rules.charter.bodies:
            self.body.addItem(body.name)
        self.resolution = QLineEdit()
        self.read, self.save, self.leave, self.lay, self.open_version = (QPushButton() for _ in range(5))
        self.open_version.setProperty("kind", "primary")
        self.read.clicked.connect(self._read)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self.reject)
        self.lay.clicked.connect(self._lay)
        self.open_version.clicked.connect(self._amend)
        self._names = [label(wrap=False) for _ in range(3)]
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        for at, (name, field) in enumerate(zip(self._names, (self.day, self.body, self.resolution), strict=True)):
            name.setBuddy(field)
            form.addWidget(name, 0, at)
            form.addWidget(field, 1, at)
        form.setColumnStretch(2, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.read, self.save, self.leave, self.lay, self.open_version):
            button.setAutoDefault(False)
            if button is self.leave:
                row.addStretch(1)
            row.addWidget(button)
        inside = QWidget()
        above = QVBoxLayout(inside)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(12)
        above.addWidget(self._lead)
        above.addWidget(self.editor, 1)
        above.addLayout(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(InnerArea(inside), 1)
        column.addLayout(row)
        self.resize(min(1320, theme.px(1200)), min(720, theme.px(720)))
        self.editor.setFocus()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Amend the charter"))
        self.setAccessibleName(self.windowTitle())
        self._lead.setText(
            tr(
                "A new version holds from its day on; every meeting before stays judged by the rules of its own day. "
                "A draft is voted on first, as an item of an agenda, and the vote that passes it opens the version."
            )
        )
        words = (tr("In force from"), tr("Body that decided"), tr("Resolution"))
        for name, field, said in zip(self._names, (self.day, self.body, self.resolution), words, strict=True):
            name.setText(said)
            field.setAccessibleName(said)
        self.resolution.setPlaceholderText(tr("For example: resolution No. 3 of the first meeting"))
        buttons = {
            self.read: tr("Read from a file …"),
            self.save: tr("Save as a file …"),
            self.leave: tr("Cancel"),
            self.lay: tr("Lay as a draft"),
            self.open_version: tr("Open the new version"),
        }
        for button, said in buttons.items():
            button.setText(said)
            button.setAccessibleName(said)
        self._show_buttons()

    def _show_buttons(self) -> None:
        charter = self.editor.charter
        changed = charter is not None and self.editor.toml != self._desk.association.versions[-1].toml
        for button in (self.lay, self.open_version):
            button.setEnabled(changed)

    def _lay(self) -> None:
        if lay_draft(desk=self._desk, toml=self.editor.toml, since=None, parent=self):
            self.accept()

    def _amend(self) -> None:
        done = amend(
            desk=self._desk,
            toml=self.editor.toml,
            since=day_of(self.day),
            body=self.body.currentText(),
            resolution=self.resolution.text(),
            parent=self,
        )
        if done:
            self.accept()

    def _read(self) -> None:
        found = charter_from_file(self)
        if found is not None:
            self.editor.set_text(found)

    def _save(self) -> None:
        path: Path | None = charter_to_file(self.editor.toml, self._desk.association.name, self)
        if path is not None:
            self.editor.state.setText(tr("Saved as {path}", path=str(path)))
