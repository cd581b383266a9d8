"""The places in a text as chips: those that are known, and, underlined, those that stand for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui import theme

_PLACE = re.compile(r"\{\{|\}\}|｛｛|｝｝|[{｛]([^{}｛｝\n]*)[}｝]")


class PlacePainter(QSyntaxHighlighter):
    """Paints while the text is written."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._known: set[str] = set()

    def know(self, names: Iterable[str]) -> None:
        """These may stand in the text."""
        self._known = set(names)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for match in _PLACE.finditer(text):
            if match[1] is not None:
                self.setFormat(match.start(), len(match[0]), _look(known=match[1].strip() in self._known))


def _look(*, known: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.colour("accent_soft" if known else "bad_soft"))
    look.setForeground(theme.colour("accent" if known else "bad"))
    if not known:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(theme.colour("bad"))
    return look
