"""The places in a text as chips; underlined are those that stand for nothing, and braces that stand alone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from governance_desk.templates.places import PIECES, lone_braces
from ui import theme


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
        for match in PIECES.finditer(text):
            if match[1] is not None:
                look = _look(known=match[1].strip() in self._known)
                self.setFormat(_units(text[: match.start()]), _units(match[0]), look)
        for at in lone_braces(text):
            self.setFormat(_units(text[:at]), 1, _look(known=False))


def _units(text: str) -> int:
    """How long Qt takes it to be: a character beyond U+FFFF, such as 𬱖, counts twice."""
    return len(text.encode("utf-16-le")) // 2


def _look(*, known: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.colour("accent_soft" if known else "bad_soft"))
    look.setForeground(theme.colour("accent" if known else "bad"))
    if not known:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(theme.colour("bad"))
    return look
