"""How many units each class has: a bar in proportion, and a button for each class that shows only its units."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme
from ui.language import spoken
from ui.widgets.detail_panel import emptied

SHADES = (1.0, 0.72, 0.5, 0.32, 0.2)
"""Of the accent colour, from the highest class to the lowest; the numbers say the same."""


class ClassCount(msgspec.Struct, frozen=True):
    """A class and how many units it has."""

    key: str
    name: str
    number: int


class ClassBar(QWidget):
    """`chosen` carries the key of the class to be shown alone, "" for all of them."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self._counts: tuple[ClassCount, ...] = ()
        self._key = ""
        self._bar = _Bar()
        self._row = QGridLayout()
        self._row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._bar)
        column.addLayout(self._row)
        spoken(self.retranslate)

    def show_counts(self, counts: Sequence[ClassCount]) -> None:
        """Show these classes, the highest first."""
        self._counts = tuple(counts)
        keys = ["", *(count.key for count in self._counts)]
        if list(self.buttons) != keys:
            emptied(self._row)
            self.buttons = {key: self._button(key) for key in keys}
            self._lay_out()
        if self._key not in self.buttons:
            self._key = ""
        self.retranslate()

    def retranslate(self) -> None:
        whole = sum(count.number for count in self._counts)
        self._bar.show_counts(self._counts)
        words = {"": tr("All {number}", number=whole), **{c.key: f"{c.name} {c.number}" for c in self._counts}}
        for key, button in self.buttons.items():
            button.setText(words[key])
            button.setAccessibleName(words[key])
            button.setChecked(key == self._key)
        self.setAccessibleName(tr("Classes"))
        self.setAccessibleDescription(", ".join(words[count.key] for count in self._counts))

    def mark(self, key: str) -> None:
        """This class is shown alone, "" for none."""
        if key != self._key:
            self._key = key
            self.retranslate()

    def _button(self, key: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.clicked.connect(lambda _checked, key=key: self._choose(key))
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def _lay_out(self) -> None:
        """Beside each other, as many as have room at the reader's text size."""
        in_a_row = 6 if theme.percent() <= 100 else 3
        for place, button in enumerate(self.buttons.values()):
            self._row.addWidget(button, place // in_a_row, place % in_a_row)
        self._row.setColumnStretch(in_a_row, 1)

    def _choose(self, key: str) -> None:
        self._key = key
        self.retranslate()
        self.chosen.emit(key)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[ClassCount, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: tuple[ClassCount, ...]) -> None:
        self._counts = counts
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme.px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = max(1, sum(count.number for count in self._counts))
        left = 0.0
        for place, count in enumerate(self._counts):
            width = self.width() * count.number / whole
            shade = theme.colour("accent")
            shade.setAlphaF(SHADES[min(place, len(SHADES) - 1)])
            painter.fillRect(QRectF(left, 0, max(0.0, width - 2), self.height()), shade)
            left += width
