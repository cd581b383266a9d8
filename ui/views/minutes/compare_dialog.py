"""Two drafts against each other: what came is underlined, what went is struck out."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from governance_desk.documents.content.drafted.begin import begun, merged
from governance_desk.documents.content.drafted.compare import Change, Op, compared, comparison_sheet
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr
from governance_desk.meeting.state import MeetingId
from governance_desk.minutes.state import MinutesOf, Paragraph
from ui import theme
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.save_paper import save_paper
from ui.views.minutes.clock import at_words
from ui.words import label

RECORD, NOW = "record", "now"
ROW_GAP = 8


class CompareDialog(QDialog):
    """`now` is what stands on the sheet, saved or not; None where nothing more is written. The draft before the last
    text is proposed."""

    def __init__(self, desk: Desk, meeting: MeetingId, now: tuple[Paragraph, ...] | None, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._desk, self._meeting, self._now = desk, meeting, now
        self._drawing = Drawing(desk.association, meeting)
        self.setWindowTitle(tr("Compare drafts"))
        self.setAccessibleName(self.windowTitle())
        self.before, self.after = QComboBox(), QComboBox()
        written: MinutesOf = desk.association.minutes.minutes(meeting)
        for box, name in ((self.before, tr("Earlier draft")), (self.after, tr("Later draft"))):
            box.setAccessibleName(name)
            box.addItem(tr("The record itself"), RECORD)
            for each in written.drafts:
                box.addItem(tr("Draft {number}, {at}", number=each.number, at=at_words(each.at)), str(each.number))
            if now is not None:
                box.addItem(tr("What stands on the sheet now"), NOW)
        last = len(written.drafts)
        same = now is None or (bool(written.drafts) and written.drafts[-1].paragraphs == now)
        self.before.setCurrentIndex(max(last - 1, 0) if same else last)
        self.after.setCurrentIndex(last if same else last + 1)
        self.only = QCheckBox(tr("Only what differs"))
        self.only.setAccessibleName(self.only.text())
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        self.said = label("muted", wrap=False)
        for box in (self.before, self.after):
            box.currentIndexChanged.connect(lambda _at: self.refresh())
        self.only.toggled.connect(lambda _on: self.refresh())
        self._lay_out()
        self.resize(min(1000, theme.px(860)), min(700, theme.px(600)))
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.text.ensureCursorVisible()

    def changes(self) -> tuple[Change, ...]:
        """Every paragraph of the two that are chosen."""
        return compared(self._drawing, self._paragraphs(self.before), self._paragraphs(self.after))

    def refresh(self) -> None:
        """Show the comparison of what is chosen."""
        changes = self.changes()
        differing = [each for each in changes if each.op is not Op.SAME]
        number = len(differing)
        same = tr("The texts are the same.")
        self.said.setText(tr("Paragraphs that differ: {number}", number=number) if number else same)
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        style = QTextBlockFormat()
        style.setBottomMargin(theme.px(ROW_GAP))
        first: int | None = None
        for at, change in enumerate(differing if self.only.isChecked() else changes):
            if at:
                cursor.insertBlock(style)
            if first is None and change.op is not Op.SAME:
                first = cursor.position()
            for part in change.parts:
                cursor.insertText(part.words.replace("\n", "\u2028"), _format(part.op))
        cursor.endEditBlock()
        cursor.setPosition(first or 0)  # what differs is in sight
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    def save_sheet(self) -> bool:
        """Save what differs as a sheet in two columns."""
        association = self._desk.association
        title = association.meetings[self._meeting].title
        names = (_sheet_name(self.before), _sheet_name(self.after))
        name = tr("Table of changes")
        try:
            return save_paper(
                lambda: comparison_sheet(association, title, names, self.changes()),
                f"{title} {name}",
                self,
            )
        except (Refusal, Fault) as error:
            show_error(error, self)
            return False

    def _paragraphs(self, box: QComboBox) -> tuple[Paragraph, ...]:
        chosen = str(box.currentData())
        record = self._drawing.record
        if chosen == RECORD:
            return begun(record)
        if chosen == NOW and self._now is not None:
            return self._now
        draft = self._desk.association.minutes.minutes(self._meeting).drafts[int(chosen) - 1]
        return merged(draft.paragraphs, draft.left_out, record)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        arrow = label("muted", wrap=False)
        arrow.setText("→")
        top.addWidget(self.before)
        top.addWidget(arrow)
        top.addWidget(self.after)
        top.addWidget(self.only)
        top.addStretch(1)
        top.addWidget(self.said)
        sheet = QPushButton(tr("Save as a table of changes …"))
        sheet.setAutoDefault(False)
        sheet.clicked.connect(self.save_sheet)
        close = QPushButton(tr("Close"))
        close.setProperty("kind", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(sheet)
        foot.addStretch(1)
        foot.addWidget(close)
        for button in (sheet, close):
            button.setAccessibleName(button.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.text, 1)
        column.addLayout(foot)


def _sheet_name(box: QComboBox) -> str:
    """What the draft is called on paper, which is in Chinese."""
    chosen = str(box.currentData())
    return {RECORD: "会议记录", NOW: "修改稿"}.get(chosen, f"草案{chosen}")


def _format(op: Op) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(theme.colour({Op.SAME: "ink", Op.ADDED: "good", Op.REMOVED: "bad"}[op]))
    if op is Op.ADDED:
        style.setFontUnderline(True)
        style.setBackground(theme.colour("good_soft"))
    elif op is Op.REMOVED:
        style.setFontStrikeOut(True)
        style.setBackground(theme.colour("bad_soft"))
    return style
