"""Tool tips with words from the record, shown as they stand."""

from __future__ import annotations

from PySide6.QtGui import Qt


def tip(words: str) -> str:
    """The words escaped, where a tool tip would take them for markup: it would even open a file that they name."""
    return Qt.convertFromPlainText(words) if Qt.mightBeRichText(words) else words
