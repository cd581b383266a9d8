"""The sheet on which the minutes are written: words are typed, chips move, go and stay as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit

from governance_desk.documents.content.drafted.facts import FactWords
from governance_desk.language import Text, tr
from governance_desk.minutes.state import Fact, ParagraphId
from ui import theme
from ui.views.minutes.chips import behind_lead, chip_around, is_block_chip, lead_end, whole_chips
from ui.views.minutes.marks import blocks, id_of, paint_marks
from ui.views.minutes.remove import FROM_RECORD, remove
from ui.views.minutes.sheet import PLACE, fragments, insert_chip, is_fixed, own_block, plain, read_block

_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffc\ufdd0\ufdd1]")
_NEW_LINE = re.compile("\r\n|[\r\n\u2028\u2029]")
_MOVES = (
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
    QKeySequence.StandardKey.DeleteEndOfLine,
)


class MinutesEditor(QTextEdit):
    """`facts_wanted` asks for a fact to be put in at the cursor; `refused` says why a key did nothing.

    Paragraphs that are marked (`mark`) have a ground and a bar at the left, below whatever is shaded in them.
    """

    facts_wanted = Signal(bool)
    refused = Signal(str)
    stands = Signal()

    def __init__(self, new_id: Callable[[str], str]) -> None:
        super().__init__()
        self._new_id = new_id
        self._snapping = False
        self._before = 0
        self._marked: frozenset[str] = frozenset()
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.px(20))
        self.setUndoRedoEnabled(True)
        self.cursorPositionChanged.connect(self._snap)

    def insert_fact(self, fact: Fact, says: FactWords) -> None:
        """Put the fact in at the cursor, in place of what is selected."""
        cursor = self.textCursor()
        if not self._may_write(cursor) or (cursor.hasSelection() and not self._remove(cursor)):
            return
        cursor = behind_lead(self.textCursor())
        insert_chip(cursor, fact, says)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(plain())

    def insert_words(self, words: str) -> None:
        """Put plain words in at the cursor; each line but the first begins a paragraph."""
        cursor = self.textCursor()
        lines = [_UNWANTED.sub("", line).replace("\t", " ") for line in _NEW_LINE.split(words)]
        if not any(lines) or not self._may_write(cursor):
            return
        if len(lines) == 1 and not cursor.hasSelection():  # what is typed on is undone in one step
            cursor = behind_lead(cursor)
            cursor.insertText(lines[0], plain())
            self.setTextCursor(cursor)
            return
        cursor.beginEditBlock()
        if not cursor.hasSelection() or self._remove(cursor):
            cursor = behind_lead(cursor)
            for at, line in enumerate(lines):
                if at:
                    cursor.insertBlock(self._own(cursor.block()), plain())
                cursor.insertText(line, plain())
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def mark(self, names: Iterable[str]) -> None:
        """Mark the paragraphs with these ids, and no other."""
        self._marked = frozenset(names)
        self.viewport().update()

    def marked(self) -> list[str]:
        """The ids of the paragraphs that are marked and stand on the sheet, in order."""
        return [id_of(each) for each in blocks(self.document()) if id_of(each) in self._marked]

    def place(self) -> str:
        """The part of the minutes in which the cursor stands."""
        block = self.textCursor().block()
        while block.isValid():
            if read_block(block).block or block == self.document().begin():
                return block.blockFormat().property(PLACE) or "head"
            block = block.previous()
        return "head"

    def paintEvent(self, event: QPaintEvent) -> None:
        """The marks first: chips and what is selected are painted over them."""
        paint_marks(self, self._marked, event.rect())
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly() and not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_out()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut_out()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.facts_wanted.emit(False)
        elif self._is_deletion(event):
            self._delete(event)
        elif event.text() and event.text().isprintable() and not event.modifiers() & _COMMAND:
            if event.text() == "@" and self._may_write(self.textCursor(), say=False):
                self.facts_wanted.emit(True)
            else:
                self.insert_words(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words from an input method: at a chip's edge they are words still."""
        cursor = self.textCursor()
        if self.isReadOnly():
            super().inputMethodEvent(event)
            return
        if (event.commitString() or event.preeditString()) and not self._may_write(cursor, say=False):
            if event.commitString():
                self.refused.emit(str(FROM_RECORD))
            event.accept()
            return
        if event.commitString():
            self.insert_words(event.commitString())
            event = QInputMethodEvent(event.preeditString(), event.attributes())
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text, whatever it was."""
        if source.hasText():
            self.insert_words(source.text())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        selected = self.textCursor().hasSelection()
        writable = not self.isReadOnly()
        for words, act, possible in (
            (tr("Undo"), self.undo, writable and self.document().isUndoAvailable()),
            (tr("Redo"), self.redo, writable and self.document().isRedoAvailable()),
            (tr("Cut"), self.cut_out, writable and selected),
            (tr("Copy"), self.copy_out, selected),
            (tr("Paste"), self.paste, writable and self.canPaste()),
            (tr("Insert a fact …"), lambda: self.facts_wanted.emit(False), writable),
        ):
            action = menu.addAction(words)
            action.setEnabled(possible)
            action.triggered.connect(act)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def cut_out(self) -> None:
        """Take what is selected away and keep it to be pasted, as words."""
        if self.copy_out():
            self._remove(self.textCursor())

    def copy_out(self) -> bool:
        """Keep what is selected to be pasted, chips as what they say; whether anything is selected."""
        words = _NEW_LINE.sub("\n", self.textCursor().selectedText())
        if words:  # Qt's own copy would take the colours along
            QApplication.clipboard().setText(words)
        return bool(words)

    def _enter(self) -> None:
        """A paragraph of the clerk's own: behind what the record says, before it, or out of the words behind it."""
        cursor = self.textCursor()
        if cursor.hasSelection() and not self._remove(cursor):
            return
        cursor = self.textCursor()
        block = cursor.block()
        start = lead_end(block)
        chips = [each for each in fragments(block) if is_block_chip(each)]
        if chips and cursor.position() <= chips[0].position():
            if cursor.position() > start:
                self.refused.emit(str(FROM_RECORD))
                return
            self._begin_before(block)
            return
        cursor.insertBlock(self._own(block), plain())
        self.setTextCursor(cursor)

    def _begin_before(self, block: QTextBlock) -> None:
        """An empty paragraph before the block, with the cursor in it."""
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        kept = block.blockFormat()
        own = self._own(block)
        cursor.insertBlock(kept)
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.setBlockFormat(own)
        cursor.setBlockCharFormat(plain())
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _is_deletion(self, event: QKeyEvent) -> bool:
        keys = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        return event.key() in keys or any(event.matches(each) for each in _MOVES)

    def _delete(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        back = event.key() == Qt.Key.Key_Backspace
        if not cursor.hasSelection():
            word = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            keep = QTextCursor.MoveMode.KeepAnchor
            move = QTextCursor.MoveOperation
            if event.matches(QKeySequence.StandardKey.DeleteEndOfLine):
                cursor.movePosition(move.EndOfBlock, keep)
            elif back:
                cursor.movePosition(move.PreviousWord if word else move.PreviousCharacter, keep)
            else:
                cursor.movePosition(move.NextWord if word else move.NextCharacter, keep)
            cursor = whole_chips(self.document(), cursor)
        if cursor.hasSelection():
            self._remove(cursor)

    def _remove(self, selected: QTextCursor) -> bool:
        """Take the selection away; said, where it stays."""
        done = remove(self.document(), selected)
        if isinstance(done, Text):
            self.refused.emit(str(done))
            return False
        self.setTextCursor(done)
        return True

    def _may_write(self, cursor: QTextCursor, *, say: bool = True) -> bool:
        """Whether words can stand at the cursor."""
        block = self.document().findBlock(cursor.selectionStart())
        free = not self.isReadOnly() and not is_fixed(block)
        if not free and say and not self.isReadOnly():
            self.refused.emit(str(FROM_RECORD))
        return free

    def _snap(self) -> None:
        """The cursor never stands inside a chip: it goes on to the end to which it was on its way."""
        if self._snapping:
            return
        cursor = self.textCursor()
        at, anchor = cursor.position(), cursor.anchor()
        around = chip_around(self.document(), at)
        other = chip_around(self.document(), anchor) if cursor.hasSelection() else None
        if around is not None or other is not None:
            if around is not None:
                on = at > self._before if not cursor.hasSelection() else at > anchor
                at = around[1] if on else around[0]
            if other is not None:
                anchor = other[0] if at > other[0] else other[1]
            self._snapping = True
            cursor.setPosition(anchor if cursor.hasSelection() else at)
            cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self._snapping = False
        self._before = self.textCursor().position()
        self.stands.emit()

    def _own(self, beside: QTextBlock) -> QTextBlockFormat:
        return own_block(ParagraphId(self._new_id("paragraph")), beside.blockFormat().property(PLACE) or "")


_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
