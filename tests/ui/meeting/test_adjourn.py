"""A break in the windows: for a while, and until another day."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate

from governance_desk.desk import Desk
from governance_desk.meeting.commands import CheckIn
from governance_desk.meeting.sittings.state import Break
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.views.meeting.adjourn_dialog import AdjournDialog
from ui.views.meeting.check_in import CheckInStep
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.page import MeetingView
from ui.views.meeting.session import SessionStep


def resting(desk: Desk) -> Break | None:
    return desk.association.meetings[MEETING].adjourned


def dialog(view: MeetingView) -> AdjournDialog:
    view.show_step(4)
    settle()
    assert isinstance(view.step, FilingStep)
    view.step.adjourn.click()
    settle()
    found = view.window().findChildren(AdjournDialog)
    assert len(found) == 1
    return found[0]


def test_a_break_for_a_while_and_on_again(open_meeting: Open) -> None:
    desk = desks.in_session()
    view = open_meeting(desk)
    asked = dialog(view)
    asked.reason.setText("午餐")
    asked.starts.setText("14:00")
    asked.action.click()
    settle()
    found = resting(desk)
    assert found is not None
    assert found.day is None
    view.show_step(2)
    settle()
    assert isinstance(view.step, SessionStep)
    assert "14:00" in view.step.banner.sentence()
    assert not view.step.next.isEnabled()
    assert not view.step.vote.hands.isVisible(), "nothing is voted on in a break"
    assert not view.step.speeches.isVisible()
    view.step.banner._button.click()
    settle()
    assert resting(desk) is None
    assert view.step.next.isEnabled()
    assert view.step.vote.hands.isVisible()
    assert view.step.banner.sentence() == ""


def test_from_the_end_of_the_session_it_goes_on_too(open_meeting: Open) -> None:
    desk = desks.in_session()
    view = open_meeting(desk)
    dialog(view).action.click()
    settle()
    assert isinstance(view.step, FilingStep)
    assert resting(desk) is not None
    view.step.banner._button.click()
    settle()
    assert resting(desk) is None
    assert isinstance(view.step, SessionStep)


def test_until_another_day_it_goes_on_from_the_door(open_meeting: Open) -> None:
    desk = desks.in_session()
    meeting = desk.association.meetings[MEETING]
    here = meeting.here()
    view = open_meeting(desk)
    asked = dialog(view)
    asked.other_day.setChecked(True)
    day = desk.clock().day + datetime.timedelta(days=3)
    asked.day.setDate(QDate(day.year, day.month, day.day))
    asked.action.click()
    settle()
    found = resting(desk)
    assert found is not None
    assert found.day == day
    assert meeting.here() == []
    for voter in here:
        desk.do(CheckIn(meeting=MEETING, voter=voter))
    view.show_step(1)
    settle()
    assert isinstance(view.step, CheckInStep)
    assert view.step.open.isVisible()
    assert view.step.open.text() == "Resume the meeting"
    view.step.open.click()
    settle()
    assert resting(desk) is None
    assert isinstance(view.step, SessionStep)
