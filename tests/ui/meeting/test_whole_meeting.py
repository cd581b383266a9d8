"""A council meeting from the convening to the close, through the windows, with the keyboard."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId
from governance_desk.meeting.hall import Agenda, Item, Notice, Result, Voting, Welcome
from governance_desk.meeting.state import Meeting, Outcome, Stage, VoteStage
from governance_desk.register.names import spellings
from tests.ui.association import DAY, furnished
from tests.ui.keys import CTRL, press
from tests.ui.pictures import settle
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.check_in import CheckInStep
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.item_dialog import ItemDialog
from ui.views.meeting.prepare import PrepareStep
from ui.views.meeting.session import SessionStep
from ui.views.meetings import MeetingsPage
from ui.window import DeskWindow

Dialog = TypeVar("Dialog", bound=QDialog)


def dialog(window: QWidget, kind: type[Dialog]) -> Dialog:
    """The dialog of that kind that is open above the window."""
    settle()
    found = [each for each in window.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def stage_of(meeting: Meeting) -> Stage:
    """Where the meeting stands now (asked anew each time, for the type checker)."""
    return meeting.stage


def agree(asked: ConveneDialog | ItemDialog | AskDialog) -> None:
    """Press the dialog's own button."""
    box = asked.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    QTest.keyClick(box.button(QDialogButtonBox.StandardButton.Ok), Qt.Key.Key_Space)
    settle()


def test_a_council_meeting_is_held_with_the_keyboard(window: DeskWindow, qtbot: QtBot) -> None:
    desk = furnished()
    nominated = ClauseId("seating.nominated")
    desk.do(AdoptReading(clause=nominated, reading="at_meeting", since=DAY, body="会员大会", resolution="第1号决议"))
    window.show_desk(desk)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.page
    assert isinstance(page, MeetingsPage)

    # Convene: the ordinal is proposed.
    QTest.keyClick(page._empty._button, Qt.Key.Key_Space)
    convening = dialog(window, ConveneDialog)
    assert convening.heading.text() == "第一届理事会第一次会议"
    convening.number.setValue(3)
    assert convening.heading.text() == "第一届理事会第三次会议"
    QTest.keyClicks(convening.place, "Hall 3")
    agree(convening)
    meeting: Meeting = next(iter(desk.association.meetings.values()))
    assert (meeting.title, meeting.place) == ("第一届理事会第三次会议", "Hall 3")
    assert page.title.text() == meeting.title
    view = page.meeting
    assert view is not None
    assert isinstance(view.hall.view, Welcome)

    # The agenda: a report, and an election with its candidate.
    prepare = view.step
    assert isinstance(prepare, PrepareStep)
    press(Qt.Key.Key_N, CTRL)
    asked = dialog(window, ItemDialog)
    QTest.keyClicks(asked.name, "Report")
    agree(asked)
    press(Qt.Key.Key_N, CTRL)
    asked = dialog(window, ItemDialog)
    asked.matter.setCurrentIndex(asked.matter.findData("elect_vice_chair"))
    assert "at least 2/3 of those attending" in asked.majority.text()
    asked.subject.candidate.setCurrentIndex(1)
    candidate = asked.subject.candidate.currentData()
    assert "takes the office" in asked.effects.text()
    agree(asked)
    assert [item.title for item in meeting.agenda] == ["Report", "选举副理事长"]
    press(Qt.Key.Key_Return, CTRL)
    assert stage_of(meeting) is Stage.CHECK_IN

    # The door: initials and Enter.
    door = view.step
    assert isinstance(door, CheckInStep)
    assert door.search.hasFocus()
    assert not door.open.isEnabled()
    names = [voter.name for voter in meeting.roll.values()]
    for voter in [each for each in meeting.roll.values() if names.count(each.name) == 1][:16]:
        QTest.keyClicks(door.search, spellings(voter.name)[0])
        QTest.keyClick(door.search, Qt.Key.Key_Return)
        assert door.search.hasFocus()
        assert door.search.text() == ""
    assert len(meeting.here()) == 16
    assert view.gauge.state() == "reached"
    press(Qt.Key.Key_Return, CTRL)
    opening = dialog(window, AskDialog)
    assert opening.lines[0].text() == next(iter(meeting.roll.values())).name
    QTest.keyClicks(opening.lines[1], "Lin")
    agree(opening)
    assert stage_of(meeting) is Stage.IN_SESSION

    # In session: the report with a note, then the election by show of hands.
    session = view.step
    assert isinstance(session, SessionStep)
    assert isinstance(view.hall.view, Agenda)
    press(Qt.Key.Key_F2)
    assert isinstance(view.hall.view, Item)
    session.notes.setFocus()
    QTest.keyClicks(session.notes, "All were content.")
    press(Qt.Key.Key_S, CTRL)
    assert meeting.agenda[0].notes == ["All were content."]
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_F3)
    assert isinstance(view.hall.view, Voting)
    counting = session.vote.counting
    assert counting.yes.hasFocus()
    for count in ("13", "2", "1"):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, count)
        if count != "1":
            QTest.keyClick(focus, Qt.Key.Key_Return)
    assert "13 in favour" in session.vote.verdict._working_words.text()
    assert isinstance(view.hall.view, Voting), "the hall sees no count before it is declared"
    assert not any(vote.tally for vote in meeting.votes.values()), "nothing is stored before it is declared"
    press(Qt.Key.Key_Return, CTRL)
    vote = next(iter(meeting.votes.values()))
    assert vote.stage is VoteStage.DECLARED
    assert vote.resolution == 1
    assert isinstance(view.hall.view, Result)
    assert [each.person for each in desk.association.register.appointments if each.office == "vice_chair"] == [
        candidate
    ]

    # The close, with what follows said before.
    QTest.keyClick(session.close_up, Qt.Key.Key_Space)
    settle()
    filing = view.step
    assert isinstance(filing, FilingStep)
    assert "absence 1 of 3" in filing.follows.names.row(0).name
    filing.take_focus()
    press(Qt.Key.Key_Return, CTRL)
    agree(dialog(window, AskDialog))
    assert (stage_of(meeting), meeting.outcome) == (Stage.CLOSED, Outcome.HELD)
    assert isinstance(view.hall.view, Notice)
    assert filing.marks.names.rowCount() == 21
    assert view.bar.reached == 4
