"""One meeting: the steps along the top, the quorum always in sight, the step at hand below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.docket.opening import Mend, Missing
from governance_desk.filing.state import About
from governance_desk.language import tr
from governance_desk.meeting.show import quorum_to_show
from governance_desk.meeting.state import Meeting, MeetingId, Outcome, Stage
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.projector.control import HallControl
from ui.projector.remote import HALL_KEY
from ui.views.filing.papers_button import PapersButton
from ui.views.meeting.check_in import CheckInStep
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.minutes import MinutesStep
from ui.views.meeting.prepare import PrepareStep
from ui.views.meeting.session import SessionStep
from ui.views.meeting.step import Step
from ui.views.meeting.words import STEP_OF
from ui.views.minutes.caution import standing_of
from ui.widgets.key_button import KeyButton
from ui.widgets.quorum_gauge import QuorumGauge
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.widgets.step_bar import StepBar

STEPS: tuple[type[Step], ...] = (PrepareStep, CheckInStep, SessionStep, MinutesStep, FilingStep)


class MeetingView(QWidget):
    """Steps are made when they are first shown. The hall screen lives as long as this view does.

    `hall_button` opens and closes it, `papers_button` has the meeting's papers; whoever shows the view finds a place
    for them beside the meeting's title.
    """

    go = Signal(str, str)
    step_shown = Signal()

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk = desk
        self.meeting = meeting
        self.hall = HallControl(desk, meeting, self)
        self._stage = self._state().stage
        self._made: dict[int, Step] = {}
        self._focus_soon = QTimer(self)
        self._focus_soon.setSingleShot(True)
        self._focus_soon.timeout.connect(self.take_focus)
        self.bar = StepBar()
        self.bar.chosen.connect(self.show_step)
        self.gauge = QuorumGauge()
        self.gauge.reading_wanted.connect(self._to_the_reading)
        self.gauge.count_wanted.connect(self._show_head_count)
        self._stack = QStackedWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(20)
        self._head.addWidget(self.bar, 6)
        self.hall_button = KeyButton(HALL_KEY)
        self.hall_button.setAutoDefault(False)
        self.hall_button.clicked.connect(lambda: self.hall.open_hall(not self.hall.is_open))
        self.hall.place_changed.connect(self._name_hall_button)
        self.papers_button = PapersButton(desk)
        self.papers_button.show_about(About.MEETING, meeting)
        self._head.addWidget(self.gauge, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        for key, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            QShortcut(QKeySequence(key), self).activated.connect(lambda by=by: self._step(by))
        self._arrange()
        self.show_step(STEP_OF[self._stage])
        spoken(self.retranslate)

    def title(self) -> str:
        """The meeting's ordinal."""
        return self._state().title

    @property
    def wants_hall_button(self) -> bool:
        """Whether the hall screen is opened from beside the title: in session the remote control has the button."""
        return not isinstance(self.step, SessionStep)

    @property
    def step(self) -> Step:
        """The step on the page."""
        return self._made[self.bar.shown]

    def retranslate(self) -> None:
        self.papers_button.retranslate()
        self._show_gauge()
        self._name_hall_button()

    def _name_hall_button(self) -> None:
        self.hall_button.set_words(tr("Close the hall screen") if self.hall.is_open else tr("Open the hall screen"))

    def refresh(self, events: tuple[Any, ...] = ()) -> None:
        """Show what has changed; when the meeting has moved on by one step, go along."""
        before, self._stage = self._stage, self._state().stage
        self._show_gauge()
        if self._stage is not before:
            self.show_step(STEP_OF[self._stage])
            return
        self._show_progress(self.bar.shown)
        self.step.show_room(events)

    def show_step(self, at: int) -> None:
        """Look at one step; the meeting itself stays where it is."""
        if at not in self._made:
            step = STEPS[at](self._desk, self.meeting)
            step.go.connect(self.go)
            step.step_wanted.connect(self.show_step)
            step.mend_wanted.connect(self.mend)
            if isinstance(step, SessionStep):
                step.take_remote(self.hall)
            self._made[at] = step
            self._stack.addWidget(step)
        self._stack.setCurrentWidget(self._made[at])
        self._made[at].show_room()
        self._show_progress(at)
        self.step_shown.emit()
        self._focus_soon.start(0)

    def _show_progress(self, shown: int) -> None:
        """A step the meeting has passed by is done; the minutes are when they are signed or no draft any more."""
        reached = STEP_OF[self._stage]
        done = [at < reached for at in range(len(STEPS))]
        minutes = STEPS.index(MinutesStep)
        done[minutes] = done[minutes] and (
            self._state().signed is not None or standing_of(self._desk, self.meeting).final
        )
        self.bar.show_progress(reached=reached, shown=shown, done=done)

    def _step(self, by: int) -> None:
        """To the step before or after the one that is shown, from the last to the first."""
        self.show_step((self.bar.shown + by) % len(STEPS))

    def begin(self, act: str) -> None:
        """Go where a paper of the meeting is recorded ("notice", "sign", "file") or written ("minutes") and ask for it;
        "agenda" asks for the items that are due."""
        if act == "minutes":
            self.show_step(3)
            if isinstance(self.step, MinutesStep):
                self.step.open_editor()
            return
        self.show_step(0 if act in ("notice", "agenda") else len(STEPS) - 1)
        step = self.step
        if isinstance(step, PrepareStep):
            (step.open_due if act == "agenda" else step.notice.open_record)()
        elif isinstance(step, FilingStep):
            (step.papers.open_sign if act == "sign" else step.papers.open_file)()

    def mend(self, missing: Missing) -> None:
        """Go where what is missing before the opening is put right, and begin with it."""
        if missing.mend is Mend.READING:
            self.go.emit("charter", missing.target)
            return
        if missing.mend in (Mend.CHECK_IN, Mend.OPEN):
            self.show_step(1)
            return
        self.show_step(0)
        step = self.step
        if isinstance(step, PrepareStep):
            step.mend(missing.mend, missing.target)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """Large text: the quorum below the steps."""
        beside = theme.percent() <= LARGEST_BESIDE
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.gauge.make_low(not beside)

    def take_focus(self) -> None:
        """Put the cursor where the work begins."""
        if self.isVisible():
            self.step.take_focus()

    def end(self) -> None:
        """Another meeting is shown: close the hall screen and let go of the desk."""
        self.hall.end()
        for step in self._made.values():
            step.end()

    def _state(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self.meeting]
        return found

    def _show_gauge(self) -> None:
        self.gauge.setVisible(self._state().outcome is not Outcome.CANCELLED)
        quorum, expected = quorum_to_show(self._desk.room(self.meeting))
        if quorum.reached is None or quorum.required is None:
            why = str(quorum.notes[0]) if quorum.notes else str(quorum.working)
            self.gauge.setToolTip(why)
            self.gauge.show_unjudged(expected=expected, present=quorum.counted, why="", article=quorum.article)
            return
        self.gauge.setToolTip(str(quorum.working))
        self.gauge.show_count(
            expected=expected,
            present=quorum.counted,
            required=quorum.required,
            reached=quorum.reached,
            article=quorum.article,
            lost=self._stage is Stage.IN_SESSION,
            begun=self._stage is not Stage.CONVENED,
        )

    def _show_head_count(self) -> None:
        from ui.views.meeting.head_count_dialog import HeadCountDialog  # looked at now and then

        HeadCountDialog(self._desk, self.meeting, self).open()

    def _to_the_reading(self) -> None:
        quorum, _expected = quorum_to_show(self._desk.room(self.meeting))
        self.go.emit("charter", quorum.open_clause or quorum.clause)
