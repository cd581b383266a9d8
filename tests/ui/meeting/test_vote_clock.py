"""How a vote is taken is set with keys; an open vote shows the time that is left, on the desk and in the hall."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.command import Moment
from governance_desk.meeting.answers.commands import SetVotes
from governance_desk.meeting.answers.state import VoteSettings
from governance_desk.meeting.commands import CastVote
from governance_desk.meeting.hall import Voting
from governance_desk.meeting.state import Choice
from governance_desk.meeting.ways.commands import ReopenVote
from tests.ui import association as desks
from tests.ui.keys import CTRL, SHIFT, press
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.views.meeting.page import MeetingView
from ui.views.meeting.session import SessionStep
from ui.views.meeting.vote_clock import VoteSettingsDialog
from ui.window import DeskWindow


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime.datetime(2026, 3, 5, 3, tzinfo=datetime.UTC)

    def __call__(self) -> Moment:
        return Moment(self.now, desks.DAY)

    def pass_by(self, seconds: int) -> None:
        self.now += datetime.timedelta(seconds=seconds)


@pytest.fixture
def desk() -> Desk:
    return desks.in_session()


@pytest.fixture
def clock(desk: Desk) -> Clock:
    made = Clock()
    desk.clock = made
    return made


def session(view: MeetingView) -> SessionStep:
    assert isinstance(view.step, SessionStep)
    return view.step


def settings_dialog(window: DeskWindow) -> VoteSettingsDialog:
    press(Qt.Key.Key_T, CTRL)
    (asked,) = (each for each in window.findChildren(VoteSettingsDialog) if each.isVisible())
    return asked


def set_time(window: DeskWindow, seconds: int) -> None:
    asked = settings_dialog(window)
    assert asked.answer.hasFocus()
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(asked.seconds, str(seconds))
    press(Qt.Key.Key_Return)


def test_settings_are_chosen_with_keys_and_said_in_a_line(window: DeskWindow, desk: Desk, open_meeting: Open) -> None:
    step = session(open_meeting(desk))
    assert "last answer" in step.vote.clock.words.text()
    asked = settings_dialog(window)
    assert not asked.end.isEnabled(), "without a time nothing ends"
    QTest.keyClick(asked.answer, Qt.Key.Key_Down)
    asked.seconds.setValue(90)
    asked.end.setCurrentIndex(1)
    asked.action.click()
    settle()
    meeting = desk.association.meetings[desks.MEETING]
    assert meeting.vote_settings == VoteSettings(first_counts=True, seconds=90, closes=True)
    assert step.vote.clock.words.text() == "The first answer counts · Closed after 1:30"


def test_the_time_runs_on_the_desk_and_in_the_hall_and_is_extended(
    window: DeskWindow, desk: Desk, clock: Clock, open_meeting: Open
) -> None:
    view = open_meeting(desk)
    step = session(view)
    set_time(window, 90)
    told: list[str] = []
    step.vote.clock.time_up.connect(told.append)
    press(Qt.Key.Key_F4)
    assert step.vote.clock.words.text() == "Time left: 1:30"
    clock.pass_by(31)
    step.vote.clock._timer.timeout.emit()
    view.hall._clock.timeout.emit()
    assert step.vote.clock.words.text() == "Time left: 0:59"
    assert isinstance(view.hall.view, Voting)
    assert view.hall.view.seconds_left == 59
    clock.pass_by(60)
    for _ in range(3):
        step.vote.clock._timer.timeout.emit()
    assert len(told) == 1, "the clerk is told once"
    assert "is up" in step.vote.clock.words.text()
    press(Qt.Key.Key_F4, SHIFT)
    assert step.vote.clock.words.text() == "Time left: 0:59"


def test_the_clock_closes_the_voting_where_that_was_set(desk: Desk, clock: Clock, open_meeting: Open) -> None:
    desk.do(SetVotes(meeting=desks.MEETING, seconds=60, closes=True))
    view = open_meeting(desk)
    step = session(view)
    press(Qt.Key.Key_F4)
    press(Qt.Key.Key_Y)
    clock.pass_by(59)
    step.vote.clock._timer.timeout.emit()
    (vote,) = desk.association.meetings[desks.MEETING].votes.values()
    assert vote.closed == ""
    clock.pass_by(1)
    step.vote.clock._timer.timeout.emit()
    settle()
    assert len(vote.closed) > 0
    assert isinstance(view.hall.view, Voting)
    assert view.hall.view.closed
    assert not step.vote.clock.isVisible()
    with pytest.raises(Refusal):
        desk.do(CastVote(meeting=desks.MEETING, vote=vote.id, voter=vote.voters[5], choice=Choice.YES))
    desk.do(ReopenVote(meeting=desks.MEETING, vote=vote.id, reason="设备故障"))
    clock.pass_by(600)
    settle()
    assert len(vote.closed) == 0, "a vote that was reopened is ended by the chair"
    desk.do(CastVote(meeting=desks.MEETING, vote=vote.id, voter=vote.voters[5], choice=Choice.YES))


def test_without_a_time_nothing_ticks(desk: Desk, open_meeting: Open) -> None:
    view = open_meeting(desk)
    step = session(view)
    press(Qt.Key.Key_F4)
    assert not step.vote.clock.isVisible()
    assert not step.vote.clock._timer.isActive()
    assert not view.hall._clock.isActive()


def test_an_answer_is_taken_back_with_one_key(desk: Desk, open_meeting: Open) -> None:
    step = session(open_meeting(desk))
    press(Qt.Key.Key_F4)
    calling = step.vote.calling
    assert not calling.undo.isEnabled()
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N):
        QTest.keyClick(calling.names, key)
    vote = next(iter(desk.association.meetings[desks.MEETING].votes.values()))
    first, second = vote.voters[:2]
    assert vote.cast == {first: Choice.YES, second: Choice.NO}
    QTest.keyClick(calling.names, Qt.Key.Key_Backspace)  # the name at hand has none: the last that was entered
    assert vote.cast == {first: Choice.YES}
    assert calling.names.current_key() == second
    calling.names.select(first)
    QTest.keyClick(calling.names, Qt.Key.Key_Backspace)
    assert vote.cast == {}
