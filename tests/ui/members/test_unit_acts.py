"""In the panel of a unit: a change is reported, recorded or dropped; a certificate is issued, reviewed, renewed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId
from governance_desk.documents.content.blocks import Document, Paragraph
from governance_desk.language import use
from governance_desk.lists.certificates import COLUMNS, certificate_rows
from governance_desk.register.changes.state import Detail
from governance_desk.register.commands import EnterMembers, NewUnit
from governance_desk.register.state import PersonId, Unit, UnitId
from tests.ui.association import DAY, founded, furnished
from ui.desk import Desk
from ui.operations import certificates as operations
from ui.operations import save_paper
from ui.views.member import certificate_dialogs, change_dialogs
from ui.views.member.panel import MemberPanel
from ui.views.printing.characters_dialog import CharactersDialog

U1 = UnitId("u1")


def shcp() -> Desk:
    desk = founded("shcp")
    key = desk.association.rules.charter.classes[0].key
    unit = NewUnit(unit=U1, name="云岭研究院", membership_class=key, person=PersonId("p1"), representative="喆玥")
    desk.do(EnterMembers(units=(unit,), cause="import"))
    for clause, reading in (("certificate.member.first_day", "issue"), ("period_end", "does_not_roll")):
        desk.do(AdoptReading(clause=ClauseId(clause), reading=reading, since=DAY, body="大会", resolution="第1号"))
    return desk


def unit_of(desk: Desk, unit: UnitId = U1) -> Unit:
    found: Unit = desk.association.register.units[unit]
    return found


def panel_of(qtbot: QtBot, desk: Desk, unit: Unit) -> MemberPanel:
    made = MemberPanel(desk)
    qtbot.addWidget(made)
    made.show_unit(unit)
    return made


@pytest.mark.usefixtures("preferences")
def test_a_change_is_reported_with_its_lateness_and_recorded(qtbot: QtBot) -> None:
    desk = furnished()
    unit = next(each for each in desk.association.register.members() if each.representative is not None)
    panel = panel_of(qtbot, desk, unit)
    old = unit.name
    dialog = change_dialogs.ReportDialog(desk, unit, None)
    qtbot.addWidget(dialog)
    dialog.value.setText("新名称研究院")
    assert "没有逾期" in dialog.lateness.text()
    dialog.happened.setDate(QDate(2025, 11, 3))
    assert "逾期" in dialog.lateness.text()
    assert "第十六条" in dialog.lateness.text()
    dialog.materials.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.action.click()
    panel.show_unit(unit)
    assert {"record", "drop"} <= set(panel.acts.buttons)
    (change,) = desk.association.register.changes.values()
    record = change_dialogs.RecordDialog(desk, change, None)
    qtbot.addWidget(record)
    assert record.materials.count() == 1
    record.materials.item(0).setCheckState(Qt.CheckState.Checked)
    record.action.click()
    assert (unit.name, unit.former_names) == ("新名称研究院", (old,))
    panel.show_unit(unit)
    assert "record" not in panel.acts.buttons


@pytest.mark.usefixtures("preferences")
def test_a_new_representative_takes_the_seat_where_the_clerk_says_so(qtbot: QtBot) -> None:
    desk = furnished()
    clause = ClauseId("seating.replaced")
    desk.do(AdoptReading(clause=clause, reading="no_vote", since=DAY, body="理事会", resolution="第1号决议"))
    register = desk.association.register
    seat = register.seats_of("council")[3]
    assert seat.unit is not None
    unit = register.units[seat.unit]
    dialog = change_dialogs.ReportDialog(desk, unit, None)
    qtbot.addWidget(dialog)
    dialog.detail.setCurrentIndex(dialog.detail.findData(Detail.REPRESENTATIVE))
    dialog.value.setText("李𬱖")
    for row in range(dialog.materials.count()):
        dialog.materials.item(row).setCheckState(Qt.CheckState.Checked)
    dialog.action.click()
    (change,) = register.changes.values()
    record = change_dialogs.RecordDialog(desk, change, None)
    qtbot.addWidget(record)
    record.seats.setChecked(True)
    record.action.click()
    assert register.person_name(register.seats[seat.id].person) == "李𬱖"


@pytest.mark.usefixtures("preferences")
def test_a_change_is_dropped_with_its_reason(qtbot: QtBot) -> None:
    desk = shcp()
    dialog = change_dialogs.ReportDialog(desk, unit_of(desk), None)
    qtbot.addWidget(dialog)
    dialog.value.setText("云岭碳研究院")
    dialog.action.click()
    (change,) = desk.association.register.changes.values()
    drop = change_dialogs.DropDialog(desk, change, None)
    qtbot.addWidget(drop)
    drop.reason.setText("撤回")
    drop.action.click()
    assert change.reason == "撤回"
    assert unit_of(desk).name == "云岭研究院"


@pytest.mark.usefixtures("preferences")
def test_the_life_of_a_certificate(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = shcp()
    panel = panel_of(qtbot, desk, unit_of(desk))

    def do(key: str) -> None:
        panel.acts.buttons[key].click()
        (dialog,) = [each for each in panel.findChildren(certificate_dialogs.DayDialog) if each.isVisible()]
        dialog.action.click()
        panel.show_unit(unit_of(desk))

    assert set(panel.acts.buttons) == {"report", "issue", "enter"}
    do("issue")
    assert set(panel.acts.buttons) == {"report", "review", "save"}
    do("review")
    assert set(panel.acts.buttons) == {"report", "renew", "decline", "save"}
    file = tmp_path / "证书.pdf"
    monkeypatch.setattr(save_paper, "ask_where_to_save", lambda *_args, **_more: file)
    panel.acts.buttons["save"].click()
    assert file.read_bytes().startswith(b"%PDF")
    do("renew")
    numbers = [each.number for each in desk.association.register.certificates.values()]
    assert numbers == ["SHCP-2026-001", "SHCP-2026-002"]


@pytest.mark.usefixtures("preferences")
def test_a_certificate_is_not_written_before_the_clerk_knows_what_no_font_has(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = shcp()
    panel = panel_of(qtbot, desk, unit_of(desk))
    file = tmp_path / "证书.pdf"
    monkeypatch.setattr(save_paper, "ask_where_to_save", lambda *_args, **_more: file)
    made = Document("证书", (Paragraph("云岭🙂研究院"),))
    monkeypatch.setattr("governance_desk.documents.content.certificate.certificate", lambda *_args: made)
    panel.acts.buttons["issue"].click()
    (day,) = [each for each in panel.findChildren(certificate_dialogs.DayDialog) if each.isVisible()]
    day.action.click()
    panel.show_unit(unit_of(desk))
    panel.acts.buttons["save"].click()
    (asked,) = [each for each in panel.findChildren(CharactersDialog) if each.isVisible()]
    assert asked.model.row(0).text == "云岭🙂研究院"
    assert not file.exists()
    asked.action.click()
    assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("preferences")
def test_a_certificate_from_before_the_record_has_run_out(qtbot: QtBot) -> None:
    use("en")
    desk = shcp()
    dialog = certificate_dialogs.EnterDialog(desk, unit_of(desk), None)
    qtbot.addWidget(dialog)
    dialog.number.setText("旧001")
    dialog.since.setDate(QDate(2022, 3, 1))
    dialog.until.setDate(QDate(2025, 3, 1))
    dialog.action.click()
    panel = panel_of(qtbot, desk, unit_of(desk))
    assert set(panel.acts.buttons) == {"report", "review", "lapse", "issue", "save"}
    certificate = operations.last_certificate(desk, U1)
    assert certificate is not None
    standing = operations.standing(desk, certificate)
    assert "not asked for in time" in standing
    assert "has run out" in standing
    assert "成员资格如何" in standing
    (row,) = certificate_rows(desk.association, DAY)
    assert [each.value(row) for each in COLUMNS if each.key == "state"] == ["run out, not recorded"]
    certificate = operations.last_certificate(desk, U1)
    assert certificate is not None
    assert operations.request_review(desk=desk, certificate=certificate.id, day=DAY, parent=panel)
    decline = certificate_dialogs.DeclineDialog(desk, certificate, None)
    qtbot.addWidget(decline)
    decline.reason.setText("材料不足")
    decline.action.click()
    assert certificate.reason == "材料不足"
