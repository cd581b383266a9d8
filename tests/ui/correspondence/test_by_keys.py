"""A vote in writing at the windows, from the button on the page Meetings to the closed record, by keys alone."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.meeting.correspondence.state import Correspondence
from governance_desk.meeting.state import Choice, Outcome, Stage, VoteStage
from tests.ui.association import DAY, furnished
from tests.ui.correspondence import made_up as w
from tests.ui.correspondence.made_up import meeting_of
from tests.ui.keys import CTRL, press
from tests.ui.pictures import settle
from tests.ui.test_pictures import clipped
from ui.appearance import dress
from ui.errors import ErrorDialog
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.correspondence.begin_dialog import BeginDialog
from ui.views.correspondence.items_panel import SendDialog
from ui.views.correspondence.view import CorrespondenceView
from ui.views.meeting.ask import AskDialog
from ui.views.meetings import MeetingsPage
from ui.views.page_area import PageArea
from ui.window import DeskWindow

Key = Qt.Key


@pytest.fixture
def window(preferences: Preferences, qtbot: QtBot) -> DeskWindow:
    """The desk's window at the size of a laptop, in English."""
    preferences.language = "en"
    dress(preferences)
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def shown(window: DeskWindow, desk: Desk) -> CorrespondenceView:
    """The vote in writing of this desk, opened on the page of the meetings."""
    window.show_desk(desk)
    window.go("meetings", w.WRITTEN)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    settle()
    assert isinstance(window.page, MeetingsPage)
    view = window.page.written
    assert view is not None
    return view


def dialog(kind: type[QDialog] = AskDialog) -> QDialog:
    found = next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())
    found.activateWindow()
    QTest.qWaitForWindowActive(found)
    return found


def of(desk: Desk) -> Correspondence:
    found = meeting_of(desk).correspondence
    assert found is not None
    return found


def test_the_button_prepares_one_where_the_charter_allows_it(window: DeskWindow) -> None:
    desk = w.allowed()
    window.show_desk(desk)
    window.go("meetings")
    assert isinstance(window.page, MeetingsPage)
    window.page._in_writing.click()
    made = dialog(BeginDialog)
    assert isinstance(made, BeginDialog)
    assert "council" in str(made.body.currentData())
    assert "书面（通讯）表决" in made.rule.text()
    made.action.click()
    settle()
    view = window.page.written
    assert view is not None
    assert view.title() == "理事会2026年第一次书面表决"
    assert window.page.title.text() == view.title()
    assert not view.items.send.isEnabled(), "there is nothing to vote on yet"
    window.page.show_list()
    assert window.page.title.text() == "Meetings"
    assert not window.page._go_on.isVisibleTo(window.page), "nobody waits in a room"


def test_where_the_charter_is_silent_the_dialog_says_so_and_it_is_refused(window: DeskWindow) -> None:
    window.show_desk(furnished())
    window.go("meetings")
    assert isinstance(window.page, MeetingsPage)
    window.page._in_writing.click()
    made = dialog(BeginDialog)
    assert isinstance(made, BeginDialog)
    assert "does not say" in made.rule.text()
    assert "第十八条（二）" in made.rule.text()
    made.action.click()
    settle()
    said = dialog(ErrorDialog)
    said.close()
    assert made.isVisible()
    made.reject()


def test_the_ballots_are_sent_by_keys(window: DeskWindow) -> None:
    desk = w.begun()
    view = shown(window, desk)
    press(Key.Key_Return, CTRL)
    sending = dialog(SendDialog)
    QTest.keyClick(sending, Key.Key_Return)
    settle()
    assert of(desk).sent == DAY
    assert meeting_of(desk).stage is Stage.IN_SESSION
    assert view.tabs.currentWidget() is view.returns
    assert view.answered.text() == "Answered 0 of 21"


def test_slips_are_entered_one_key_for_each_item(window: DeskWindow) -> None:
    desk = w.sent()
    view = shown(window, desk)
    first, second, third, *_ = meeting_of(desk).roll
    assert view.returns.names.current_key() == first
    press(Key.Key_Y)
    assert of(desk).returns == {}, "the second item is still to be answered"
    press(Key.Key_N)
    assert [each.choice for each in of(desk).returns[first].answers] == [Choice.YES, Choice.NO]
    assert view.returns.names.current_key() == second, "and on to the next"
    press(Key.Key_U)
    press(Key.Key_B)
    assert [each.spoilt for each in of(desk).returns[second].answers] == [True], "blank stands for nothing"
    press(Key.Key_A)
    press(Key.Key_Backspace)
    press(Key.Key_Y)
    press(Key.Key_Y)
    assert [each.choice for each in of(desk).returns[third].answers] == [Choice.YES, Choice.YES]
    assert view.answered.text() == "Answered 3 of 21"


def test_a_name_is_found_by_its_initials(window: DeskWindow) -> None:
    desk = w.sent()
    view = shown(window, desk)
    press(Key.Key_F, CTRL)
    QTest.keyClicks(view.returns.search, "ljy")
    roll = meeting_of(desk).roll
    matching = {each.id for each in roll.values() if each.name}
    assert view.returns.names.current_key() in matching
    target = list(roll.values())[7]
    view.returns.search.setText(target.name)
    view.returns.search.textEdited.emit(target.name)
    assert roll[view.returns._voter()].name == target.name
    press(Key.Key_Return)
    press(Key.Key_Y)
    press(Key.Key_Y)
    assert view.returns.search.text() == ""
    assert {roll[each].name for each in of(desk).returns} == {target.name}


def test_a_slip_is_invalid_corrected_and_taken_back_with_reasons(window: DeskWindow) -> None:
    desk = w.sent(items=1)
    view = shown(window, desk)
    first = next(iter(meeting_of(desk).roll))
    press(Key.Key_X)
    asked = dialog()
    QTest.keyClick(asked, Key.Key_Return)
    settle()
    assert of(desk).returns[first].invalid == "not signed"
    assert view.answered.text() == "Answered 0 of 21"
    view.returns.names.select(first)
    press(Key.Key_C)
    asked = dialog()
    assert isinstance(asked, AskDialog)
    asked.lines[0].setText("signed after all")
    QTest.keyClick(asked, Key.Key_Return)
    settle()
    press(Key.Key_Y)
    assert of(desk).answered == [first]
    assert of(desk).undone[0].reason == "signed after all"
    view.returns.names.select(first)
    press(Key.Key_Y)
    assert len(of(desk).undone) == 1, "what is recorded is not entered twice"
    press(Key.Key_Backspace)
    asked = dialog()
    assert isinstance(asked, AskDialog)
    asked.lines[0].setText("taken back by the sender")
    asked._try()
    settle()
    assert of(desk).returns == {}


def test_what_came_too_late_is_recorded_as_late(window: DeskWindow) -> None:
    desk = w.sent(items=1)
    w.at(desk, DAY + datetime.timedelta(days=15))
    view = shown(window, desk)
    assert "is over" in view.deadline.text()
    view.returns.entry.received.setDateTime(QDateTime(QDate(2026, 3, 20), QTime(9, 0)))
    press(Key.Key_Y)
    assert of(desk).returns == {}
    assert len(of(desk).late) == 1
    assert "late 1" in view.counts.text()


def test_it_is_counted_declared_and_closed_by_one_key(window: DeskWindow) -> None:
    desk = w.answered()
    w.at(desk, DAY + datetime.timedelta(days=15))
    view = shown(window, desk)
    press(Key.Key_Return, CTRL)
    asked = dialog()
    assert isinstance(asked, AskDialog)
    asked.lines[0].setText("林小雨、高峰")
    QTest.keyClick(asked, Key.Key_Return)
    settle()
    assert of(desk).counted_by == ("林小雨", "高峰")
    assert view.tabs.currentWidget() is view.result
    assert view.result.counts.text() == "12 : 0 : 0"
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)
    votes = list(meeting_of(desk).votes.values())
    assert [each.stage for each in votes] == [VoteStage.DECLARED] * 2
    assert [each.verdict.passed for each in votes if each.verdict is not None] == [True, False]
    press(Key.Key_Return, CTRL)
    assert meeting_of(desk).outcome is Outcome.HELD
    assert view.result.sign.isVisibleTo(view)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("percent", [100, 200])
def test_nobody_scrolls_sideways(window: DeskWindow, preferences: Preferences, language: str, percent: int) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    for build in (w.begun, w.answered, w.ended):
        view = shown(window, build())
        settle()
        area = window.stack.currentWidget()
        assert isinstance(area, PageArea)
        assert area.horizontalScrollBar().maximum() == 0, view.tabs.currentIndex()
        assert clipped(view) == []


def test_before_the_deadline_it_is_not_counted_while_one_is_out(window: DeskWindow) -> None:
    desk = w.answered()
    view = shown(window, desk)
    press(Key.Key_Return, CTRL)
    settle()
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, AskDialog) and each.isVisible()], (
        "nobody is asked who counted before the deadline"
    )
    dialog(ErrorDialog).close()
    assert not of(desk).ended
    assert view.tabs.currentWidget() is view.returns


def test_it_is_given_up_where_one_demands_a_meeting(window: DeskWindow) -> None:
    desk = w.answered()
    view = shown(window, desk)
    view.returns.stop.click()
    asked = dialog()
    assert isinstance(asked, AskDialog)
    voter = list(meeting_of(desk).roll.values())[3]
    asked.lines[0].setText("要求当面讨论")
    asked.lines[1].setText(voter.name)
    asked._try()
    settle()
    assert (meeting_of(desk).outcome, of(desk).stopped_by) == (Outcome.CANCELLED, voter.id)
    assert view.tabs.currentWidget() is view.items
    assert not view.items.send.isVisibleTo(view)
