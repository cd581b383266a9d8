"""A comment, or the answer to one: what is said, and by whom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui import theme
from ui.widgets.form_dialog import FormDialog

HEIGHT = 96
"""Pixels (at 100 %) of the field: a remark may have several sentences."""


class CommentDialog(FormDialog):
    """`lead` is what it is about; `fields` the names of the two fields; `do` is given what was said, and by whom."""

    def __init__(
        self,
        title: str,
        lead: str,
        fields: tuple[str, str],
        action: str,
        by: str,
        do: Callable[[str, str, QWidget], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(title, lead, action, parent)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(HEIGHT))
        self.by = QLineEdit(by)
        self.ask(fields[0], self.words)
        self.ask(fields[1], self.by)
        self.on_action(lambda: do(self.words.toPlainText().strip(), self.by.text().strip(), self))
        self.words.setFocus()
