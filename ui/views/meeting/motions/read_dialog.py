"""The whole of a text that is too long for where it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme


def read_dialog(heading: str, words: str, parent: QWidget) -> QDialog:
    """Shows it; it scrolls, can be copied, and nothing in it can be changed."""
    dialog = QDialog(parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(heading)
    dialog.setAccessibleName(heading)
    text = QPlainTextEdit(words)
    text.setReadOnly(True)
    text.setAccessibleName(heading)
    text.setTabChangesFocus(True)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    close = buttons.button(QDialogButtonBox.StandardButton.Close)
    close.setText(tr("Close"))
    close.setAccessibleName(close.text())
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(14)
    column.addWidget(text, 1)
    column.addWidget(buttons)
    dialog.resize(min(1000, theme.px(720)), min(700, theme.px(560)))
    text.setFocus()
    return dialog
