"""What was remarked on the draft: by whom and when, on which paragraph, what was answered, and what still waits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import MeetingId
from governance_desk.minutes.state import Comment, MinutesOf, ParagraphId
from ui.desk import Desk
from ui.operations.minutes import add_comment, answer_comment, resolve_comment
from ui.views.minutes.caution import standing_of
from ui.views.minutes.clock import at_words
from ui.views.minutes.comment_dialog import CommentDialog
from ui.widgets.detail_panel import emptied
from ui.widgets.form_dialog import opened
from ui.widgets.inner_area import InnerArea
from ui.widgets.key_button import KeyButton
from ui.widgets.sentence import Sentence
from ui.words import flexible, label

QUOTED, LONG = 40, 120


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
        locked = standing_of(self._desk, self._meeting).locked
        there = {each.id for each in written.newest.paragraphs} if written.newest is not None else set()
        waiting = written.open_comments()
        self.heading.setText(tr("Comments waiting: {number}", number=len(waiting)))
        self.add.setVisible(not locked)
        emptied(self._cards)
        shown = [*waiting, *(each for each in written.comments.values() if not each.is_open)]
        for each in shown if self.settled.isChecked() else waiting:
            self._cards.addWidget(self._card(each, gone=each.paragraph not in there, locked=locked))
        if not waiting:
            nothing = Sentence("muted")
            nothing.setText(tr("No comment waits. Comment on the paragraph in which the cursor stands."))
            self._cards.addWidget(nothing)
        self._cards.addStretch(1)

    def open_add(self, paragraph: ParagraphId, stands: str, recorder: str) -> CommentDialog:
        """Ask for a comment on the paragraph, in which `stands`; by whoever commented last, or the recorder."""

        def add(words: str, by: str, parent: QWidget) -> bool:
            self._by = by
            return add_comment(
                desk=self._desk,
                meeting=self._meeting,
                paragraph=paragraph,
                quoted=stands,
                by=by,
                words=words,
                parent=parent,
            )

        fields = (tr("What is remarked"), tr("Remarked by"))
        title, lead = tr("Comment on this paragraph"), _quoted(stands, LONG)
        return opened(CommentDialog(title, lead, fields, tr("Comment"), self._by or recorder, add, self))

    def open_answer(self, comment: Comment) -> CommentDialog:
        """Ask for the answer."""

        def answer(words: str, by: str, parent: QWidget) -> bool:
            return answer_comment(
                desk=self._desk, meeting=self._meeting, comment=comment.id, by=by, words=words, parent=parent
            )

        recorder = self._desk.association.meetings[self._meeting].recorder
        fields = (tr("What is answered"), tr("Answered by"))
        lead = f"{comment.by}：{comment.words}"
        return opened(CommentDialog(tr("Answer the comment"), lead, fields, tr("Answer"), recorder, answer, self))

    def _card(self, comment: Comment, *, gone: bool, locked: bool) -> QFrame:
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
            quoted.setText(_quoted(comment.quoted, QUOTED))
            column.addWidget(quoted)
        if gone:
            left = Sentence("small", "warn")
            left.setText(tr("This paragraph is no longer in the newest draft."))
            column.addWidget(left)
        words = Sentence()
        words.setText(comment.words)
        column.addWidget(words)
        for reply in comment.replies:
            said = Sentence("small")
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
            words = tr("Dealt with") if comment.is_open else tr("Not dealt with yet")
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


def _quoted(words: str, most: int) -> str:
    return f"“{words[:most]}{'…' if len(words) > most else ''}”"
