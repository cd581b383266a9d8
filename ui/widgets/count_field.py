"""A big number for a show of hands: type the digits, Enter goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSpinBox, QWidget


class CountField(QSpinBox):
    """Whole numbers from 0. `entered` is sent on Enter; the focus then goes on to the next field by itself.

    An empty field is not a zero: `count()` is None until a number has been typed or stepped to, so that a
    forgotten field cannot be counted as "nobody".
    """

    entered = Signal()

    def __init__(self, highest: int = 99_999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "count")
        self.setRange(0, highest)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccelerated(True)
        self.lineEdit().clear()

    def count(self) -> int | None:
        """The number in the field, or None while it is empty."""
        return self.value() if self.text().strip() else None

    def set_count(self, number: int | None) -> None:
        """Put a number in, or empty the field."""
        self.setValue(number or 0)
        if number is None:
            self.lineEdit().clear()
        else:
            self.lineEdit().setText(str(number))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        # Qt fills an empty field with its last value when the focus leaves; nothing typed must stay nothing.
        empty = not self.text().strip()
        super().focusOutEvent(event)
        if empty:
            self.lineEdit().clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.count() is not None:
                self.interpretText()
                self.entered.emit()
                self.focusNextChild()
            return
        super().keyPressEvent(event)
