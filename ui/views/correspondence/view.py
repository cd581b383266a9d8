"""One vote in writing: how many have answered, always in sight; below it the items, the slips, the result."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QTabWidget, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.correspondence.deadline import read, wall
from governance_desk.meeting.correspondence.end import quorum_so_far
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, MeetingId, Outcome, Stage
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.views.correspondence.items_panel import ItemsPanel
from ui.views.correspondence.result_panel import ResultPanel
from ui.views.correspondence.returns_panel import ReturnsPanel
from ui.views.correspondence.words import counts_words, direction, is_ended, is_out, time_left
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.words import article_words, label, restyle

ITEMS, RETURNS, RESULT = range(3)


class CorrespondenceView(QWidget):
    """Shown by the page of the meetings in the place of a meeting's view; nobody meets, so it has no hall screen."""

    go = Signal(str, str)
    step_shown = Signal()

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk = desk
        self.meeting = meeting
        self.answered = label("number", wrap=False)
        self.counts, self.deadline, self.quorum = label("muted"), label(), label()
        self.items = ItemsPanel(desk, meeting)
        self.returns = ReturnsPanel(desk, meeting)
        self.result = ResultPanel(desk, meeting)
        self.result.verdict.reading_wanted.connect(self._to_the_reading)
        self._panels = (self.items, self.returns, self.result)
        self.tabs = QTabWidget()
        for panel in self._panels:
            self.tabs.addTab(panel, "")
        self._step = self._step_now()
        self.tabs.setCurrentIndex(self._step)
        self._focus_soon = QTimer(self)
        self._focus_soon.setSingleShot(True)
        self._focus_soon.timeout.connect(self.take_focus)
        self.tabs.currentChanged.connect(lambda _at: self._focus_soon.start(0))
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._seek)
        self._lay_out()
        self._arrange()
        spoken(self.retranslate)

    def title(self) -> str:
        """What the vote is called."""
        return self._state().title

    def retranslate(self) -> None:
        for at, words in enumerate((tr("What is voted on"), tr("Answers"), tr("Result"))):
            self.tabs.setTabText(at, words)
        self.tabs.setAccessibleName(tr("Steps of the vote in writing"))
        for panel in self._panels:
            panel.retranslate()
        self._show()

    def refresh(self, events: tuple[Any, ...] = ()) -> None:
        """Show what has changed; when the vote has moved on by a step, go along."""
        self._show(events)
        step = self._step_now()
        if step != self._step:
            self._step = step
            self.tabs.setCurrentIndex(step)
            self.step_shown.emit()

    def begin(self, act: str) -> None:
        """Ask for what a due thing wants recorded: "sign" or "file"."""
        if act in ("sign", "file"):
            self.tabs.setCurrentIndex(RESULT)
            (self.result.open_sign if act == "sign" else self.result.open_file)()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        beside = theme.percent() <= LARGEST_BESIDE
        self._head.setDirection(direction(beside=beside))
        self._head.setSpacing(24 if beside else 4)
        for panel in self._panels:
            panel.arrange(beside=beside)

    def take_focus(self) -> None:
        """Put the cursor where the work goes on."""
        if self.isVisible():
            self._panels[self.tabs.currentIndex()].take_focus()

    def end(self) -> None:
        """Another one is shown; there is nothing to let go of."""
        self._focus_soon.stop()

    def _state(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self.meeting]
        return found

    def _step_now(self) -> int:
        meeting = self._state()
        if meeting.stage is Stage.CONVENED or meeting.outcome is Outcome.CANCELLED:
            return ITEMS
        return RESULT if is_ended(meeting) else RETURNS

    def _show(self, events: tuple[Any, ...] = ()) -> None:
        room = self._desk.room(self.meeting)
        meeting, found = room.meeting, room.meeting.correspondence
        if found is None:
            return
        asked = len(meeting.roll)
        self._turnout.setVisible(bool(asked))
        self.answered.setText(tr("Answered {answered} of {asked}", answered=len(found.answered), asked=asked))
        self.counts.setText(counts_words(meeting))
        now = read(wall(self._desk.clock()))
        over = is_out(meeting) and now > read(found.deadline)
        self.deadline.setText(time_left(found, now) if is_out(meeting) else "")
        self.deadline.setVisible(bool(self.deadline.text()))
        self.deadline.setProperty("tone", "warn" if over else "")
        restyle(self.deadline)
        self._show_quorum(room)
        self.tabs.setTabEnabled(RETURNS, bool(asked))
        self.tabs.setTabEnabled(RESULT, bool(asked))
        for panel in self._panels:
            panel.show_room(room, events)

    def _show_quorum(self, room: Room) -> None:
        if not room.meeting.roll or room.meeting.outcome is Outcome.CANCELLED:
            self.quorum.setText("")
            return
        state = room.meeting.quorum_at_close or quorum_so_far(room)
        tone = {True: "good", False: "warn", None: "muted"}[state.reached]
        said = {
            True: "✓ " + tr("Enough for a quorum."),
            False: tr("Not yet a quorum: {number} needed.", number=state.required or 0),
            None: tr("Cannot be judged."),
        }[state.reached]
        self.quorum.setText(f"{said}{article_words(state.article)}")
        self.quorum.setToolTip(str(state.working))
        self.quorum.setProperty("tone", tone)
        restyle(self.quorum)

    def _seek(self) -> None:
        if self.tabs.isTabEnabled(RETURNS):
            self.tabs.setCurrentIndex(RETURNS)
            self.returns.seek()

    def _to_the_reading(self) -> None:
        self.go.emit("charter", "")

    def _lay_out(self) -> None:
        self._turnout = QFrame()
        self._turnout.setProperty("role", "card")
        row = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._turnout)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(24)
        row.addWidget(self.answered)
        row.addWidget(self.counts, 1)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.deadline)
        right.addWidget(self.quorum)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._turnout)
        column.addWidget(self.tabs, 1)
