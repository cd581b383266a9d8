"""Paragraphs of a draft as a text document, and back.

Each paragraph is a block that knows its id; each chip is a run of text that knows its fact. What is read back is the
fact, never the wording of the run: whatever happens to the text, a chip cannot say anything but what the record says.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from governance_desk.documents.content.blocks import Heading, Title
from governance_desk.documents.content.drafted.begin import fixed
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.documents.content.drafted.facts import FactWords, Standing
from governance_desk.documents.content.drafted.settled import HEADING
from governance_desk.minutes.state import Chip, Fact, FactKind, Paragraph, ParagraphId, Piece, Words
from ui import theme

_USER = QTextFormat.Property.UserProperty.value
CHIP, KIND, OF = _USER + 1, _USER + 2, _USER + 3
ID, LEAD, ORIGIN, FIXED, PLACE = _USER + 11, _USER + 12, _USER + 13, _USER + 14, _USER + 15
LEAD_RUN = "lead"
LINE = "\u2028"
_numbers = count(1)


def write_sheet(document: QTextDocument, paragraphs: Sequence[Paragraph], drawing: Drawing) -> None:
    """Show the paragraphs; nothing that was done before can be undone."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for at, paragraph in enumerate(paragraphs):
        if at:
            cursor.insertBlock(block_format(paragraph, drawing), plain())
        else:
            cursor.setBlockFormat(block_format(paragraph, drawing))
            cursor.setBlockCharFormat(plain())
        if lead := drawing.lead(paragraph):
            cursor.insertText(lead, lead_format())
        for piece in paragraph.pieces:
            if isinstance(piece, Words):
                cursor.insertText(piece.words.replace("\n", LINE), _words_format(paragraph))
            else:
                insert_chip(cursor, piece.fact, drawing.fact(piece.fact), strong=_is_strong(paragraph, drawing))
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def read_sheet(document: QTextDocument) -> tuple[Paragraph, ...]:
    """The paragraphs that the document shows. A second one of the same id gets another."""
    found: list[Paragraph] = []
    seen: set[str] = set()
    block = document.begin()
    while block.isValid():
        paragraph = read_block(block)
        name = str(paragraph.id) or f"own{block.blockNumber()}"
        while name in seen:
            name += "~"
        seen.add(name)
        found.append(_named(paragraph, name))
        block = block.next()
    return tuple(found)


def read_block(block: QTextBlock) -> Paragraph:
    """The paragraph of one block."""
    pieces: list[Piece] = []
    last = 0
    has_lead = False
    for at in fragments(block):
        style = at.charFormat()
        number = chip_of(style)
        if not number:
            words = at.text().replace(LINE, "\n")
            if pieces and isinstance(pieces[-1], Words):
                words = pieces.pop().words + words  # type: ignore[union-attr]
            pieces.append(Words(words))
        elif style.property(KIND) == LEAD_RUN:
            has_lead = True
        elif number != last:
            pieces.append(Chip(Fact(FactKind(style.property(KIND)), style.property(OF) or "")))
        last = number
    own = block.blockFormat()
    return Paragraph(
        ParagraphId(own.property(ID) or ""),
        own.property(PLACE) or "",
        tuple(pieces),
        lead=(own.property(LEAD) or "") if has_lead else "",
        origin=own.property(ORIGIN) or "",
    )


def fragments(block: QTextBlock) -> list[QTextFragment]:
    """The runs of one format in the block, in order."""
    found = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        if fragment.isValid():
            found.append(fragment)
        walk += 1
    return found


def insert_chip(cursor: QTextCursor, fact: Fact, says: FactWords, *, strong: bool = False) -> None:
    """Put the fact in as a chip of its own."""
    cursor.insertText(says.words.replace("\n", LINE) or "—", chip_format(fact, says.standing, strong=strong))


def chip_of(style: QTextCharFormat) -> int:
    """The number of the chip to which text of this format belongs; 0 for words."""
    return int(style.property(CHIP) or 0)


def plain() -> QTextCharFormat:
    """Words that the clerk wrote."""
    style = QTextCharFormat()
    style.setForeground(theme.colour("ink"))
    return style


def _words_format(paragraph: Paragraph) -> QTextCharFormat:
    style = plain()
    if paragraph.place == HEADING:  # of an approved text
        style.setFontWeight(QFont.Weight.Bold)
    return style


def lead_format() -> QTextCharFormat:
    """What is set in 黑体 before a paragraph."""
    style = QTextCharFormat()
    style.setProperty(CHIP, next(_numbers))
    style.setProperty(KIND, LEAD_RUN)
    style.setFontWeight(QFont.Weight.Bold)
    style.setForeground(theme.colour("ink"))
    return style


def chip_format(fact: Fact, standing: Standing = Standing.SOUND, *, strong: bool = False) -> QTextCharFormat:
    """A chip that is told apart from every other; of what is void or gone in the colours of a warning."""
    style = QTextCharFormat()
    style.setProperty(CHIP, next(_numbers))
    style.setProperty(KIND, fact.kind.value)
    style.setProperty(OF, fact.of)
    sound = standing is Standing.SOUND
    style.setBackground(theme.colour("accent_soft" if sound else "bad_soft"))
    style.setForeground(theme.colour("accent_deep" if sound else "bad"))
    if strong:
        style.setFontWeight(QFont.Weight.Bold)
    return style


def block_format(paragraph: Paragraph, drawing: Drawing) -> QTextBlockFormat:
    """How the block of the paragraph knows it."""
    recorded = drawing.recorded(paragraph.block)
    style = _block_format(paragraph, fixed_block=recorded is not None and fixed(recorded))
    if recorded is not None and isinstance(recorded.block, Title):
        style.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    elif recorded is not None and isinstance(recorded.block, Heading):
        style.setTopMargin(theme.px(12))
    return style


def own_block(paragraph: ParagraphId, place: str) -> QTextBlockFormat:
    """The block of a paragraph that the clerk begins."""
    return _block_format(Paragraph(paragraph, place), fixed_block=False)


def _block_format(paragraph: Paragraph, *, fixed_block: bool) -> QTextBlockFormat:
    style = QTextBlockFormat()
    style.setProperty(ID, str(paragraph.id))
    style.setProperty(PLACE, paragraph.place)
    style.setProperty(ORIGIN, paragraph.origin)
    style.setProperty(LEAD, paragraph.lead)
    style.setProperty(FIXED, fixed_block)
    style.setBottomMargin(theme.px(8))
    style.setLineHeight(145, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return style


def is_fixed(block: QTextBlock) -> bool:
    """Whether no words can stand in it beside what the record says."""
    return bool(block.blockFormat().property(FIXED))


def _is_strong(paragraph: Paragraph, drawing: Drawing) -> bool:
    recorded = drawing.recorded(paragraph.block)
    return recorded is not None and isinstance(recorded.block, Heading | Title)


def _named(paragraph: Paragraph, name: str) -> Paragraph:
    if str(paragraph.id) == name:
        return paragraph
    return Paragraph(ParagraphId(name), paragraph.place, paragraph.pieces, paragraph.lead, paragraph.origin)
