"""The one place where errors are shown: what happened, which article or file, what is safe, the next step.

`Refusal` and `Fault` are shown as sentences. Anything else is a bug, of which `ui/bugs.py` makes a message.
"""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.language import Text, tr
from ui import theme
from ui.words import label


class Message(msgspec.Struct, frozen=True):
    """An error as it is shown: which icon in which colour, and the sentences from top to bottom."""

    icon: str
    tone: str
    heading: str
    sentence: str
    article: str
    next_step: str
    clause: str = ""  # whose reading is missing, where that is the reason


def describe(error: Refusal | Fault) -> Message:
    """The words for an error that a person is meant to read."""
    if isinstance(error, Refusal):
        clause = str(error.next_step.values.get("clause", ""))
        step = str(error.next_step)
        return Message("refusal", "warn", tr("Not allowed"), str(error.sentence), error.article, step, clause)
    next_step = f"{error.safe}\n{error.next_step}"
    return Message("warning", "bad", tr("That did not work"), str(error.sentence), "", next_step)


_shown: set[QDialog] = set()
"""Dialogs in sight. One that no window holds would otherwise vanish with the last reference to it."""


class ErrorDialog(QDialog):
    """Window-modal; `article_wanted` is sent when the reader follows the article, or the clause that lacks a reading,
    to the charter page."""

    article_wanted = Signal(str)

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = message
        _shown.add(self)
        self.finished.connect(lambda: _shown.discard(self))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(message.heading)
        self.setAccessibleName(message.heading)
        self.setAccessibleDescription(message.sentence)
        picture = QLabel()
        picture.setPixmap(theme.pixmap(message.icon, message.tone, theme.px(40)))
        column = QVBoxLayout()
        column.setSpacing(10)
        for role, words in (
            ("heading", message.heading),
            ("", message.sentence),
            ("muted", message.article),
            ("", message.next_step),
        ):
            if words:
                line = label(role)
                line.setText(words)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(line)
        column.addSpacing(8)
        column.addLayout(self._buttons())
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.setMinimumWidth(min(900, theme.px(460)))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        if self.message.article or self.message.clause:
            article = QPushButton(tr("Adopt a reading") if self.message.clause else tr("Show the article"))
            article.setAccessibleName(article.text())
            article.clicked.connect(self._follow)
            row.addWidget(article)
        close = QPushButton(tr("Close"))
        close.setAccessibleName(close.text())
        close.setProperty("kind", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        close.setFocus()
        return row

    def _follow(self) -> None:
        self.article_wanted.emit(self.message.clause or self.message.article)
        self.accept()


def show_error(error: Refusal | Fault, parent: QWidget | None) -> ErrorDialog:
    """Show a refusal or a fault above `parent`'s window, without waiting for the answer."""
    message = describe(error)
    if message.clause and parent is not None:
        message = _with_clause_named(message, error, parent.window())
    dialog = ErrorDialog(message, parent.window() if parent else None)
    if parent is not None:
        dialog.article_wanted.connect(lambda article: show_in_charter(parent.window(), article))
    dialog.open()
    return dialog


def _with_clause_named(message: Message, error: Refusal | Fault, window: QWidget | None) -> Message:
    """The core names a clause by its place in the charter file; people know it by what it is about."""
    while window is not None and not hasattr(window, "desk"):
        window = window.parentWidget()
    desk = getattr(window, "desk", None)
    if desk is None:
        return message
    from governance_desk.charter.keys import ClauseId
    from governance_desk.charter.wording import clause_name

    name = clause_name(desk.association.rules.charter, ClauseId(message.clause))
    values = {**error.next_step.values, "clause": f"“{name}”"}
    return msgspec.structs.replace(message, next_step=str(Text(error.next_step.template, values)))


def show_in_charter(window: QWidget | None, article: str) -> None:
    """Show the article, or the clause of that id, on the Charter page; the dialogs above that page give way to it."""
    while window is not None:
        above = window.parentWidget()
        if isinstance(window, QDialog):
            window.reject()
        elif callable(go := getattr(window, "go", None)):
            go("charter", article)
            return
        window = above.window() if above is not None else None
