"""The list of what is missing before the opening: shown where it counts, and one click from where it is mended."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from governance_desk.docket.opening import Mend
from tests.ui import association as desks
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.views.meeting.check_in import CheckInStep
from ui.views.meeting.missing_dialog import MissingDialog
from ui.views.meeting.prepare import PrepareStep
from ui.views.meetings import MeetingsPage
from ui.window import DeskWindow


def listed(window: DeskWindow) -> MissingDialog:
    settle()
    return next(each for each in window.findChildren(MissingDialog) if each.isVisible())


def mend(dialog: MissingDialog, way: Mend) -> None:
    at = [each.mend for each in dialog.found].index(way)
    dialog.buttons[at].click()
    settle()


def test_each_is_one_click_from_where_it_is_mended(open_meeting: Open, window: DeskWindow) -> None:
    view = open_meeting(desks.convened())
    step = view.step
    assert isinstance(step, PrepareStep)
    number = step.missing.text()
    step.missing.click()
    dialog = listed(window)
    assert str(len(dialog.found)) in number
    assert len(dialog.buttons) == len(dialog.found)
    assert all(button.accessibleName() for button in dialog.buttons)
    mend(dialog, Mend.READING)
    assert window.page is not view.parentWidget()
    window.go("meetings", desks.MEETING)
    settle()
    assert isinstance(window.page, MeetingsPage)
    page = window.page.meeting
    assert page is not None
    page.show_step(0)
    assert isinstance(page.step, PrepareStep)
    prepare = page.step
    prepare.missing.click()
    mend(listed(window), Mend.NOTICE)
    asked = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert asked, "the notice is recorded in a dialog of its own"
    asked[0].reject()
    settle()
    prepare.missing.click()
    mend(listed(window), Mend.CHECK_IN)
    assert page.bar.shown == 1


def test_at_the_door_it_is_there_until_the_meeting_is_open(open_meeting: Open, window: DeskWindow) -> None:
    view = open_meeting(desks.at_the_door(9))
    view.show_step(1)
    settle()
    step = view.step
    assert isinstance(step, CheckInStep)
    assert step.missing.isVisible()
    step.missing.click()
    dialog = listed(window)
    held_up = [each for each in dialog.found if each.mend is Mend.CHECK_IN]
    assert [each.holds_up for each in held_up] == [True], "nine of the eleven that are needed are there"
    dialog.reject()
    again = open_meeting(desks.in_session())
    again.show_step(0)
    settle()
    assert isinstance(again.step, PrepareStep)
    assert not again.step.missing.isVisible()
