"""A unit's liaison: asked for where the charter wants one, entered from the docket, kept outside the journal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk, contact
from governance_desk.language import use
from governance_desk.register.state import UnitId
from tests.ui.members.test_personal_data import kept_on_disk
from tests.ui.test_pictures import clipped
from ui.operations.contacts import Wanted, known
from ui.operations.docket import due_rows
from ui.preferences import Preferences
from ui.views.member.liaison_dialog import LiaisonDialog
from ui.views.members import MembersPage
from ui.widgets.facts import Facts


@pytest.fixture
def desk(tmp_path: Path, preferences: Preferences) -> Iterator[Desk]:
    assert preferences is not None
    use("zh_CN")
    made = kept_on_disk(tmp_path)
    yield made
    made.close()


def words(facts: Facts) -> str:
    return "\n".join(each.text() for each in facts.findChildren(QLabel) if not each.isHidden())


def lines(desk: Desk) -> list[str]:
    return [row.thing.act.detail for row in due_rows(desk) if row.thing.key == "liaison"]


def test_from_the_docket_to_each_unit_in_turn_until_none_is_left(qtbot: QtBot, desk: Desk) -> None:
    assert lines(desk) == ["liaison/u1"]
    page = MembersPage(desk)
    qtbot.addWidget(page)
    page.show_detail(lines(desk)[0])
    (dialog,) = page.window().findChildren(LiaisonDialog)
    assert "第十三条（七）" in dialog.lead.text()
    assert "2家" in dialog.lead.text()
    assert dialog.fields_of["telephone"].text() == "010-62780000", "what is kept already is not asked for again"
    dialog.fields_of["liaison"].setText("乐小川")
    dialog.action.click()
    assert dialog.isVisible()
    assert dialog.unit.currentData() == "u2"
    assert dialog.fields_of["liaison"].text() == ""
    before = desk.head.number
    dialog.fields_of["liaison"].setText("解天佑")
    dialog.action.click()
    assert not dialog.isVisible()
    assert lines(desk) == []
    assert desk.head.number == before, "nothing of it is in the journal"
    assert {each.kind: each.value for each in desk.contacts_of("unit", "u1")}["liaison"] == "乐小川"


def test_a_liaison_is_not_emptied_but_erased(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.operations.contacts.show_error", lambda error, _parent: said.append(str(error)))
    desk.note_contacts(contact("unit", "u1", "liaison", "乐小川"))
    dialog = LiaisonDialog(desk, None, "u1")
    qtbot.addWidget(dialog)
    dialog.fields_of["liaison"].clear()
    dialog.action.click()
    assert len(said) == 1
    assert "删除联系信息" in said[0]
    dialog.unit.setCurrentIndex(dialog.unit.findData("u2"))
    dialog.fields_of["liaison"].setText(" ")
    dialog.action.click()
    assert len(said) == 2
    assert known(desk, UnitId("u1"))["liaison"] == "乐小川"
    assert known(desk, UnitId("u2")) == {}


@pytest.mark.parametrize(
    ("kind", "wrong", "right"),
    [
        ("mail", "bad address", "office@example.org"),
        ("mail", "office@example.org；bad", "office@example.org；li@example.org"),
        ("postcode", "ABC", "100083"),
        ("postcode", "10008", "100083"),
    ],
)
def test_what_is_no_mail_address_and_no_postal_code_is_said_at_the_field(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch, kind: str, wrong: str, right: str
) -> None:
    refused: list[str] = []
    monkeypatch.setattr("ui.operations.contacts.show_error", lambda error, _parent: refused.append(str(error)))
    dialog = LiaisonDialog(desk, None, "u1", wanted=Wanted.ANY)
    qtbot.addWidget(dialog)
    dialog.show()
    field, said = dialog.fields_of[kind], dialog.faults[kind]
    field.setText(wrong)
    field.editingFinished.emit()
    assert said.isVisible()
    assert said.text()
    dialog.action.click()
    assert len(refused) == 1
    assert kind not in known(desk, UnitId("u1"))
    field.setText(right)
    assert not said.isVisible()
    field.editingFinished.emit()
    assert not said.isVisible()
    dialog.action.click()
    assert known(desk, UnitId("u1"))[kind] == right
    assert len(refused) == 1


def test_what_an_imported_list_had_does_not_stand_in_the_way_of_the_rest(qtbot: QtBot, desk: Desk) -> None:
    desk.note_contacts(contact("unit", "u1", "mail", "无"))
    dialog = LiaisonDialog(desk, None, "u1", wanted=Wanted.ANY)
    qtbot.addWidget(dialog)
    dialog.fields_of["telephone"].setText("010-62330000")
    dialog.action.click()
    assert known(desk, UnitId("u1")) == {"mail": "无", "telephone": "010-62330000"}


def test_the_unit_s_panel_says_that_it_is_missing(qtbot: QtBot, desk: Desk) -> None:
    page = MembersPage(desk)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.refresh()
    page.show()
    page.show_detail("u2")
    assert not page.panel.contact.isHidden()
    assert "尚未登记" in words(page.panel._contacts)
    assert page.panel.erase.isHidden()
    desk.note_contacts(contact("unit", "u2", "liaison", "解天佑"))
    page.refresh()
    assert "解天佑" in words(page.panel._contacts)
    assert clipped(page) == []
    page.leave()


def test_that_it_is_missing_is_said_in_one_language(qtbot: QtBot, desk: Desk) -> None:
    use("en")
    page = MembersPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    page.show_detail("u2")
    assert "Liaison not entered yet" in " ".join(words(page.panel._contacts).split())
    page.leave()
