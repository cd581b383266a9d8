"""One sentence across a page that cannot be overlooked, with one thing to do about it, or two."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.words import label, restyle

Tone = Literal["plain", "good", "warn", "bad"]


class Banner(QFrame):
    """Hidden until `say`; `acted` is sent when the button is pressed, `acted_otherwise` for the other one."""

    acted = Signal()
    acted_otherwise = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label()
        self._button = QPushButton()
        self._button.clicked.connect(self.acted)
        self._other = QPushButton()
        self._other.clicked.connect(self.acted_otherwise)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self._other)
        row.addWidget(self._button)
        self.hide()

    def say(self, sentence: str, *, tone: Tone = "plain", action: str = "", other: str = "") -> None:
        """Show `sentence`; `action` is the button's text, without one there is no button; so is `other`."""
        self._words.setText(sentence)
        for button, words in ((self._button, action), (self._other, other)):
            button.setText(words)
            button.setAccessibleName(words)
            button.setVisible(bool(words))
        self.setProperty("banner", tone)
        self.setAccessibleName(sentence)
        for part in (self, self._words, self._button, self._other):
            restyle(part)
        self.show()

    def sentence(self) -> str:
        """What the banner says now."""
        return self._words.text() if not self.isHidden() else ""
