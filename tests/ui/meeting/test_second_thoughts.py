"""What a clerk takes back: a meeting that is cancelled, a leave, an observer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from governance_desk.meeting.state import Observer, Outcome, Where
from tests.ui import association as desks
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_check_in import door, find
from tests.ui.pictures import settle
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.check_in import CheckInStep
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.observers import ObserversDialog
from ui.views.meeting.prepare import PrepareStep
from ui.window import DeskWindow


def test_a_meeting_is_cancelled_with_a_reason_and_says_so(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    view = open_meeting(desk)
    step = view.step
    assert isinstance(step, PrepareStep)
    step._cancel.click()
    settle()
    asked = next(each for each in window.findChildren(AskDialog) if each.isVisible())
    assert asked.buttons.button(QDialogButtonBox.StandardButton.Cancel).isDefault()
    asked.buttons.accepted.emit()
    assert asked.hint.text() == "Fill in first: Reason"
    asked.lines[0].setText("场地停电")
    asked.buttons.accepted.emit()
    settle()
    meeting = desk.association.meetings[desks.MEETING]
    assert (meeting.outcome, meeting.cancelled_because) == (Outcome.CANCELLED, "场地停电")
    step = view.step
    assert isinstance(step, FilingStep)
    assert "场地停电" in step.banner.sentence()
    assert not step.correct.isVisible()
    view.show_step(0)
    settle()
    assert not view.step._cancel.isVisible()  # type: ignore[attr-defined]


def test_what_is_in_session_offers_no_cancelling(open_meeting: Open) -> None:
    view = open_meeting(desks.in_session())
    view.show_step(0)
    settle()
    assert isinstance(view.step, PrepareStep)
    assert not view.step._cancel.isVisible()


def test_a_leave_is_taken_back_by_the_same_key(open_meeting: Open) -> None:
    step, meeting = door(open_meeting(desks.at_the_door()))
    excused = list(meeting.roll.values())[-1]
    assert meeting.presence[excused.id].where is Where.EXCUSED
    find(step, excused.name)
    assert step.card.excuse.text() == "Not excused after all"
    QTest.keyClick(step.search, Qt.Key.Key_F6)
    settle()
    assert (meeting.presence[excused.id].where, meeting.presence[excused.id].excused) == (Where.AWAY, False)
    assert "not excused any more" in step.said.sentence()
    find(step, excused.name)
    assert step.card.excuse.text() == "Excused"


def observers(window: DeskWindow, step: CheckInStep) -> ObserversDialog:
    step.card.observer.click()
    settle()
    return next(each for each in window.findChildren(ObserversDialog) if each.isVisible())


def test_an_observer_is_recorded_corrected_and_removed(open_meeting: Open, window: DeskWindow) -> None:
    step, meeting = door(open_meeting(desks.at_the_door()))
    dialog = observers(window, step)
    assert not dialog.list.isVisible()
    assert not dialog.remove.isVisible()
    dialog.name.setText("盖海燕")
    dialog.unit.setText("主管单位")
    assert dialog.record.isDefault(), "Enter records"
    dialog.record.click()
    settle()
    assert meeting.observers == [Observer("盖海燕", "主管单位")]
    assert step.card.observer.text() == "Observers 1"
    dialog = observers(window, step)
    dialog.list.select("0")
    assert (dialog.name.text(), dialog.record.text()) == ("盖海燕", "Correct")
    dialog.name.setText("葛海燕")
    dialog.record.click()
    settle()
    assert meeting.observers == [Observer("葛海燕", "主管单位")]
    dialog = observers(window, step)
    dialog.list.select("0")
    dialog.remove.click()
    settle()
    assert meeting.observers == []
    assert step.card.observer.text() == "Observer"


def test_a_dialog_that_is_left_records_nobody(open_meeting: Open, window: DeskWindow) -> None:
    step, meeting = door(open_meeting(desks.at_the_door()))
    dialog = observers(window, step)
    dialog.name.setText("盖海燕")
    dialog.reject()
    settle()
    assert meeting.observers == []
