"""Minutes: drawn up from the record, shown as they will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QKeySequence, QPixmap
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout

from governance_desk.errors import Fault, Refusal
from governance_desk.language import in_a_row, tr
from governance_desk.meeting.state import MeetingId, Outcome, Stage
from ui.desk import Desk
from ui.errors import describe
from ui.language import spoken
from ui.views.meeting.papers import Papers
from ui.views.meeting.step import Step
from ui.widgets.banner import Banner
from ui.widgets.key_button import KeyButton, shown_key
from ui.widgets.pages_view import PagesView, page_pictures
from ui.words import flexible, label

if TYPE_CHECKING:
    from ui.views.minutes.window import MinutesWindow


class MinutesStep(Step):
    """Pages one below the other; drawn anew when the record has changed and the step is in sight."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__(desk, meeting)
        self._papers = Papers(desk, meeting)
        self._shown_at = -1
        self._note = label("muted")
        self._banner = Banner()
        self.save = KeyButton("Ctrl+S", yields=True)
        self.save.clicked.connect(lambda: self._papers.save_minutes(self))
        self.edit = KeyButton("F2", yields=True)
        self.edit.setProperty("kind", "primary")
        self.edit.clicked.connect(self.open_editor)
        self.print = KeyButton("Ctrl+P", yields=True)
        self.print.clicked.connect(lambda: self._papers.print_minutes(self))
        self._on = QPushButton()
        self._on.clicked.connect(lambda: self.step_wanted.emit(4))
        self.area = PagesView()
        flexible(self.area, 240)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._note)
        self._acts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._acts.setSpacing(10)
        for button in (self.edit, self.save, self.print):
            self._acts.addWidget(button)
        self._acts.addStretch(1)
        self._acts.addWidget(self._on)
        right.addLayout(self._acts, 1)
        left = QVBoxLayout()
        left.addWidget(self._banner)
        left.addWidget(self.area, 1)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(left, 3)
        row.addLayout(right, 1)
        self.columns(row)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.area.setAccessibleName(tr("Minutes"))
        self.edit.set_words(tr("Write …"))
        self.save.set_words(tr("Save as PDF or Word"))
        self.print.set_words(tr("Print"))
        self._on.setText(tr("On to signing") + " ›")
        self._on.setShortcut(QKeySequence("Ctrl+Return"))  # in large text there is no room for it in the button
        self._on.setToolTip(shown_key("Ctrl+Return"))
        self._on.setAccessibleName(tr("On to signing"))
        self._show_note()

    def show_room(self, _events: tuple[Any, ...] = ()) -> None:
        self._show_note()
        if self._shown_at == self.desk.head.number:
            return
        pictures: list[QPixmap] = []
        try:
            pictures = page_pictures(self._papers.minutes())
        except (Refusal, Fault) as error:
            message = describe(error)
            self._banner.say(in_a_row((message.sentence, message.next_step)), tone="warn")
        else:
            self._banner.hide()
        self._shown_at = self.desk.head.number
        self.area.show_pages(pictures)
        ready = bool(pictures)
        self.edit.setEnabled(self.meeting.stage in (Stage.IN_SESSION, Stage.CLOSED))
        self.edit.setVisible(self.meeting.outcome is not Outcome.CANCELLED)
        self.save.setEnabled(ready)
        self.print.setEnabled(ready)

    def arrange(self, *, beside: bool) -> None:
        """With large text what is to be done stands in a row above the pages, where it is in sight."""
        super().arrange(beside=beside)
        self._acts.setDirection(QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight)
        if not beside and self._columns is not None:
            self._columns.setDirection(QBoxLayout.Direction.BottomToTop)

    def take_focus(self) -> None:
        self.area.setFocus()

    def open_editor(self) -> MinutesWindow:
        """The workplace of the minutes."""
        from ui.views.minutes.offer import open_minutes

        return open_minutes(self.desk, self.id, self)

    def page_count(self) -> int:
        """How many pages are shown."""
        return self.area.page_count()

    def _show_note(self) -> None:
        words = tr("Drawn up from the record: nothing has to be copied. What is noted in the session stands here.")
        written = self.desk.association.minutes.minutes(self.id)
        if written.approval is not None:
            words = "✓ " + tr("Approved by {meeting}", meeting=written.approval.title)
        elif written.newest is not None:
            words = tr("As in draft {number}, with the facts as the record has them now.", number=written.newest.number)
            if waiting := written.open_comments():
                words += "\n\n" + tr("Comments waiting: {number}", number=len(waiting))
        if self.meeting.stage is not Stage.CLOSED:
            words += "\n\n" + tr("A draft: the meeting is not closed yet.")
        self._note.setText(words)
