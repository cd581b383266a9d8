"""Since which day units are in their class, entered from the docket."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from governance_desk.docket.compute import docket
from tests.ui import association as desks
from tests.ui.association import DAY
from tests.ui.pictures import settle
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.member.class_day import ClassDayDialog
from ui.views.today import TodayPage


def test_the_day_is_entered_for_the_units_that_are_ticked(qtbot: QtBot, preferences: Preferences) -> None:
    desk = desks.furnished()
    window = make_window(preferences)
    qtbot.addWidget(window)
    window.show_desk(desk)
    window.show()
    window.go("today", "class_day/vice_chair_unit")
    settle()
    page = window.page
    assert isinstance(page, TodayPage)
    page.panel.act.click()
    settle()
    dialog = window.findChildren(ClassDayDialog)[-1]
    number = dialog.units.count()
    assert number > 1
    dialog.units.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.action.click()
    settle()
    things = {each.key: each for each in docket(desk.association, DAY)}
    ends = [each for key, each in things.items() if key.startswith("class_term/")]
    assert len(ends) == number - 1
    assert things["class_day/vice_chair_unit"].what.values["number"] == 1
    window.go("members", ends[0].act.detail)  # the next term of that unit alone
    settle()
    assert window.findChildren(ClassDayDialog)[-1].units.count() == 1
