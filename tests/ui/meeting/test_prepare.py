"""What is convened, and what is put on its agenda: asked for in time, corrected afterwards."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from governance_desk.charter.commands import AmendCharter
from governance_desk.charter.keys import BodyKey, MatterKey
from governance_desk.meeting.commands import AddItem, Convene
from governance_desk.meeting.state import ItemId
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_opening import shown
from tests.ui.meeting.test_session import refusal
from tests.ui.pictures import settle
from ui.models.names import NAME_ROW
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.meeting.item_dialog import ItemDialog
from ui.views.meeting.prepare import PrepareStep
from ui.window import DeskWindow

OK = QDialogButtonBox.StandardButton.Ok


def test_day_hour_and_place_are_changed_beside_the_facts(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.correct.click()
    dialog = shown(window, ConveneDialog)
    meeting = desk.association.meetings[MEETING]
    assert not dialog.body.isEnabled()
    assert (dialog.place.text(), dialog.number.value()) == (meeting.place, 1)
    dialog.place.setText("苏州")
    dialog.day.setDate(QDate(2026, 3, 6))
    dialog.number.setValue(2)
    assert dialog.heading.text() == "第一届理事会第二次会议"
    dialog._do()
    settle()
    assert (meeting.place, meeting.day.isoformat(), meeting.title) == ("苏州", "2026-03-06", "第一届理事会第二次会议")
    assert any("苏州" in value.text() for _name, value in step._facts._lines)
    assert len(desk.association.meetings) == 1


def test_a_day_under_another_version_of_the_charter_says_what_changes(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    toml = desk.association.versions[0].toml
    more = toml.replace('at_least = "1/2", of = "in_office"', 'at_least = "2/3", of = "in_office"')
    since = desks.DAY + datetime.timedelta(days=20)
    desk.do(AmendCharter(toml=more, since=since, body="会员大会", resolution="第2号决议"))
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.correct.click()
    dialog = shown(window, ConveneDialog)
    assert dialog.other_rules.text() == ""
    dialog.day.setDate(QDate(2026, 3, 6))
    assert dialog.other_rules.text() == ""
    dialog.day.setDate(QDate(2026, 3, 25))
    assert "2/3" in dialog.other_rules.text()


def test_a_meeting_without_a_place_is_told_so_and_not_refused(window: DeskWindow, qtbot: QtBot) -> None:
    desk = desks.furnished()
    dialog = ConveneDialog(desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.no_place.isVisible()
    dialog.place.setText("北京")
    assert not dialog.no_place.isVisible()
    dialog.place.clear()
    dialog._do()
    assert len(desk.association.meetings) == 1


def test_a_body_of_nobody_is_not_offered_and_why_is_said(window: DeskWindow, qtbot: QtBot) -> None:
    desk = desks.furnished("shcp")
    dialog = ConveneDialog(desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.body.currentData() != "council", "nobody sits there yet"
    assert dialog._buttons.button(OK).isEnabled()
    dialog.body.setCurrentIndex(dialog.body.findData("council"))
    assert not dialog._buttons.button(OK).isEnabled()
    assert "Nobody makes up" in dialog.nobody.text()
    assert "Council page" in dialog.nobody.text()
    desk = desks.furnished()
    dialog = ConveneDialog(desk, window)
    qtbot.addWidget(dialog)
    assert dialog.body.currentData() == "council"


def test_the_cursor_stands_where_something_is_missing(open_meeting: Open, window: DeskWindow) -> None:
    step = open_meeting(desks.convened()).step
    assert isinstance(step, PrepareStep)
    step.add.click()
    dialog = shown(window, ItemDialog)
    assert QApplication.focusWidget() is dialog.name
    dialog.text.setFocus()
    dialog.buttons.accepted.emit()
    settle()
    refusal(window).accept()
    settle()
    assert dialog.focusWidget() is dialog.name


def test_a_motion_without_a_matter_and_an_admission_without_a_unit_are_told(
    open_meeting: Open, window: DeskWindow
) -> None:
    desk = desks.furnished()
    desk.do(Convene(meeting=MEETING, body=BodyKey("assembly"), day=desks.DAY, starts="09:30", place="北京"))
    admission = MatterKey("admission_by_assembly")
    desk.do(AddItem(meeting=MEETING, item=ItemId("i1"), title="吸收会员", matter=admission))
    desk.do(AddItem(meeting=MEETING, item=ItemId("i2"), title="工作报告", matter=MatterKey("work_report")))
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    chips = [[chip.words for chip in step.agenda.names.index(at, 0).data(NAME_ROW).chips] for at in (0, 1)]
    assert chips == [["incomplete", "to be voted on"], ["to be voted on"]]
    step.add.click()
    dialog = shown(window, ItemDialog)
    dialog.text.setPlainText("同意吸收黄河低碳研究院为会员。")
    assert "no vote can be opened" in dialog.majority.text()
    dialog.matter.setCurrentIndex(dialog.matter.findData(admission))
    assert "Which unit is to be admitted" in dialog.missing.text()
    assert "Change" in dialog.missing.text()
    dialog.subject.unit_name.setText("黄河低碳研究院")
    assert not dialog.missing.isVisible()
