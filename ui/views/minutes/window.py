"""The minutes as a workplace: the parts at the left, the sheet in the middle, comments or corrections at the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCursor, QTextFormat
from PySide6.QtWidgets import QDialog, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from governance_desk.documents.content.drafted.begin import left_out, merged, placed
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.documents.content.drafted.facts import offered_facts
from governance_desk.documents.content.drafted.settled import kept_paragraphs
from governance_desk.language import tr
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.minutes.keys import may_be_left_out, part_name
from governance_desk.minutes.state import Fact, MinutesOf, Paragraph, ParagraphKind
from governance_desk.minutes.unsaved import Unsaved, UnsavedFile
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.minutes import add_comment, save_draft
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.papers import Papers
from ui.views.minutes.addenda import AddendaPanel
from ui.views.minutes.bar import MinutesBar
from ui.views.minutes.comments import CommentsPanel
from ui.views.minutes.editor import MinutesEditor
from ui.views.minutes.facts_menu import FactsMenu
from ui.views.minutes.notes import show_banner, state_words
from ui.views.minutes.outline import Outline
from ui.views.minutes.sheet import is_fixed, read_sheet, write_sheet
from ui.widgets.banner import Banner
from ui.widgets.form_dialog import FRAME
from ui.widgets.parts import Parts
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.words import flexible, label

KEPT_AFTER = 700
"""Milliseconds after the last key for which unsaved words are not on the disk yet."""
SAID_FOR = 6000
"""Milliseconds for which a sentence about a key stands at the foot."""


class MinutesWindow(QDialog):
    """Follows the desk while it is open. What is not saved when it is closed is brought back when it is opened."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget | None, *, unsaved: Path | None = None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._desk, self._id = desk, meeting
        self._file = UnsavedFile(desk.path, meeting, unsaved)
        self._papers = Papers(desk, meeting)
        self._after = self._own = 0
        self._locked = False
        self._from_at = False
        self._soon = QTimer(self, singleShot=True, interval=KEPT_AFTER)
        self._soon.timeout.connect(self.keep)
        self._said_for = QTimer(self, singleShot=True, interval=SAID_FOR)
        self._said_for.timeout.connect(self._show_state)
        self.editor = MinutesEditor(desk.new_id)
        self.editor.facts_wanted.connect(self._ask_for_fact)
        self.editor.refused.connect(self.say)
        self.editor.stands.connect(self._show_place)
        self.editor.document().contentsChanged.connect(self._changed)
        self.menu = FactsMenu(self)
        self.menu.chosen.connect(self._insert)
        self.menu.left.connect(self._left_menu)
        self.outline = Outline()
        self.outline.current_changed.connect(self._go)
        self.comments = CommentsPanel(desk, meeting)
        self.comments.wanted.connect(self.show_paragraph)
        self.comments.add_wanted.connect(self.open_comment)
        self.addenda = AddendaPanel(desk, meeting)
        self.banner = Banner()
        self.banner.acted.connect(self._discard)
        self.state = label("small")
        self.bar = MinutesBar()
        self.bar.save.clicked.connect(self.save_draft)
        self.bar.fact.clicked.connect(lambda: self._ask_for_fact(typed=False))
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
        self._begin()
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
        found: MinutesOf = self._desk.association.minutes.minutes(self._id)
        return found

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What stands on the sheet, each paragraph with its place; empty ones are left out."""
        found = (each for each in read_sheet(self.editor.document()) if not each.is_empty)
        return placed(tuple(found), self._drawing.record)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Minutes of {meeting}", meeting=self.meeting.title))
        self.setAccessibleName(self.windowTitle())
        self.bar.retranslate()
        self.editor.setAccessibleName(tr("The minutes"))
        self.outline.setAccessibleName(tr("Parts of the minutes"))
        self.parts.name(tr("Parts"), tr("The minutes"), tr("Comments"))
        self.comments.retranslate()
        self.addenda.retranslate()
        self._show_outline()
        self.refresh()

    def refresh(self) -> None:
        """What the desk has come to hold: comments, an approval, another draft."""
        if (self.written.approval is not None) is not self._locked:
            self._begin()
            self._show_outline()
        elif not self._locked:
            self._follow_record()
        self.comments.show_comments()
        self.addenda.show_addenda()
        approved = self.written.approval is not None
        self.right.setCurrentWidget(self.addenda if approved else self.comments)
        self.bar.show_stage(self.meeting.stage, self.written)
        self._mark_comments()
        back = self._kept if self._brought_back else None
        show_banner(self.banner, self._desk.association, self.written, brought_back=back, behind=self._behind)
        self._show_state()

    def save_draft(self) -> bool:
        """Keep what stands on the sheet as the next draft."""
        paragraphs = self.paragraphs()
        out = tuple(key for key in left_out(paragraphs, self._drawing.record))
        done = save_draft(
            desk=self._desk,
            meeting=self._id,
            paragraphs=paragraphs,
            after=self._after,
            left_out=out,
            parent=self,
        )
        if done:
            self._after = len(self.written.drafts)
            self._soon.stop()
            self._file.drop()
            self._brought_back = False
            self.editor.document().setModified(False)
            self.refresh()
            if out:
                parts = "、".join(dict.fromkeys(str(part_name(key)) for key in out if may_be_left_out(key)))
                self.say(
                    tr("Draft {number} is saved. Left out of the record: {parts}", number=self._after, parts=parts)
                )
        return done

    def keep(self) -> None:
        """Put what is not saved on the disk, outside the journal."""
        self._soon.stop()
        if self._locked or not self.editor.document().isModified():
            return
        now = f"{self._desk.clock().at.astimezone():%H:%M:%S}"
        self._kept = now if self._file.keep(Unsaved(self._after, self.paragraphs(), now)) else ""
        self._show_state()

    def say(self, sentence: str) -> None:
        """Say something about what was just tried."""
        self.state.setText(sentence)
        self._said_for.start()

    def show_paragraph(self, name: str) -> None:
        """Put the cursor into the paragraph."""
        for at, each in enumerate(read_sheet(self.editor.document())):
            if each.id == name:
                cursor = QTextCursor(self.editor.document().findBlockByNumber(at))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                self.editor.setTextCursor(cursor)
                self.editor.ensureCursorVisible()
                self.parts.show_part(1)
                self.editor.setFocus()
                return

    def open_comment(self) -> AskDialog | None:
        """Ask for a comment on the paragraph at the cursor; it is saved first where it is in no draft."""
        at = self.editor.textCursor().blockNumber()
        paragraph = read_sheet(self.editor.document())[at]
        known = {each.id for each in self.written.newest.paragraphs} if self.written.newest is not None else set()
        if paragraph.id not in known and not self.save_draft():
            return None
        quoted = self._drawing.words(paragraph)
        dialog = AskDialog(
            self,
            tr("Comment on this paragraph"),
            [f"“{quoted[:120]}{'…' if len(quoted) > 120 else ''}”"],
            [(tr("Comment"), ""), (tr("By"), self.comments.by or self.meeting.recorder)],
            tr("Comment"),
            lambda lines: self._comment(paragraph, quoted, lines, dialog),
            needed=(0, 1),
        )
        dialog.open()
        return dialog

    def open_compare(self) -> QDialog:
        """Compare two drafts."""
        from ui.views.minutes.compare_dialog import CompareDialog

        dialog = CompareDialog(self._desk, self._id, self.paragraphs(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def open_lay(self) -> QDialog | None:
        """Send the newest draft, or the corrections, to the next meeting; what is not saved is saved first."""
        from ui.views.minutes.lay_dialog import LayDialog

        if not self._saved():
            return None
        dialog = LayDialog(self._desk, self._id, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def print_minutes(self) -> bool:
        """Print the minutes; what is not saved is saved first."""
        return self._saved() and self._papers.print_minutes(self)

    def save_paper(self) -> bool:
        """Save the minutes as PDF or for Word; what is not saved is saved first."""
        return self._saved() and self._papers.save_minutes(self)

    def reject(self) -> None:
        """Closed, nothing is lost: what is not saved is brought back when it is opened again."""
        self._soon.stop()
        self.keep()
        super().reject()

    def _saved(self) -> bool:
        if self._locked or (self.written.newest is not None and not self.editor.document().isModified()):
            return True
        return self.save_draft()

    def _begin(self) -> None:
        """Show what is approved, else what was not saved, else the newest draft, else the record."""
        self._drawing = Drawing(self._desk.association, self._id)
        self._brought_back = self._behind = False
        self._kept = ""
        written = self.written
        self._locked = written.approval is not None
        self._after = len(written.drafts)
        document = self.editor.document()
        if self._locked and written.laid is not None:
            write_sheet(document, kept_paragraphs(written.laid.content), self._drawing)
            self._file.drop()
        else:
            write_sheet(document, self._drawing.newest(), self._drawing)
            kept = self._file.kept()
            if kept is not None and kept.paragraphs != self.paragraphs():
                back = merged(kept.paragraphs, _out_of(kept, self._drawing), self._drawing.record)
                write_sheet(document, back, self._drawing)
                document.setModified(True)
                self._brought_back = True
                self._kept = kept.at
                self._behind = kept.after != self._after
        self.editor.setReadOnly(self._locked)
        self.editor.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow_record(self) -> None:
        """The record was corrected while the sheet is open: its facts say so, and the clerk's words stay."""
        drawing = Drawing(self._desk.association, self._id)
        if drawing.record == self._drawing.record:
            return
        document = self.editor.document()
        changed, now = document.isModified(), self.paragraphs()
        out = tuple(key for key in left_out(now, self._drawing.record) if may_be_left_out(key))
        self._drawing = drawing
        write_sheet(document, merged(now, out, drawing.record), drawing)
        document.setModified(changed)
        self._show_outline()

    def _discard(self) -> None:
        """Back to the newest draft."""
        self._file.drop()
        self._begin()
        self._show_outline()
        self.refresh()

    def _changed(self) -> None:
        if self.editor.document().isModified() and not self._locked:
            self._soon.start()
            self._show_state()

    def _comment(self, paragraph: Paragraph, quoted: str, lines: list[str], dialog: QWidget) -> bool:
        self.comments.remember(lines[1])
        return add_comment(
            desk=self._desk,
            meeting=self._id,
            paragraph=paragraph.id,
            quoted=quoted,
            by=lines[1],
            words=lines[0],
            parent=dialog,
        )

    def _ask_for_fact(self, typed: bool = False) -> None:
        if self._locked or is_fixed(self.editor.textCursor().block()):
            self.say(tr("Put the cursor where words can stand; Enter begins a paragraph of your own."))
            return
        self._from_at = typed
        facts = offered_facts(self._desk.association, self.meeting, self._drawing.record, self.editor.place())
        at = self.editor.viewport().mapToGlobal(self.editor.cursorRect().bottomLeft() + QPoint(0, 4))
        self.menu.ask(facts, at)

    def _insert(self, fact: Fact) -> None:
        self.editor.insert_fact(fact, self._drawing.fact(fact))
        self.editor.setFocus()

    def _left_menu(self) -> None:
        """A sign that was typed and led to no fact is the sign itself."""
        if self._from_at:
            self.editor.insert_words("@")
        self._from_at = False
        self.editor.setFocus()

    def _show_outline(self) -> None:
        self.outline.show_parts(read_sheet(self.editor.document()), self._drawing)

    def _go(self, name: str) -> None:
        if self.outline.hasFocus():
            self.show_paragraph(name)
            self.outline.setFocus()

    def _show_place(self) -> None:
        self.outline.show_place(self.editor.textCursor().block())

    def _mark_comments(self) -> None:
        """Paragraphs of which a comment waits are shaded."""
        waiting = {each.paragraph for each in self.written.open_comments()}
        marks = []
        for at, each in enumerate(read_sheet(self.editor.document())):
            if each.id in waiting:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(self.editor.document().findBlockByNumber(at))
                mark.format.setBackground(QColor(theme.colour("warn_soft")))
                mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                marks.append(mark)
        self.editor.setExtraSelections(marks)

    def _show_state(self) -> None:
        if self._said_for.isActive():
            return
        waiting = self._soon.isActive()
        if not waiting:  # not at every key: it goes through the whole sheet
            self._own = sum(each.kind is ParagraphKind.FREE for each in self.paragraphs())
        changed = self.editor.document().isModified()
        words = state_words(self._after, changed=changed, kept="" if waiting else self._kept, own=self._own)
        self.state.setText(tr("Approved, read only") if self._locked else words)

    def _next_part(self) -> None:
        """From the sheet to the comments, to the parts, and back."""
        order: list[QWidget] = [self.editor, self.addenda if self._locked else self.comments, self.outline]
        focus = self.focusWidget() or self.editor
        at = next((at for at, each in enumerate(order) if each is focus or each.isAncestorOf(focus)), 0)
        following = (at + 1) % len(order)
        if following == 1:
            (self.addenda.add if self._locked else self.comments.add).setFocus()
        else:
            order[following].setFocus()

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
        column.addWidget(self.banner)
        column.addWidget(self.parts, 1)
        column.addWidget(self.state)


def _out_of(kept: Unsaved, drawing: Drawing) -> tuple[str, ...]:
    """What was left out of what is kept: only what may be."""
    return tuple(key for key in left_out(kept.paragraphs, drawing.record) if may_be_left_out(key))
