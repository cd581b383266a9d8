"""How a vote is taken, and the time that is left for it: below the ways to vote, and beside the counts."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QSpinBox, QWidget

from governance_desk.language import tr
from governance_desk.meeting.answers.clock import left
from governance_desk.meeting.answers.state import VoteSettings
from governance_desk.meeting.state import Meeting, MeetingId, Vote, VoteId
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.answers import extend_voting, set_votes
from ui.widgets.form_dialog import FormDialog, opened
from ui.widgets.key_button import KeyButton
from ui.words import duration_words, label, restyle, roomy

TICK = 250
MORE = 60
"""Seconds that one press of the button adds."""
LONGEST = 24 * 3600


class VoteClock(QWidget):
    """Before a vote its settings, with the way to change them; while it is open the time that is left.

    `time_up`: the time of this vote is over; sent once.
    """

    time_up = Signal(str)

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk = desk
        self._id = meeting
        self._vote: Vote | None = None
        self._told: VoteId | None = None
        self.words = label("muted")
        self.settings, self.more = KeyButton("Ctrl+T"), KeyButton("Shift+F4")
        self.settings.clicked.connect(self._set)
        self.more.clicked.connect(self._more)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._show_time)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.more)
        row.addWidget(self.settings)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.settings.set_words(tr("Vote settings …"))
        self.more.set_words(tr("+1 min"))
        self._show_words()

    def show_vote(self, vote: Vote | None, *, may_open: bool) -> None:
        """`vote` while it is open; `may_open`: whether one can be opened now."""
        self._vote = vote
        timed = self._left() is not None
        self.setVisible(timed or may_open)
        self.settings.setVisible(may_open)
        self.more.setVisible(timed)
        self._show_words()
        self._run()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _run(self) -> None:
        """Look at the time while a vote has one, and only then."""
        if self.isVisible() and self._left() is not None:
            self._timer.start()
            self._show_time()
        else:
            self._timer.stop()

    def _left(self) -> int | None:
        """The seconds that are left for the vote that is shown."""
        return left(self._vote, self._desk.room(self._id).now.stamp) if self._vote is not None else None

    def _meeting(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self._id]
        return found

    def _show_words(self) -> None:
        if self._vote is None:
            self._tone("muted")
            self.words.setText(settings_words(self._meeting().vote_settings))
        else:
            self._show_time()

    def _show_time(self) -> None:
        vote = self._vote
        seconds = self._left()
        if vote is None or seconds is None:
            return
        if seconds:
            self._tone("")
            self.words.setText(tr("Time left: {time}", time=duration_words(seconds)))
            self._told = None
            return
        self._tone("bad")
        self.words.setText(tr("The time for this vote is up."))
        if self._told != vote.id:
            self._told = vote.id
            QApplication.beep()
            self.time_up.emit(vote.id)

    def _tone(self, tone: str) -> None:
        if self.words.property("tone") != tone:
            self.words.setProperty("tone", tone)
            restyle(self.words)

    def _set(self) -> None:
        opened(VoteSettingsDialog(self._desk, self._id, self))

    def _more(self) -> None:
        if self._vote is not None:
            extend_voting(desk=self._desk, meeting=self._id, vote=self._vote.id, seconds=MORE, parent=self)


def settings_words(settings: VoteSettings) -> str:
    """How votes are taken, in a line."""
    answer = tr("The first answer counts") if settings.first_counts else tr("The last answer counts")
    if settings.seconds is None:
        end = tr("The chair ends the vote")
    elif settings.closes:
        end = tr("Closed after {time}", time=duration_words(settings.seconds))
    else:
        end = tr("A reminder after {time}", time=duration_words(settings.seconds))
    return f"{answer} · {end}"


class VoteSettingsDialog(FormDialog):
    """For the votes that are opened from now on; 0 seconds is no time."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        lead = tr("For the votes that are opened from now on in this meeting. 0 means that the chair ends the vote.")
        super().__init__(tr("Vote settings"), lead, tr("Set"), parent)
        self._desk, self._id = desk, meeting
        now = desk.association.meetings[meeting].vote_settings
        self.answer, self.seconds, self.end = QComboBox(), QSpinBox(), QComboBox()
        self.answer.addItem(tr("The last answer, until the result is declared"), False)
        self.answer.addItem(tr("The first answer"), True)
        self.answer.setCurrentIndex(int(now.first_counts))
        self.seconds.setRange(0, LONGEST)
        self.seconds.setSingleStep(10)
        self.seconds.setValue(now.seconds or 0)
        roomy(self.seconds)
        self.end.addItem(tr("Remind the clerk, who declares the result"), False)
        self.end.addItem(tr("Close the voting: no further answer is taken"), True)
        self.end.setCurrentIndex(int(now.closes))
        self.ask(tr("In a roll call this counts"), self.answer)
        self.ask(tr("Time for a vote (seconds)"), self.seconds)
        self.ask(tr("When the time is up"), self.end)
        self.seconds.valueChanged.connect(lambda seconds: self.end.setEnabled(seconds > 0))
        self.end.setEnabled(self.seconds.value() > 0)
        self.on_action(self._keep)
        self.answer.setFocus()

    def _keep(self) -> bool:
        settings = VoteSettings(
            self.answer.currentData(), self.seconds.value() or None, self.seconds.value() > 0 and self.end.currentData()
        )
        return set_votes(desk=self._desk, meeting=self._id, settings=settings, parent=self)
