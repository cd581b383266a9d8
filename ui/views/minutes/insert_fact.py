"""Put a fact of the record in at the cursor: asked for by a key or a button, found in the menu, chosen with Enter."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from governance_desk.documents.content.drafted.facts import offered_facts
from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from governance_desk.minutes.state import Fact
from ui.desk import Desk
from ui.views.minutes.editor import MinutesEditor
from ui.views.minutes.facts_menu import FactsMenu
from ui.views.minutes.sheet import is_fixed
from ui.views.minutes.working_copy import WorkingCopy

BELOW = 4
"""Pixels between the line of the cursor and the menu."""


class InsertFact(QObject):
    """`ask` opens the menu below the cursor; whoever typed the sign for it and chooses nothing has typed the sign."""

    def __init__(self, desk: Desk, meeting: MeetingId, editor: MinutesEditor, copy: WorkingCopy, parent: QWidget):
        super().__init__(parent)
        self._desk, self._meeting, self._editor, self._copy = desk, meeting, editor, copy
        self._typed = False
        self.menu = FactsMenu(parent)
        self.menu.chosen.connect(self._insert)
        self.menu.left.connect(self._left)
        editor.facts_wanted.connect(self.ask)

    def ask(self, typed: bool = False) -> None:
        """Offer what there is at the place of the cursor; said, where no words can stand."""
        editor = self._editor
        if self._copy.locked or is_fixed(editor.textCursor().block()):
            editor.refused.emit(tr("Put the cursor where words can stand; Enter begins a paragraph of your own."))
            return
        self._typed = typed
        association = self._desk.association
        meeting = association.meetings[self._meeting]
        facts = offered_facts(association, meeting, self._copy.drawing.record, editor.place())
        self.menu.ask(facts, editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft() + QPoint(0, BELOW)))

    def _insert(self, fact: Fact) -> None:
        self._editor.insert_fact(fact, self._copy.drawing.fact(fact))
        self._editor.setFocus()

    def _left(self) -> None:
        if self._typed:
            self._editor.insert_words("@")
        self._typed = False
        self._editor.setFocus()
