"""A heading that opens and closes the text below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.words import label


class Fold(QWidget):
    """Closed at first. The heading is a button, for hand and keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = ""
        self.button = QPushButton()
        self.button.setCheckable(True)
        self.button.setAutoDefault(False)
        self.button.setProperty("kind", "fold")
        self.button.toggled.connect(lambda _open: self._show())
        self.words = label()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setIndent(20)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button)
        column.addWidget(self.words)
        self._show()

    def say(self, heading: str, words: str) -> None:
        """What is above and what is below; without words the whole is hidden."""
        self._heading = heading
        self.words.setText(words)
        self.setVisible(bool(words))
        self._show()

    def unfold(self, is_open: bool = True) -> None:
        """Open or close it."""
        self.button.setChecked(is_open)

    @property
    def is_open(self) -> bool:
        """Whether the text is shown."""
        return self.button.isChecked()

    def _show(self) -> None:
        self.button.setText(("▾ " if self.is_open else "▸ ") + self._heading)
        self.button.setAccessibleName(self._heading)
        self.words.setVisible(self.is_open)
