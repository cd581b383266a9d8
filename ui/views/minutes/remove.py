"""Take a selection out of the sheet: chips go as a whole, and what minutes must state stays."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from governance_desk.language import Text, text
from ui.views.minutes.chips import has_block_chip, holds_required, lead_end, whole_chips
from ui.views.minutes.sheet import is_fixed

FROM_RECORD = text("This stands in the record and cannot be taken out. Press Enter to write below it.")
KEEPS_APART = text("Two paragraphs of the record cannot be joined.")


def remove(document: QTextDocument, selected: QTextCursor) -> QTextCursor | Text:
    """The cursor where the selection was; why nothing was taken out, where minutes must state some of it, or it would
    join two parts of the record."""
    cursor = whole_chips(document, selected)
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if holds_required(document, cursor):
        return FROM_RECORD
    if first == last:
        cursor.removeSelectedText()
        return cursor
    return _join(cursor, first, last)


def _join(cursor: QTextCursor, first: QTextBlock, last: QTextBlock) -> QTextCursor | Text:
    """The selection ends in another paragraph than it began in: what is left of both becomes one."""
    left = cursor.selectionStart() > first.position()
    right = has_block_chip(last, cursor.selectionEnd())
    left_record = has_block_chip(first, first.position(), cursor.selectionStart())
    lead_alone = cursor.selectionStart() <= lead_end(first) and not left_record
    more = cursor.selectionEnd() < last.position() + last.length() - 1
    if right and left and not lead_alone:
        return KEEPS_APART
    if is_fixed(first) and left_record and more:
        return FROM_RECORD
    kept = last.blockFormat() if right else first.blockFormat()
    cursor.beginEditBlock()
    if right and lead_alone:
        cursor.setPosition(first.position())
        cursor.setPosition(last.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setBlockFormat(kept)
    cursor.endEditBlock()
    return cursor
