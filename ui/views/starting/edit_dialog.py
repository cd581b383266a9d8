"""Write the charter of a new association: the text checked while one writes, compared with what it began from."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.charter.model import Charter
from governance_desk.language import tr
from ui import theme
from ui.language import spoken
from ui.operations.charter import charter_from_file, charter_to_file
from ui.views.clauses.editor import CharterEditor
from ui.widgets.inner_area import InnerArea


class EditDialog(QDialog):
    """Accepted with a sound text only: `editor.toml` and `editor.charter` are then what was written."""

    def __init__(self, toml: str, compared: Charter, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.editor = CharterEditor(toml, compared)
        self.editor.checked.connect(self._show_buttons)
        self.read, self.save, self.leave, self.take = (QPushButton() for _ in range(4))
        self.take.setProperty("kind", "primary")
        self.read.clicked.connect(self._read)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self.reject)
        self.take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.read, self.save, self.leave, self.take):
            button.setAutoDefault(False)
            if button is self.leave:
                row.addStretch(1)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(InnerArea(self.editor), 1)
        column.addLayout(row)
        self.resize(min(1320, theme.px(1200)), min(700, theme.px(680)))
        self.editor.setFocus()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Write the charter"))
        self.setAccessibleName(self.windowTitle())
        buttons = {
            self.read: tr("Read from a file …"),
            self.save: tr("Save as a file …"),
            self.leave: tr("Cancel"),
            self.take: tr("Use this text"),
        }
        for button, said in buttons.items():
            button.setText(said)
            button.setAccessibleName(said)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.take.setEnabled(self.editor.charter is not None)

    def _take(self) -> None:
        if self.editor.charter is not None:
            self.accept()

    def _read(self) -> None:
        found = charter_from_file(self)
        if found is not None:
            self.editor.set_text(found)

    def _save(self) -> None:
        charter = self.editor.charter
        charter_to_file(self.editor.toml, charter.name if charter is not None else tr("Charter"), self)
