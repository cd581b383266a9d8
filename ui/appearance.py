"""Dress the program as the reader prefers."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ui import theme
from ui.language import switch_language
from ui.preferences import Preferences


def dress(preferences: Preferences) -> None:
    """Apply text size, contrast and language to every open window, and to those opened later."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply(app, text_percent=preferences.text_percent, contrast=preferences.contrast)
    switch_language(preferences.language)
