"""A demand for an extraordinary meeting: recorded on the page of the meetings, followed in the dialog that convenes."""

from __future__ import annotations

from PySide6.QtCore import Qt

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId
from governance_desk.desk import Desk
from tests.ui import association as desks
from tests.ui.association import DAY
from tests.ui.pictures import settle
from ui.errors import ErrorDialog
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.meeting.demand_dialog import DemandDialog
from ui.views.meetings import MeetingsPage
from ui.window import DeskWindow


def page(window: DeskWindow, desk: Desk) -> MeetingsPage:
    window.show_desk(desk)
    window.go("meetings")
    settle()
    found = window.page
    assert isinstance(found, MeetingsPage)
    return found


def asked(window: DeskWindow, shown: MeetingsPage) -> DemandDialog:
    shown._demand.click()
    settle()
    return next(each for each in window.findChildren(DemandDialog) if each.isVisible())


def adopt(desk: Desk, reading: str) -> None:
    desk.do(
        AdoptReading(
            clause=ClauseId("council.demand"), reading=reading, since=DAY, body="理事会", resolution="第1号决议"
        )
    )


def tick(dialog: DemandDialog, number: int) -> None:
    for at in range(number):
        dialog.people.item(at).setCheckState(Qt.CheckState.Checked)


def test_while_it_is_open_it_is_refused_with_the_way_to_the_reading(window: DeskWindow) -> None:
    desk = desks.furnished()
    dialog = asked(window, page(window, desk))
    assert "第十九条（二）2" in dialog.lead.text()
    dialog.about.setText("数据安全事件")
    dialog.action.click()
    settle()
    refusal = next(each for each in dialog.findChildren(ErrorDialog) if each.isVisible())
    assert refusal.message.clause == "council.demand"
    assert not desk.association.register.demands


def test_it_is_recorded_with_those_who_are_ticked_and_followed_by_the_meeting(window: DeskWindow) -> None:
    desk = desks.furnished()
    adopt(desk, "one_third")
    shown = page(window, desk)
    dialog = asked(window, shown)
    assert dialog.lead.isHidden()
    assert dialog.people.count() == 21
    tick(dialog, 7)
    dialog.about.setText("数据安全事件")
    dialog.document.setText("联名信")
    dialog.action.click()
    settle()
    (demand,) = desk.association.register.demands.values()
    assert demand.names.count("、") == 6
    shown.show_detail(f"convene/council#{demand.id}")
    settle()
    convening = next(each for each in window.findChildren(ConveneDialog) if each.isVisible())
    assert convening.extraordinary.isChecked()
    assert convening.demand.isVisible()
    assert convening.demand.currentData() == demand.id
    convening._do()
    settle()
    (meeting,) = desk.association.meetings.values()
    assert meeting.demand == demand.id
    assert meeting.extraordinary


def test_an_ordinary_meeting_follows_none_and_one_that_waits_can_be_left_waiting(window: DeskWindow) -> None:
    desk = desks.furnished()
    adopt(desk, "chair")
    shown = page(window, desk)
    dialog = asked(window, shown)
    dialog.by.setCurrentIndex(dialog.by.findData("chair"))
    assert not dialog.people.isEnabled()
    dialog.about.setText("紧急事项")
    dialog.action.click()
    settle()
    assert len(desk.association.register.demands) == 1
    convening = ConveneDialog(desk, shown, body="council")
    convening.show()
    assert convening.demand.isHidden()
    convening.extraordinary.setChecked(True)
    assert convening.demand.isVisible()
    convening.demand.setCurrentIndex(convening.demand.findData(""))
    convening.extraordinary.setChecked(True)
    convening._do()
    settle()
    assert next(iter(desk.association.meetings.values())).demand is None


def test_one_that_waits_is_dropped_with_a_reason(window: DeskWindow) -> None:
    desk = desks.furnished()
    adopt(desk, "chair")
    shown = page(window, desk)
    dialog = asked(window, shown)
    assert dialog.waiting.isHidden()
    dialog.by.setCurrentIndex(dialog.by.findData("chair"))
    dialog.about.setText("紧急事项")
    dialog.action.click()
    settle()
    dialog = asked(window, shown)
    assert dialog.waiting.isVisible()
    dialog.waiting.click()
    settle()
    asking = next(each for each in dialog.findChildren(AskDialog) + window.findChildren(AskDialog) if each.isVisible())
    asking.lines[1].setText("理事长撤回")
    asking.buttons.accepted.emit()
    settle()
    (demand,) = desk.association.register.demands.values()
    assert demand.dropped == "理事长撤回"
    assert dialog.waiting.isHidden()
