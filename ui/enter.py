"""Enter presses the button that has the focus, as the space bar does. Qt leaves that to each desktop's habits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def pressed_by_enter(event: QKeyEvent) -> bool:
    """Whether the event was Enter for a focused button, which then has been pressed. For events nobody wanted."""
    at = QApplication.focusWidget()
    if event.key() not in KEYS or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if not isinstance(at, QPushButton) or event.isAutoRepeat():
        return False
    at.click()
    return True
