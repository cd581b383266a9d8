"""In session: the agenda, the item at hand with its vote, and the hall's remote control."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import tr
from governance_desk.meeting.show import current_item
from governance_desk.meeting.state import Item, ItemId, MeetingId, Stage
from governance_desk.meeting.undo.reverse import last_act, reverse
from ui import theme
from ui.desk import Desk
from ui.errors import show_error
from ui.language import spoken
from ui.operations.meeting.session import call_item
from ui.operations.meeting.sittings import resume_meeting
from ui.projector.control import HallControl
from ui.projector.remote import Remote
from ui.views.meeting.adjourn_dialog import resting_words
from ui.views.meeting.agenda_row import agenda_row
from ui.views.meeting.motions.motion_text import MotionText
from ui.views.meeting.motions.panel import MotionPanel
from ui.views.meeting.notes_panel import TO_NOTES, NotesPanel
from ui.views.meeting.recusal_dialog import recusal_dialog
from ui.views.meeting.speech_panel import SpeechPanel
from ui.views.meeting.step import Step
from ui.views.meeting.undo_dialog import UndoKey, undo_dialog
from ui.views.meeting.vote_panel import VotePanel
from ui.views.meeting.words import closed_words
from ui.views.minutes.laid_here import LaidHere
from ui.widgets.banner import Banner
from ui.widgets.inner_area import InnerArea
from ui.widgets.key_button import KeyButton, shown_key
from ui.widgets.name_list import NameList
from ui.widgets.parts import Parts
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.words import flexible, label

TO_AGENDA = "Ctrl+I"
"""The key that puts the focus on the items."""

LARGEST_ROW = 150
"""Percent of the normal text size up to which the end of the session has room beside the way to the next item."""


class SessionStep(Step):
    """Three columns; the vote panel in the middle is the heart of it. With large text one at a time, the vote first."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__(desk, meeting)
        self._hall: HallControl | None = None
        self.banner = Banner()
        self.banner.acted.connect(self._banner_acted)
        self._agenda_words = label("heading")
        self.agenda = NameList()
        flexible(self.agenda, 120)
        self.agenda.picked.connect(self._call)
        self.call, self.next = KeyButton("Shift+F2"), KeyButton("F2")
        self.call.clicked.connect(lambda: self._call(self.agenda.current_key()))
        self.next.clicked.connect(self._call_next)
        self.undo = KeyButton("Ctrl+Z")
        self.undo.clicked.connect(self._undo)
        self._undo_key = UndoKey(self)
        self.recuse = QPushButton()
        self.recuse.clicked.connect(self._recuse)
        self._title = label("heading")
        self._text = MotionText()
        self._who = label("muted")
        self.laid = LaidHere(desk, meeting)
        self.vote = VotePanel(desk, meeting)
        self.vote.go.connect(self.go)
        self.motions = MotionPanel(desk, meeting)
        self.speeches = SpeechPanel(desk, meeting)
        # Timers of its own: once the page is gone, nothing is scrolled any more.
        self._to_vote_soon, self._to_verdict_soon = QTimer(self), QTimer(self)
        for timer, scroll in ((self._to_vote_soon, self._to_the_vote), (self._to_verdict_soon, self._show_verdict)):
            timer.setSingleShot(True)
            timer.timeout.connect(scroll)
        self.vote.verdict_shown.connect(lambda: self._to_verdict_soon.start(0))
        self.vote.ended.connect(self._go_on)
        self.noting = NotesPanel(desk, meeting)
        self.notes, self.keep = self.noting.field, self.noting.keep
        self.remote = Remote()
        self.close_up = KeyButton("Ctrl+L")
        self.close_up.clicked.connect(lambda: self.step_wanted.emit(4))
        self._lay_out()
        spoken(self.retranslate)

    def take_remote(self, hall: HallControl) -> None:
        """Let the remote control of this step command the hall."""
        self._hall = hall
        hall.take(self.remote)
        self.remote.at_once.toggled.connect(hall.show_results_at_once)

    def arrange(self, *, beside: bool) -> None:
        """One part at a time, the way to the next item stays in sight, and what is voted on stands below the vote."""
        self.noting.resize_field()
        below = beside or theme.percent() > LARGEST_ROW
        (self._moves if beside else self.parts.tools).addWidget(self.next)
        (self._moves if below else self.parts.tools).addWidget(self.close_up)
        if beside == self.parts.beside:
            return
        self.parts.arrange(beside=beside)
        for part in (self._who, self._text):
            self._middle.removeWidget(part)
        for part in (self._text, self._who):
            self._middle.insertWidget(1 if beside else self._middle.indexOf(self.vote) + 1, part)

    def retranslate(self) -> None:
        agenda = tr("Agenda")
        self._agenda_words.setText(f"{agenda}　{shown_key(TO_AGENDA)}")
        self.parts.name(tr("Agenda"), tr("Item at hand"), tr("Hall screen"))
        self.agenda.setAccessibleName(tr("Agenda"))
        self.call.set_words(tr("Call this item"))
        self.next.set_words(tr("Next item"))
        self.undo.set_words(tr("Undo the last act"))
        self.recuse.setAccessibleName(tr("Recusal"))
        self.close_up.set_words(tr("End of the session") + " ›")
        self.close_up.setAccessibleName(tr("End of the session"))
        self.show_room()

    def show_room(self, events: tuple[Any, ...] = ()) -> None:
        meeting = self.meeting
        going = meeting.stage is Stage.IN_SESSION
        resting = meeting.adjourned
        if resting is not None:
            going = False
            self.banner.say(resting_words(resting), tone="warn", action=tr("Resume the meeting"))
        elif going:
            self.banner.hide()
        elif meeting.stage is Stage.CLOSED:
            self.banner.say(closed_words(meeting))
        else:
            self.banner.say(tr("The meeting has not been opened yet."), action=tr("To the check-in"))
        item = current_item(self.room)
        self.agenda.show_rows([agenda_row(meeting, each, at) for at, each in enumerate(meeting.agenda, 1)])
        if item is not None and any(type(e).__name__ in ("ItemCalled", "VoteOpened") for e in events):
            self.agenda.select(item.id)
            self.parts.show_part(1)
            self.area.verticalScrollBar().setValue(0)
            self._to_vote_soon.start(0)
        elif not self.agenda.current_key() and meeting.agenda:
            self.agenda.select(item.id if item is not None else meeting.agenda[0].id)
        free = going and meeting.open_vote() is None
        self.call.setEnabled(free and bool(meeting.agenda))
        self.next.setEnabled(free and self._following() is not None)
        self.close_up.setVisible(going or resting is not None)
        self.undo.setVisible(going or resting is not None)
        self.undo.setEnabled(last_act(meeting) is not None)
        self._show_item(item)
        self.recuse.setVisible(free and item is not None and item.matter is not None)
        aside = len(item.aside) if item is not None else 0
        self.recuse.setText(tr("Recusal ({number}) …", number=aside) if aside else tr("Recusal …"))
        self.laid.show_item(item)
        self.vote.show_item(item)
        self.motions.show_item(item)
        self.speeches.show_room()
        calling = self.vote.calling.isVisibleTo(self.vote)
        self._middle.setStretchFactor(self.vote, 1 if calling else 0)  # the list of names takes the height that is left
        self._middle.setStretch(self._middle.count() - 1, 0 if calling else 1)
        if self._hall is not None and not events:
            self._hall.show_now()

    def _banner_acted(self) -> None:
        """To the check-in before the opening; after a break the meeting goes on here."""
        if self.meeting.adjourned is None:
            self.step_wanted.emit(1)
        else:
            resume_meeting(desk=self.desk, meeting=self.id, parent=self)

    def take_focus(self) -> None:
        if self.vote.take_focus():
            self._to_the_vote()
        else:
            self._go_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._to_vote_soon.start(0)  # the page grows with what a vote needs

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._hall is not None:
            self._hall.show_now()

    def _show_verdict(self) -> None:
        """Scroll to the verdict, but never away from where something is being entered."""
        if not self.vote.verdict.isHidden():
            self.area.ensureWidgetVisible(self.vote.verdict, 0, theme.px(8))
        at = QApplication.focusWidget()
        if at is not None and self.vote.isAncestorOf(at):
            self.area.ensureWidgetVisible(at, 0, theme.px(8))

    def _to_the_vote(self) -> None:
        """Scroll to where the answers or the counts are entered, on the page as well."""
        work = self.vote.at_work()
        if work is None:
            return
        self.area.ensureWidgetVisible(work, 0, theme.px(8))
        if work is self.vote.calling:
            self.area.ensureWidgetVisible(self.vote.calling.names, 0, 0)
        above = self.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(self.vote.end, 0, theme.px(10))
            above = above.parentWidget()

    def _go_on(self) -> None:
        """After a vote the focus waits where the session goes on."""
        (self.next if self.next.isEnabled() and self.next.isVisible() else self.agenda).setFocus()

    def _show_item(self, item: Item | None) -> None:
        if item is None:
            self._title.setText(tr("No item has been called"))
            self._text.show_text("", tr("Choose an item of the agenda and call it, or take the next one."))
            self._who.hide()
        else:
            self._title.setText(f"{self.meeting.agenda.index(item) + 1}. {item.title}")
            self._text.show_text(item.title, item.text)
            minutes = tr("{minutes} min", minutes=item.minutes) if item.minutes else ""
            self._who.setText(" · ".join(part for part in (item.presenter, minutes) if part))
            self._who.setVisible(bool(self._who.text()))
        self.noting.show_item(item)

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

    def _lay_out(self) -> None:
        left, middle, right = QWidget(), QWidget(), QWidget()
        agenda, item, hall = (QVBoxLayout(part) for part in (left, middle, right))
        for column in (agenda, item, hall):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
        self._moves = QVBoxLayout()
        self._moves.setSpacing(8)
        agenda.addWidget(self._agenda_words)
        agenda.addWidget(self.agenda, 1)
        agenda.addWidget(self.call)
        agenda.addLayout(self._moves)
        agenda.addWidget(self.undo)
        item.addWidget(self._scrolled(), 1)
        item.addWidget(self.vote.end)
        hall.addWidget(self.remote, 1)
        self.parts = Parts((left, middle, right), (5, 10, 5), first=1)
        self.parts.changed.connect(self._share_keys)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.banner)
        whole.addWidget(self.parts, 1)
        for goes, part in ((TO_AGENDA, self.agenda), (TO_NOTES, self.notes)):
            QShortcut(QKeySequence(goes), self).activated.connect(part.setFocus)
        self._keys = [QShortcut(QKeySequence(button.key), self) for button in self.remote.keys]
        for key, button in zip(self._keys, self.remote.keys, strict=True):
            key.activated.connect(button.click)
        self._undo_key.watch(self)
        self._share_keys()
        self.arrange(beside=theme.percent() <= LARGEST_BESIDE)

    def _undo(self) -> None:
        """Say what the last act was before it is undone, and afterwards that it is; or why it is not undone."""
        found = reverse(self.room)
        if found is None:
            return
        if found.refused is not None and not found.ways:
            show_error(found.refused, self)
            return
        undone = tr("Undone: {what}", what=str(found.what))
        undo_dialog(self.desk, self.id, found, self, lambda: self.banner.say(undone)).open()

    def _recuse(self) -> None:
        item = current_item(self.room)
        if item is not None:
            recusal_dialog(self.desk, self.id, item, self).open()

    def _scrolled(self) -> InnerArea:
        """The item at hand, as far as it does not have to be in sight all the time."""
        inner = QWidget()
        inner.setObjectName("page")
        self._middle = QVBoxLayout(inner)
        self._middle.setContentsMargins(0, 0, 8, 0)
        self._middle.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.recuse, 0, Qt.AlignmentFlag.AlignTop)
        self._middle.addLayout(head)
        for part in (self._who, self._text, self.laid):
            self._middle.addWidget(part)
        self._middle.addWidget(self.vote)
        self._middle.addWidget(self.motions)
        self._middle.addWidget(self.speeches)
        self._middle.addWidget(self.noting)
        self._middle.addStretch(1)
        self.area = InnerArea(inner)
        flexible(self.area, 110)
        return self.area

    def _share_keys(self) -> None:
        """While the remote control is out of sight, its keys are the step's; in sight, its buttons have them."""
        for key in self._keys:
            key.setEnabled(not self.remote.isVisibleTo(self))
