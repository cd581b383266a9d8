"""Labels and fields, made the same way everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox

LEAST = "least"
"""The property that holds the least height of a flexible part, in pixels at 100 % text size."""


def label(role: str = "", parent: QWidget | None = None, *, wrap: bool = True) -> QLabel:
    """A label of the style sheet's role: title, heading, lead, muted, small, number, or plain.

    What it says is shown as it stands: a name that holds <b> is a name.
    """
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def article_words(article: str) -> str:
    """An article as it is shown in brackets behind a sentence, or nothing."""
    return f"（{article}）" if article else ""


def restyle(widget: QWidget) -> None:
    """Make the style sheet look again after a property that it selects by has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def flexible(widget: QWidget, least: int) -> None:
    """Let a list or an InnerArea take the height that is left, and ask for no more than `least` pixels (at 100 %)."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    widget.setProperty(LEAST, least)
    widget.setMinimumHeight(theme.px(least))


def resize_flexible(whole: QWidget) -> None:
    """After a change of the text size: every flexible part of `whole` has its least height anew."""
    for part in whole.findChildren(QWidget):
        least = part.property(LEAST)
        if isinstance(least, int):
            part.setMinimumHeight(theme.px(least))


def roomy(field: QAbstractSpinBox) -> None:
    """Keep the text of a number or date field off its edge; style sheets do not reach inside these."""
    from PySide6.QtWidgets import QLineEdit

    inner = field.findChild(QLineEdit)
    if isinstance(inner, QLineEdit):
        inner.setTextMargins(8, 0, 0, 0)


def duration_words(seconds: int) -> str:
    """Minutes and seconds, such as "2:05"."""
    return f"{seconds // 60}:{seconds % 60:02d}"
