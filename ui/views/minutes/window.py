"""The minutes as a workplace: the parts at the left, the sheet in the middle, comments or corrections at the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.minutes.keys import may_be_left_out, part_name
from governance_desk.minutes.state import MinutesOf, Paragraph, ParagraphKind
from governance_desk.minutes.unsaved import UnsavedFile
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.minutes import save_draft
from ui.views.meeting.papers import Papers
from ui.views.minutes.addenda import AddendaPanel
from ui.views.minutes.bar import MinutesBar
from ui.views.minutes.caution import standing_of
from ui.views.minutes.comments import CommentsPanel
from ui.views.minutes.editor import MinutesEditor
from ui.views.minutes.insert_fact import InsertFact
from ui.views.minutes.notes import show_banner, state_words
from ui.views.minutes.outline import Outline
from ui.views.minutes.sheet import read_sheet
from ui.views.minutes.told import Told
from ui.views.minutes.working_copy import WorkingCopy
from ui.widgets.banner import Banner
from ui.widgets.form_dialog import FRAME, opened
from ui.widgets.parts import Parts
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.words import flexible, label

KEPT_AFTER, SAID_FOR = 700, 6000
"""Milliseconds: after the last key until unsaved words are on the disk; for a sentence about a key at the foot."""


class MinutesWindow(QDialog):
    """Follows the desk while it is open. What is not saved when it is closed is brought back when it is opened."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget | None, *, unsaved: Path | None = None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._desk, self._id = desk, meeting
        self._papers = Papers(desk, meeting)
        self._own = 0
        self._soon = QTimer(self, singleShot=True, interval=KEPT_AFTER)
        self._soon.timeout.connect(self.keep)
        self._said_for = QTimer(self, singleShot=True, interval=SAID_FOR)
        self._said_for.timeout.connect(self._show_state)
        self.editor = MinutesEditor(desk.new_id)
        self.copy = WorkingCopy(desk, meeting, self.editor.document(), UnsavedFile(desk.path, meeting, unsaved))
        self.editor.refused.connect(self.say)
        self.editor.document().contentsChanged.connect(self._changed)
        self.facts = InsertFact(desk, meeting, self.editor, self.copy, self)
        self.menu = self.facts.menu
        self.outline = Outline()
        self.editor.stands.connect(lambda: self.outline.show_place(self.editor.textCursor().block()))
        self.outline.current_changed.connect(self._go)
        self.comments = CommentsPanel(desk, meeting)
        self.comments.wanted.connect(self._show_commented)
        self.comments.add_wanted.connect(self.open_comment)
        self.addenda = AddendaPanel(desk, meeting)
        self.told = Told()
        self.banner = Banner()
        self.banner.acted.connect(self._discard)
        self.state = label("small")
        self.bar = MinutesBar()
        self.bar.save.clicked.connect(self.save_draft)
        self.bar.fact.clicked.connect(lambda: self.facts.ask())
        self.bar.compare.clicked.connect(self.open_compare)
        self.bar.lay.clicked.connect(self.open_lay)
        self.bar.export.clicked.connect(self.save_paper)
        self.bar.print.clicked.connect(self.print_minutes)
        self.bar.leave.clicked.connect(self.reject)
        self.right = QStackedWidget()
        self._lay_out()
        QShortcut(QKeySequence("F6"), self).activated.connect(self._next_part)
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self._begun()
        spoken(self.retranslate)
        room = self.screen().availableGeometry()
        self.resize(min(room.width() - 16, theme.px(1280)), min(room.height() - FRAME, theme.px(720)))
        self.editor.setFocus()

    @property
    def meeting(self) -> Meeting:
        """The meeting whose minutes they are."""
        found: Meeting = self._desk.association.meetings[self._id]
        return found

    @property
    def written(self) -> MinutesOf:
        """The minutes as they are saved."""
        return self.copy.written

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What stands on the sheet, each paragraph with its place; empty ones are left out."""
        return self.copy.paragraphs()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Minutes of {meeting}", meeting=self.meeting.title))
        self.setAccessibleName(self.windowTitle())
        self.editor.setAccessibleName(tr("The minutes"))
        self.outline.setAccessibleName(tr("Parts of the minutes"))
        self.parts.name(tr("Parts"), tr("The minutes"), tr("Comments"))
        self.comments.retranslate()
        self.addenda.retranslate()
        self._show_outline()
        self.refresh()

    def refresh(self) -> None:
        """What the desk has come to hold: comments, an approval, another draft. What was told of an act before goes."""
        self.told.hide()
        if self.copy.follow():
            self._begun()
            self._show_outline()
        far = standing_of(self._desk, self._id)
        self.comments.show_comments()
        self.addenda.show_addenda()
        self.right.setCurrentWidget(self.addenda if far.locked else self.comments)
        self.bar.show_standing(far, self.written)
        self.editor.mark(each.paragraph for each in self.written.open_comments() if not far.locked)
        show_banner(self.banner, far, self.meeting, self.copy)
        self._show_state()

    def save_draft(self) -> bool:
        """Keep what stands on the sheet as the next draft."""
        paragraphs = self.paragraphs()
        out = self.copy.left_out(paragraphs)
        done = save_draft(
            desk=self._desk,
            meeting=self._id,
            paragraphs=paragraphs,
            after=self.copy.after,
            left_out=out,
            parent=self,
        )
        if done:
            self._soon.stop()
            self.copy.saved()
            self.refresh()
            if out:
                parts = "、".join(dict.fromkeys(str(part_name(key)) for key in out if may_be_left_out(key)))
                number = self.copy.after
                self.say(tr("Draft {number} is saved. Left out of the record: {parts}", number=number, parts=parts))
        return done

    def keep(self) -> None:
        """Put what is not saved on the disk, outside the journal."""
        self._soon.stop()
        self.copy.keep()
        self._show_state()

    def say(self, sentence: str) -> None:
        """Say something about what was just tried."""
        self.state.setText(sentence)
        self._said_for.start()

    def tell(self, sentence: str, **acts: Any) -> None:
        """Say above the sheet what was done, with what can be done next, as the desk's window does."""
        self.told.tell(sentence, **acts)

    def go(self, name: str, detail: str = "") -> None:
        """Close, and show another page of the desk."""
        below = self.parentWidget()
        self.reject()
        if below is not None and hasattr(below, "go"):
            below.go(name, detail)

    def show_paragraph(self, name: str) -> bool:
        """Put the cursor into the paragraph; whether it stands on the sheet."""
        for at, each in enumerate(read_sheet(self.editor.document())):
            if each.id == name:
                cursor = QTextCursor(self.editor.document().findBlockByNumber(at))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                self.editor.setTextCursor(cursor)
                self.editor.ensureCursorVisible()
                self.parts.show_part(1)
                self.editor.setFocus()
                return True
        return False

    def open_comment(self) -> QDialog | None:
        """Ask for a comment on the paragraph at the cursor; it is saved first where it is in no draft."""
        paragraph = read_sheet(self.editor.document())[self.editor.textCursor().blockNumber()]
        if paragraph.is_empty:
            self.say(tr("Nothing stands in this paragraph. Put the cursor into the one that the comment is on."))
            return None
        known = {each.id for each in self.written.newest.paragraphs} if self.written.newest is not None else set()
        if paragraph.id not in known:
            if not self.save_draft():
                return None
            self.say(tr("Saved as draft {number}: the comment is on that.", number=self.copy.after))
        return self.comments.open_add(paragraph.id, self.copy.drawing.words(paragraph), self.meeting.recorder)

    def open_compare(self) -> QDialog:
        """Compare two drafts."""
        from ui.views.minutes.compare_dialog import CompareDialog

        now = None if self.copy.locked else self.paragraphs()
        return opened(CompareDialog(self._desk, self._id, now, self))

    def open_lay(self) -> QDialog | None:
        """Send the newest draft, or the corrections, to the next meeting; what is not saved is saved first."""
        from ui.views.minutes.lay_dialog import LayDialog

        return opened(LayDialog(self._desk, self._id, self)) if self._saved() else None

    def print_minutes(self) -> bool:
        """Print the minutes; what is not saved is saved first."""
        return self._saved() and self._papers.print_minutes(self)

    def save_paper(self) -> bool:
        """Save the minutes as PDF or for Word; what is not saved is saved first."""
        return self._saved() and self._papers.save_minutes(self)

    def reject(self) -> None:
        """Closed, nothing is lost: what is not saved is brought back when it is opened again; where the disk does not
        take it, the clerk is asked."""
        self.keep()
        if self.copy.is_changed and not self.copy.kept_at:
            from ui.views.minutes.leave_dialog import LeaveDialog

            opened(LeaveDialog(self, self.save_draft))
        else:
            super().reject()

    def _saved(self) -> bool:
        if self.copy.locked or (self.written.newest is not None and not self.copy.is_changed):
            return True
        return self.save_draft()

    def _begun(self) -> None:
        """Another text stands on the sheet."""
        self.editor.setReadOnly(self.copy.locked)
        self.editor.moveCursor(QTextCursor.MoveOperation.Start)

    def _discard(self) -> None:
        """Back to the newest draft."""
        self.copy.discard()
        self._begun()
        self._show_outline()
        self.refresh()

    def _changed(self) -> None:
        self.told.hide()
        if not self.copy.locked:
            self._soon.start()
            self._show_state()

    def _show_commented(self, name: str) -> None:
        if not self.show_paragraph(name):
            self.say(tr("The paragraph is no longer in the minutes; what stood there is in the comment."))

    def _show_outline(self) -> None:
        self.outline.show_parts(read_sheet(self.editor.document()), self.copy.drawing)

    def _go(self, name: str) -> None:
        if self.outline.hasFocus():
            self.show_paragraph(name)
            self.outline.setFocus()

    def _show_state(self) -> None:
        waiting = self._soon.isActive()
        if not waiting:  # not at every key: it goes through the whole sheet
            self._own = sum(each.kind is ParagraphKind.FREE for each in self.paragraphs())
        self.bar.show_saving(self.copy.after, changed=self.copy.is_changed)
        if not self._said_for.isActive():
            self.state.setText(state_words(self.copy, self._own, waiting=waiting))

    def _next_part(self) -> None:
        """From the sheet to the comments, to the parts, and back."""
        panel = self.addenda if self.copy.locked else self.comments
        order: list[tuple[QWidget, QWidget]] = [(each, each) for each in (self.editor, self.outline)]
        order.insert(1, (panel, panel.add))
        focus = self.focusWidget() or self.editor
        at = next((at for at, (each, _) in enumerate(order) if each is focus or each.isAncestorOf(focus)), 0)
        order[(at + 1) % len(order)][1].setFocus()

    def _lay_out(self) -> None:
        flexible(self.outline, 120)
        flexible(self.editor, 240)
        self.right.addWidget(self.comments)
        self.right.addWidget(self.addenda)
        self.parts = Parts([self.outline, self.editor, self.right], (3, 11, 4), first=1)
        self.parts.arrange(beside=theme.percent() <= LARGEST_BESIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(self.told)
        column.addWidget(self.banner)
        column.addWidget(self.parts, 1)
        column.addWidget(self.state)
