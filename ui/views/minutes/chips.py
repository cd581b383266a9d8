"""Where chips and leads stand in the text of the sheet."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFragment

from governance_desk.minutes.keys import may_be_left_out
from governance_desk.minutes.state import FactKind
from ui.views.minutes.sheet import KIND, LEAD_RUN, OF, chip_of, fragments


def chip_around(document: QTextDocument, at: int) -> tuple[int, int] | None:
    """From where to where the chip reaches inside which the position lies; None where it lies in none."""
    for each in fragments(document.findBlock(at)):
        number = chip_of(each.charFormat())
        if number and each.position() < at < each.position() + each.length():
            return each.position(), each.position() + each.length()
    return None


def whole_chips(document: QTextDocument, cursor: QTextCursor) -> QTextCursor:
    """The selection with every chip, of which it held a part, as a whole."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    for at in (start, end):
        found = chip_around(document, at)
        if found is not None:
            start, end = min(start, found[0]), max(end, found[1])
    made = QTextCursor(document)
    made.setPosition(start)
    made.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return made


def holds_required(document: QTextDocument, cursor: QTextCursor) -> bool:
    """Whether what minutes must state is selected; a lead of the record goes only with it."""
    block = document.findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= cursor.selectionEnd():
        chip = _block_key(block)
        for each in fragments(block):
            inside = each.position() >= cursor.selectionStart()
            inside = inside and each.position() + each.length() <= cursor.selectionEnd()
            if inside and is_block_chip(each) and not may_be_left_out(each.charFormat().property(OF)):
                return True
            if inside and each.charFormat().property(KIND) == LEAD_RUN and chip and not may_be_left_out(chip):
                return True
        block = block.next()
    return False


def lead_end(block: QTextBlock) -> int:
    """Where the lead ends; where the block begins, for one without."""
    runs = fragments(block)
    if runs and runs[0].charFormat().property(KIND) == LEAD_RUN:
        return int(runs[0].position() + runs[0].length())
    return block.position()


def behind_lead(cursor: QTextCursor) -> QTextCursor:
    """Words stand behind the lead, never before it."""
    end = lead_end(cursor.block())
    if cursor.position() < end:
        cursor.setPosition(end)
    return cursor


def has_block_chip(block: QTextBlock, start: int, end: int | None = None) -> bool:
    """Whether what the record says begins from `start` on, and before `end`."""
    return any(
        is_block_chip(each) and each.position() >= start and (end is None or each.position() < end)
        for each in fragments(block)
    )


def is_block_chip(fragment: QTextFragment) -> bool:
    """Whether it is a whole paragraph of the record."""
    return bool(fragment.charFormat().property(KIND) == FactKind.BLOCK.value)


def _block_key(block: QTextBlock) -> str:
    return next((str(each.charFormat().property(OF)) for each in fragments(block) if is_block_chip(each)), "")
