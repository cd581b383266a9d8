"""In the panel of a unit: its withdrawal from the notice to the end, and a loss that follows by itself."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId, Manner
from governance_desk.desk import Desk
from governance_desk.language import use
from governance_desk.register.state import Unit
from tests.ui.association import furnished
from ui.preferences import Preferences
from ui.views.member.leaving_dialogs import LossDialog, NoticeDialog, ReportDialog, TakeBackDialog
from ui.views.member.panel import MemberPanel
from ui.widgets.form_dialog import FormDialog


@pytest.fixture
def desk() -> Desk:
    use("en")
    made = furnished()
    for clause, reading in (
        ("period.withdrawal_notice.span", "waiting"),
        ("loss.duties_not_performed.found_by", "council"),
    ):
        day = datetime.date(2026, 1, 1)
        made.do(AdoptReading(clause=ClauseId(clause), reading=reading, since=day, body="理事会", resolution="1"))
    return made


@pytest.fixture
def panel(qtbot: QtBot, preferences: Preferences, desk: Desk) -> MemberPanel:
    assert preferences is not None
    made = MemberPanel(desk)
    qtbot.addWidget(made)
    made.show_unit(member(desk))
    return made


def member(desk: Desk) -> Unit:
    return desk.association.register.members()[-1]


def words(panel: MemberPanel) -> list[str]:
    return [button.text() for button in panel.leaving.buttons]


def test_from_the_notice_to_its_being_taken_back(qtbot: QtBot, panel: MemberPanel, desk: Desk) -> None:
    unit = member(desk)
    assert words(panel) == ["The unit withdraws …", "Membership ended by itself …"]
    notice = NoticeDialog(desk, unit, panel)
    qtbot.addWidget(notice)
    notice.document.setText("退会函")
    for field in (notice.declared, notice.received):
        field.setDate(QDate(2026, 3, 5))
    notice.action.click()
    panel.show_unit(unit)
    assert words(panel)[:3] == ["Report the notice …", "Record that it has left", "Take the notice back …"]
    report = ReportDialog(desk, unit, panel)
    qtbot.addWidget(report)
    report.day.setDate(QDate(2026, 3, 9))
    report.action.click()
    panel.show_unit(unit)
    assert "Report the notice …" not in words(panel)
    back = TakeBackDialog(desk, unit, panel)
    qtbot.addWidget(back)
    back.reason.setText("误录")
    back.action.click()
    panel.show_unit(unit)
    assert words(panel) == ["The unit withdraws …", "Membership ended by itself …"]
    assert unit.is_member


def test_a_loss_by_itself(qtbot: QtBot, panel: MemberPanel, desk: Desk) -> None:
    unit = member(desk)
    loss = LossDialog(desk, unit, panel)
    qtbot.addWidget(loss)
    loss.document.setText("催告函")
    loss.resolution.setText("第3号决议")
    loss.action.click()
    assert unit.manner is Manner.DEEMED
    panel.show_unit(unit)
    assert words(panel) == []


def test_every_act_opens_its_dialog(qtbot: QtBot, panel: MemberPanel) -> None:
    qtbot.addWidget(panel.window())
    for button in list(panel.leaving.buttons):
        button.click()
    titles = {dialog.windowTitle() for dialog in panel.window().findChildren(FormDialog)}
    assert len(titles) == 2
