"""What a page shows before there is anything to show: what to do first."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.words import label


class EmptyState(QWidget):
    """An icon, a sentence and a button; `acted` when that is pressed. Made when it is first shown: few ever are."""

    acted = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._words = "", "", ""

    def say(self, heading: str, sentence: str, action: str = "") -> None:
        """Set the words; without `action` there is no button. To be called from the page's `retranslate`."""
        self._words = heading, sentence, action
        if "_parts" in vars(self):
            self._show_words()

    @property
    def _button(self) -> QPushButton:
        return self._parts[3]

    @cached_property
    def _parts(self) -> tuple[QLabel, QLabel, QLabel, QPushButton]:
        picture, heading, sentence, button = QLabel(), label("heading"), label("muted"), QPushButton()
        for words in (picture, heading, sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button.setProperty("kind", "primary")
        button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(picture)
        column.addWidget(heading)
        column.addWidget(sentence)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self.__dict__["_parts"] = picture, heading, sentence, button
        self._show_words()
        return picture, heading, sentence, button

    def _show_words(self) -> None:
        _picture, heading, sentence, button = self._parts
        heading.setText(self._words[0])
        sentence.setText(self._words[1])
        action = self._words[2]
        button.setText(action)
        button.setAccessibleName(action)
        button.setVisible(bool(action))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self._paint_icon()

    def showEvent(self, event: QShowEvent) -> None:
        self._paint_icon()
        super().showEvent(event)

    def _paint_icon(self) -> None:
        self._parts[0].setPixmap(theme.pixmap(self._icon, "edge", theme.px(64)))
