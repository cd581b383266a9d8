"""Paragraphs of which a comment waits: a ground across the sheet, and a bar at its left."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QTextBlock, QTextDocument
from PySide6.QtWidgets import QTextEdit

from ui import theme
from ui.views.minutes.sheet import ID

BAR = 4
"""Pixels (at 100 %) of the bar."""


def paint_marks(sheet: QTextEdit, marked: Collection[str], seen: QRect) -> None:
    """Paint them below the text, where they lie in what is `seen` of the viewport; chips are painted over them."""
    if not marked:
        return
    painter = QPainter(sheet.viewport())
    layout = sheet.document().documentLayout()
    across = QPointF(-sheet.horizontalScrollBar().value(), -sheet.verticalScrollBar().value())
    width = sheet.viewport().width()
    for block in blocks(sheet.document()):
        where = layout.blockBoundingRect(block).translated(across)
        if where.top() > seen.bottom():
            break
        if id_of(block) in marked and where.bottom() >= seen.top():
            painter.fillRect(QRectF(0, where.top(), width, where.height()), theme.colour("warn_soft"))
            painter.fillRect(QRectF(0, where.top(), theme.px(BAR), where.height()), theme.colour("warn"))
    painter.end()


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks, in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def id_of(block: QTextBlock) -> str:
    """The id of its paragraph."""
    return str(block.blockFormat().property(ID) or "")
