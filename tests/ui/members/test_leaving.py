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
from governance_desk.register.expelling.commands import VerifyExpulsion
from governance_desk.register.leaving.commands import RecordLoss
from governance_desk.register.state import Unit
from tests.ui.association import furnished
from ui.preferences import Preferences
from ui.views.member.expelling_dialogs import DropDialog, HearDialog, RestoreDialog, VerifyDialog
from ui.views.member.former import FormerMembersDialog
from ui.views.member.leaving_dialogs import LossDialog, NoticeDialog, ReportDialog, TakeBackDialog
from ui.views.member.panel import MemberPanel
from ui.views.members import MembersPage
from ui.widgets.form_dialog import FormDialog

TODAY = datetime.date(2026, 3, 5)
WITHDRAWS, ENDED = "The unit withdraws …", "Membership ended by itself …"
VERIFY = "Verify a ground for expulsion …"


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
    assert words(panel) == [WITHDRAWS, ENDED, VERIFY]
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
    assert words(panel) == [WITHDRAWS, ENDED, VERIFY]
    assert unit.is_member


def test_a_loss_by_itself(qtbot: QtBot, panel: MemberPanel, desk: Desk) -> None:
    unit = member(desk)
    loss = LossDialog(desk, unit, panel)
    qtbot.addWidget(loss)
    loss.document.setText("催告函")
    loss.resolution.setCurrentText("第3号决议")
    loss.was_heard.setChecked(True)
    loss.heard_words.setText("未作申辩")
    loss.action.click()
    assert unit.manner is Manner.DEEMED
    panel.show_unit(unit)
    assert words(panel) == []
    back = RestoreDialog(desk, unit, panel)
    qtbot.addWidget(back)
    back.reason.setText("催告函寄错单位")
    back.action.click()
    assert unit.is_member


def test_a_fact_that_a_document_shows_asks_for_no_finding(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    made = furnished("shcp")
    loss = LossDialog(made, member(made), None)
    qtbot.addWidget(loss)
    loss.show()
    assert not loss.resolution.isVisible()
    assert not loss.was_heard.isVisible()


def test_what_the_secretariat_verifies_before_an_expulsion(qtbot: QtBot, panel: MemberPanel, desk: Desk) -> None:
    unit = member(desk)
    verify = VerifyDialog(desk, unit, panel)
    qtbot.addWidget(verify)
    boxes = list(verify.grounds.values())
    assert [box.text().endswith("the charter contradicts itself") for box in boxes] == [False] * 4 + [True]
    boxes[1].setChecked(True)
    verify.found.setPlainText("2025年第6号决议至今未执行")
    verify.action.click()
    panel.show_unit(unit)
    assert words(panel) == [WITHDRAWS, ENDED, "The unit was heard …", "The expulsion is not pursued …"]
    heard = HearDialog(desk, unit, panel)
    qtbot.addWidget(heard)
    heard.words.setText("书面申辩")
    heard.action.click()
    assert desk.association.register.verifications[unit.id].heard_words == "书面申辩"
    drop = DropDialog(desk, unit, panel)
    qtbot.addWidget(drop)
    drop.reason.setText("理事会未通过")
    drop.action.click()
    panel.show_unit(unit)
    assert words(panel) == [WITHDRAWS, ENDED, VERIFY]


def test_no_expulsion_is_offered_where_the_charter_has_none(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    made = furnished("shcp")
    panel = MemberPanel(made)
    qtbot.addWidget(panel)
    panel.show_unit(member(made))
    assert VERIFY not in words(panel)


def test_the_former_members_stand_in_a_window_of_their_own(qtbot: QtBot, desk: Desk, preferences: Preferences) -> None:
    assert preferences is not None
    page = MembersPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    assert page.former.isHidden()
    unit = member(desk)
    desk.do(VerifyExpulsion(unit=unit.id, grounds=("charter_broken",), found="对外签约", day=TODAY))
    verified = desk.association.register.verifications[unit.id]
    assert verified.heard is None
    lost = {"loss": "duties_not_performed", "document": "函", "resolution": "3", "heard_words": "无"}
    desk.do(RecordLoss(unit=unit.id, day=TODAY, heard=TODAY, **lost))  # type: ignore[arg-type]
    page.refresh()
    assert not page.former.isHidden()
    dialog = FormerMembersDialog(desk, page, unit.id)
    qtbot.addWidget(dialog)
    assert dialog.current() == unit
    assert dialog.told.isHidden()
    assert not dialog.restored.isHidden()


def test_every_act_opens_its_dialog(qtbot: QtBot, panel: MemberPanel) -> None:
    qtbot.addWidget(panel.window())
    for button in list(panel.leaving.buttons):
        button.click()
    titles = {dialog.windowTitle() for dialog in panel.window().findChildren(FormDialog)}
    assert len(titles) == 3
