"""A big number for a show of hands: type the digits, Enter goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class CountField(QLineEdit):
    """Whole numbers from 0. `changed` is sent on every change, `entered` on Enter; the focus then goes on by itself to
    the next count, never to a button: Enter once too often must not reach one that cannot be taken back.

    An empty field is not a zero: `count()` is None until a number has been typed or stepped to (arrow keys), so
    that a forgotten field cannot be counted as "nobody".
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, highest: int = 99_999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._highest = highest
        self.setProperty("role", "count")
        self.setValidator(QIntValidator(0, highest, self))
        self.setMaxLength(len(str(highest)))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textChanged.connect(lambda _words: self.changed.emit())

    def count(self) -> int | None:
        """The number in the field, or None while it is empty."""
        return int(self.text()) if self.hasAcceptableInput() else None

    def set_count(self, number: int | None) -> None:
        """Put a number in, or empty the field."""
        self.setText("" if number is None else str(number))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.count() is not None:
                self.entered.emit()
                self._go_on()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Up else -1
            self.set_count(min(self._highest, max(0, (self.count() or 0) + step)))
            self.selectAll()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        """To the next field that takes the focus, if it is a count too and nobody has moved the focus already."""
        following: QWidget | None = self.nextInFocusChain()
        while following is not None and following is not self and not _takes_focus(following):
            following = following.nextInFocusChain()
        if self.hasFocus() and isinstance(following, CountField) and following is not self:
            following.setFocus(Qt.FocusReason.TabFocusReason)


def _takes_focus(part: QWidget) -> bool:
    return part.isVisible() and part.isEnabled() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
