"""What was remarked on the draft: by whom and when, on which paragraph, what was answered, and what still waits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import MeetingId
from governance_desk.minutes.state import Comment, MinutesOf
from ui.desk import Desk
from ui.operations.minutes import answer_comment, resolve_comment
from ui.views.meeting.ask import AskDialog
from ui.views.minutes.clock import at_words
from ui.widgets.detail_panel import emptied
from ui.widgets.inner_area import InnerArea
from ui.widgets.key_button import KeyButton
from ui.widgets.sentence import Sentence
from ui.words import flexible, label

QUOTED = 40


class CommentsPanel(QWidget):
    """`wanted` asks to see the paragraph of a comment, `add_wanted` to comment on the one at the cursor."""

    wanted = Signal(str)
    add_wanted = Signal()

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._meeting = desk, meeting
        self._by = ""
        self.heading = label("heading", wrap=False)
        self.add = KeyButton("Ctrl+M")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.add_wanted)
        self.settled = QCheckBox()
        self.settled.toggled.connect(lambda _on: self.show_comments())
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        area = InnerArea(inner)
        flexible(area, 120)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.add)
        column.addWidget(area, 1)
        column.addWidget(self.settled)

    def retranslate(self) -> None:
        """The words in the language in use."""
        self.add.set_words(tr("Comment on this paragraph"))
        self.settled.setText(tr("Show those dealt with"))
        self.settled.setAccessibleName(self.settled.text())
        self.show_comments()

    def show_comments(self) -> None:
        """The comments as they are now, those that wait first."""
        written: MinutesOf = self._desk.association.minutes.minutes(self._meeting)
        waiting = written.open_comments()
        self.heading.setText(tr("Comments waiting: {number}", number=len(waiting)))
        self.add.setVisible(written.approval is None)
        emptied(self._cards)
        shown = [*waiting, *(each for each in written.comments.values() if not each.is_open)]
        for each in shown if self.settled.isChecked() else waiting:
            self._cards.addWidget(self._card(each, locked=written.approval is not None))
        if not waiting:
            nothing = Sentence("muted")
            nothing.setText(
                tr("No comment waits. Comment on the paragraph in which the cursor stands.")
                if written.approval is None
                else tr("The minutes are approved.")
            )
            self._cards.addWidget(nothing)
        self._cards.addStretch(1)

    def open_answer(self, comment: Comment) -> AskDialog:
        """Ask for the answer."""
        dialog = AskDialog(
            self,
            tr("Answer the comment"),
            [f"{comment.by}：{comment.words}"],
            [(tr("Answer"), ""), (tr("By"), self._by)],
            tr("Answer"),
            lambda lines: self._answer(comment, lines, dialog),
            needed=(0, 1),
        )
        dialog.open()
        return dialog

    def remember(self, by: str) -> None:
        """Who comments, to be proposed for the next one."""
        self._by = by

    @property
    def by(self) -> str:
        """Who commented last."""
        return self._by

    def _answer(self, comment: Comment, lines: list[str], dialog: QWidget) -> bool:
        self._by = lines[1]
        return answer_comment(
            desk=self._desk, meeting=self._meeting, comment=comment.id, by=lines[1], words=lines[0], parent=dialog
        )

    def _card(self, comment: Comment, *, locked: bool) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        head = Sentence("small")
        head.setText(tr("{by}, {at}, on draft {number}", by=comment.by, at=at_words(comment.at), number=comment.draft))
        column.addWidget(head)
        if comment.quoted:
            quoted = Sentence("muted")
            quoted.setTextFormat(Qt.TextFormat.PlainText)
            quoted.setText(f"“{comment.quoted[:QUOTED]}{'…' if len(comment.quoted) > QUOTED else ''}”")
            column.addWidget(quoted)
        words = Sentence()
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setText(comment.words)
        column.addWidget(words)
        for reply in comment.replies:
            said = Sentence("small")
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setText(f"↳ {reply.by}（{at_words(reply.at)}）：{reply.words}")
            column.addWidget(said)
        column.addLayout(self._acts(comment, locked=locked))
        return card

    def _acts(self, comment: Comment, *, locked: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        acts: list[tuple[str, Callable[[], object]]] = [(tr("Show"), lambda: self.wanted.emit(comment.paragraph))]
        if not locked:
            if comment.is_open:
                acts.append((tr("Answer …"), lambda: self.open_answer(comment)))
            words = tr("Dealt with") if comment.is_open else tr("Reopen")
            acts.append((words, lambda: self._resolve(comment)))
        for words, act in acts:
            button = QPushButton(words)
            button.setProperty("kind", "link")
            button.setAutoDefault(False)
            button.setAccessibleName(f"{words} {comment.words[:QUOTED]}")
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _resolve(self, comment: Comment) -> None:
        resolve_comment(
            desk=self._desk, meeting=self._meeting, comment=comment.id, resolved=comment.is_open, parent=self
        )
