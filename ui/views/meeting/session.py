"""In session: the agenda, the item at hand with its vote, and the hall's remote control."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import tr
from governance_desk.meeting.show import current_item
from governance_desk.meeting.state import Item, ItemId, Meeting, MeetingId, Stage
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.models.names import Chip, NameRow
from ui.operations.meeting.session import call_item, note_discussion
from ui.projector.control import HallControl
from ui.projector.remote import Remote
from ui.views.meeting.step import Step
from ui.views.meeting.vote_panel import VotePanel
from ui.views.meeting.words import closed_words, vote_chip
from ui.widgets.banner import Banner
from ui.widgets.inner_area import InnerArea
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.words import flexible, label


class SessionStep(Step):
    """Three columns; the vote panel in the middle is the heart of it."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__(desk, meeting)
        self._hall: HallControl | None = None
        self._noted = ""
        self.banner = Banner()
        self.banner.acted.connect(lambda: self.step_wanted.emit(1))
        self._agenda_words = label("heading")
        self.agenda = NameList()
        flexible(self.agenda, 120)
        self.agenda.picked.connect(self._call)
        self.call, self.next = QPushButton(), KeyButton("F2")
        self.call.clicked.connect(lambda: self._call(self.agenda.current_key()))
        self.next.clicked.connect(self._call_next)
        self._title = label("heading")
        self._text = label()
        self._who = label("muted")
        self.vote = VotePanel(desk, meeting)
        self.vote.go.connect(self.go)
        self._notes_words = label("heading")
        self._noted_words = label("muted")
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(theme.px(58))
        self.notes.textChanged.connect(self._show_note_button)
        self.keep = KeyButton("Ctrl+S")
        self.keep.clicked.connect(self._keep)
        self.remote = Remote()
        self.at_once = QCheckBox()
        self.at_once.setChecked(True)
        self.close_up = QPushButton()
        self._moves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._moves.setSpacing(8)
        self.close_up.clicked.connect(lambda: self.step_wanted.emit(4))
        self._lay_out()
        spoken(self.retranslate)

    def take_remote(self, hall: HallControl) -> None:
        """Let the remote control of this step command the hall."""
        self._hall = hall
        hall.take(self.remote)
        self.at_once.toggled.connect(hall.show_results_at_once)

    def arrange(self, *, beside: bool) -> None:
        """Below each other, the agenda's buttons stand in a row, so that the vote is not pushed away."""
        super().arrange(beside=beside)
        self._moves.setDirection(QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight)

    def retranslate(self) -> None:
        self._agenda_words.setText(tr("Agenda"))
        self.agenda.setAccessibleName(tr("Agenda"))
        self.call.setText(tr("Call this item"))
        self.call.setAccessibleName(self.call.text())
        self.next.set_words(tr("Next item"))
        self._notes_words.setText(tr("For the minutes"))
        self.notes.setAccessibleName(tr("For the minutes"))
        self.notes.setPlaceholderText(tr("What was said, in the recorder's words"))
        self.keep.set_words(tr("Keep this note"))
        self.at_once.setText(tr("Show a result at once"))
        self.at_once.setAccessibleName(self.at_once.text())
        self.close_up.setText(tr("End of the session") + " ›")
        self.close_up.setAccessibleName(tr("End of the session"))
        self.show_room()

    def show_room(self, events: tuple[Any, ...] = ()) -> None:
        meeting = self.meeting
        going = meeting.stage is Stage.IN_SESSION
        if going:
            self.banner.hide()
        elif meeting.stage is Stage.CLOSED:
            self.banner.say(closed_words(meeting))
        else:
            self.banner.say(tr("The meeting has not been opened yet."), action=tr("To the check-in"))
        item = current_item(self.room)
        self.agenda.show_rows([_row(meeting, each, at) for at, each in enumerate(meeting.agenda, 1)])
        if item is not None and any(type(e).__name__ in ("ItemCalled", "VoteOpened") for e in events):
            self.agenda.select(item.id)
        elif not self.agenda.current_key() and meeting.agenda:
            self.agenda.select(item.id if item is not None else meeting.agenda[0].id)
        free = going and meeting.open_vote() is None
        self.call.setEnabled(free and bool(meeting.agenda))
        self.next.setEnabled(free and self._following() is not None)
        self.close_up.setVisible(going)
        self._show_item(item)
        self.vote.show_item(item)
        if self._hall is not None and not events:
            self._hall.show_now()

    def take_focus(self) -> None:
        if not self.vote.take_focus():
            self.agenda.setFocus()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._hall is not None:
            self._hall.show_now()

    def _show_item(self, item: Item | None) -> None:
        if item is None:
            self._title.setText(tr("No item has been called"))
            self._text.setText(tr("Choose an item of the agenda and call it, or take the next one."))
            self._text.show()
            self._who.hide()
            self._noted_words.hide()
        else:
            self._title.setText(f"{self.meeting.agenda.index(item) + 1}. {item.title}")
            self._text.setText(item.text)
            self._text.setVisible(bool(item.text))
            minutes = tr("{minutes} min", minutes=item.minutes) if item.minutes else ""
            self._who.setText(" · ".join(part for part in (item.presenter, minutes) if part))
            self._who.setVisible(bool(self._who.text()))
            self._noted_words.setText("\n".join(f"· {note}" for note in item.notes))
            self._noted_words.setVisible(bool(item.notes))
        for part in (self.notes, self.keep, self._notes_words):
            part.setVisible(item is not None)
        self.notes.setEnabled(self.meeting.stage is Stage.IN_SESSION)
        self._show_note_button()

    def _show_note_button(self) -> None:
        self.keep.setEnabled(bool(self.notes.toPlainText().strip()) and self.meeting.stage is Stage.IN_SESSION)

    def _following(self) -> Item | None:
        """The next item on the agenda that has not been dealt with."""
        meeting = self.meeting
        item = current_item(self.room)
        at = meeting.agenda.index(item) + 1 if item is not None else 0
        return next((each for each in meeting.agenda[at:] if not each.done), None)

    def _call_next(self) -> None:
        following = self._following()
        if following is not None:
            self._call(following.id)

    def _call(self, key: str) -> None:
        if key and self.call.isEnabled():
            call_item(desk=self.desk, meeting=self.id, item=ItemId(key), parent=self)

    def _keep(self) -> None:
        item = current_item(self.room)
        note = self.notes.toPlainText().strip()
        if item is None or not note:
            return
        if note_discussion(desk=self.desk, meeting=self.id, item=item.id, note=note, parent=self):
            self.notes.clear()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._agenda_words)
        left.addWidget(self.agenda, 1)
        for button in (self.call, self.next, self.close_up):
            self._moves.addWidget(button)
        left.addLayout(self._moves)
        note_row = QHBoxLayout()
        note_row.addWidget(self._notes_words, 1)
        note_row.addWidget(self.keep)
        inner = QWidget()
        inner.setObjectName("page")
        middle = QVBoxLayout(inner)
        middle.setContentsMargins(0, 0, 8, 0)
        middle.setSpacing(8)
        for part in (self._title, self._who, self._text, self.vote):
            middle.addWidget(part)
        middle.addLayout(note_row)
        middle.addWidget(self._noted_words)
        middle.addWidget(self.notes)
        middle.addStretch(1)
        area = InnerArea(inner)
        area.setMinimumWidth(theme.px(420))
        flexible(area, 240)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.remote, 1)
        right.addWidget(self.at_once)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(16)
        row.addLayout(left, 5)
        row.addWidget(area, 10)
        row.addLayout(right, 5)
        self.columns(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addLayout(row, 1)


def _row(meeting: Meeting, item: Item, at: int) -> NameRow:
    votes = [vote for vote in meeting.votes.values() if vote.item == item.id]
    chips: tuple[Chip, ...] = ()
    if votes:
        chips = (vote_chip(votes[-1]),)
    elif meeting.current_item == item.id:
        chips = (Chip(tr("now"), "accent"),)
    elif item.done:
        chips = (Chip("✓"),)
    return NameRow(item.id, f"{at}. {item.title}", "", chips)
