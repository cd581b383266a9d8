"""Speeches on the item at hand: who has the floor, for how long, and who comes next."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId, SpeechId
from governance_desk.meeting.room import Room
from governance_desk.meeting.speaking.clock import used, used_on
from governance_desk.meeting.speaking.queue import queue
from governance_desk.meeting.speaking.state import Speech, SpeechStage
from governance_desk.meeting.state import Stage
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.models.names import Chip, NameRow
from ui.operations.meeting.speaking import end_speech, extend_speech, give_floor, pause_speech, withdraw_speech
from ui.views.meeting.speech_dialogs import LimitsDialog, RequestDialog, SpeechesDialog
from ui.views.meeting.speech_words import speaker_words, time_words
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.words import label, restyle

TICK = 500
MORE = 60
"""Seconds that one press of the button adds."""
LONGEST_QUEUE, WHILE_SPEAKING = 4, 2
"""Rows of the queue that are in sight at once; fewer while someone speaks, for the recorder writes below."""


class SpeechPanel(QFrame):
    """Shows the meeting in `show_room`. While a vote is taken only a point of order is heard."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._desk = desk
        self._id = meeting
        self._heading = label("heading", wrap=False)
        self._item_time = label("muted", wrap=False)
        self.request, self.order = KeyButton("F10"), KeyButton("F12")
        self.limits, self.times = QPushButton(), QPushButton()
        self.who = label("heading")
        self.clock = label("heading", wrap=False)
        self.next = KeyButton("F11")
        self.pause, self.more = KeyButton("Shift+F11"), KeyButton("Shift+F12")
        self.queue = NameList()
        self.withdraw = KeyButton("Delete")
        self.request.clicked.connect(lambda: self._ask(point_of_order=False))
        self.order.clicked.connect(lambda: self._ask(point_of_order=True))
        self.limits.clicked.connect(lambda: LimitsDialog(self._desk, self._id, self).open())
        self.times.clicked.connect(lambda: SpeechesDialog(self._desk, self._id, self).open())
        self.next.clicked.connect(self._next)
        self.pause.clicked.connect(self._pause)
        self.more.clicked.connect(self._more)
        self.withdraw.clicked.connect(self._withdraw)
        self.queue.picked.connect(self._give)
        self.queue.current_changed.connect(lambda _key: self._show_withdraw())
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._show_time)
        self._lay_out()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self._heading.setText(tr("Speeches"))
        self.setAccessibleName(tr("Speeches"))
        self.request.set_words(tr("Ask to speak"))
        self.order.set_words(tr("Point of order"))
        for button, words in (
            (self.limits, tr("Limits …")),
            (self.times, tr("Time used …")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
        self.more.set_words(tr("+1 min"))
        self.withdraw.set_words(tr("Withdraw the request"))
        self.queue.setAccessibleName(tr("Queue of speakers"))
        self.show_room()

    def show_room(self) -> None:
        """Show the meeting as it is."""
        room = self._room()
        meeting = room.meeting
        going = meeting.stage is Stage.IN_SESSION and meeting.current_item is not None and meeting.adjourned is None
        self.setVisible(going)
        if not going:
            self._timer.stop()
            return
        voting = meeting.open_vote() is not None
        speech, waiting = meeting.speaking(), queue(meeting)
        heard = [each for each in waiting if each.point_of_order or not voting]
        self.request.setVisible(not voting)
        self.limits.setVisible(not voting and speech is None)
        self.times.setVisible(not voting and speech is None and any(each.since for each in meeting.speeches.values()))
        for part in (self.who, self.clock, self.pause):
            part.setVisible(speech is not None)
        self.more.setVisible(speech is not None and speech.allowed is not None)
        self.next.setVisible(speech is not None or bool(heard))
        self.next.set_words(tr("End the speech") if speech is not None else tr("Next speaker"))
        self.pause.set_words(tr("Pause"))
        self.queue.show_rows([_row(each, at) for at, each in enumerate(waiting, 1)])
        self.queue.setVisible(bool(waiting) and not voting)
        most = LONGEST_QUEUE if speech is None else WHILE_SPEAKING
        self.queue.setFixedHeight(theme.px(44) * min(len(waiting), most) + 4)
        self._show_withdraw()
        if speech is not None:
            words = speaker_words(speech)
            self.who.setText(f"{words} · {tr('Point of order')}" if speech.point_of_order else words)
        self._show_time()
        if speech is not None and self.isVisible():
            self._timer.start()
        elif speech is None:
            self._timer.stop()

    def speaking(self) -> Speech | None:
        """Who has the floor."""
        return self._room().meeting.speaking()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.speaking() is not None:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _room(self) -> Room:
        room: Room = self._desk.room(self._id)
        return room

    def _show_time(self) -> None:
        room = self._room()
        meeting, now = room.meeting, room.now.stamp
        speech = meeting.speaking()
        if speech is not None:
            seconds = used(speech, now)
            over = speech.allowed is not None and seconds > speech.allowed
            words = time_words(seconds, speech.allowed)
            self.clock.setText(f"{words} · {tr('Time is up')}" if over else words)
            self._tone(self.clock, "bad" if over else "")
        item = meeting.current_item
        if item is None:
            return
        whole, spoken_on = meeting.limits_on(item).item, used_on(meeting, item, now)
        self._item_time.setVisible(whole is not None or spoken_on > 0)
        over = whole is not None and spoken_on > whole
        words = tr("Item: {time}", time=time_words(spoken_on, whole))
        self._item_time.setText(f"{words} · {tr('Time is up')}" if over else words)
        self._tone(self._item_time, "bad" if over else "muted")

    @staticmethod
    def _tone(part: QWidget, tone: str) -> None:
        if part.property("tone") != tone:
            part.setProperty("tone", tone)
            restyle(part)

    def _show_withdraw(self) -> None:
        chosen = self._room().meeting.speeches.get(SpeechId(self.queue.current_key()))
        self.withdraw.setVisible(
            not self.queue.isHidden() and chosen is not None and chosen.stage is SpeechStage.WAITING
        )

    def _ask(self, *, point_of_order: bool) -> None:
        RequestDialog(self._desk, self._id, point_of_order, self).open()

    def _next(self) -> None:
        speech = self.speaking()
        if speech is not None:
            end_speech(desk=self._desk, meeting=self._id, speech=speech.id, parent=self)
            return
        meeting = self._room().meeting
        voting = meeting.open_vote() is not None
        waiting = [each for each in queue(meeting) if each.point_of_order or not voting]
        if waiting:
            self._give(waiting[0].id)

    def _give(self, speech: str) -> None:
        give_floor(desk=self._desk, meeting=self._id, speech=SpeechId(speech), parent=self)

    def _pause(self) -> None:
        speech = self.speaking()
        if speech is not None:
            pause_speech(desk=self._desk, meeting=self._id, speech=speech.id, parent=self)

    def _more(self) -> None:
        speech = self.speaking()
        if speech is not None:
            extend_speech(desk=self._desk, meeting=self._id, speech=speech.id, seconds=MORE, parent=self)

    def _withdraw(self) -> None:
        key = self.queue.current_key()
        if key and not self.withdraw.isHidden():
            withdraw_speech(desk=self._desk, meeting=self._id, speech=SpeechId(key), parent=self)

    def _lay_out(self) -> None:
        top, running, below, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (top, running, below, last):
            row.setSpacing(8)
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self.limits)
        top.addWidget(self.request)
        top.addWidget(self.order)
        running.addWidget(self.who, 1)
        running.addWidget(self.clock)
        for button in (self.next, self.pause, self.more):
            below.addWidget(button)
        below.addStretch(1)
        last.addWidget(self.withdraw)
        last.addStretch(1)
        last.addWidget(self._item_time)
        last.addWidget(self.times)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for row in (top, running):
            column.addLayout(row)
        column.addWidget(self.queue)
        column.addLayout(below)
        column.addLayout(last)


def _row(speech: Speech, at: int) -> NameRow:
    chips = []
    if speech.point_of_order:
        chips.append(Chip(tr("Point of order"), "warn"))
    if speech.stage is SpeechStage.PAUSED:
        chips.append(Chip(tr("Interrupted"), "accent"))
    return NameRow(speech.id, f"{at}. {speech.name}", speech.unit, tuple(chips))
