"""The three ways to begin, and what Ctrl+K finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.desk import open_desk
from governance_desk.journal.verify import Finding
from governance_desk.language import tr, verbatim
from governance_desk.paths import resource
from governance_desk.register.commands import EnterMembers, NewUnit
from governance_desk.register.state import PersonId, UnitId
from tests.ui.association import furnished
from ui.desk import Desk
from ui.errors import ErrorDialog
from ui.operations import open_association
from ui.operations.open_association import open_again, open_sample
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.charter import CharterPage
from ui.views.members import MembersPage
from ui.views.settings import SettingsPage
from ui.views.start_association import StartDialog
from ui.views.welcome import WelcomePage
from ui.window import DeskWindow


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_sample_is_made_and_opened(
    window: DeskWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_association, "sample_folder", lambda: tmp_path / "sample")
    open_sample(window=window)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=30_000)
    assert window.desk is not None
    assert len(window.desk.association.register.members()) == 36
    assert len(window.desk.association.meetings) == 3
    assert window.preferences.last_file == str(window.desk.path)
    window.show_desk(None)


def test_a_file_that_is_no_association_is_told_and_the_window_stays(window: DeskWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "picture.gdesk"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    assert not open_again(window=window, path=str(wrong))
    assert isinstance(window.page, WelcomePage)
    (error,) = window.findChildren(ErrorDialog)
    assert "picture.gdesk" in error.message.sentence
    error.close()


def test_an_association_is_started_step_by_step(window: DeskWindow, tmp_path: Path) -> None:
    dialog = StartDialog(window)
    dialog.open()
    assert dialog.charter.name == "碳足迹产业技术创新联盟"  # proposed by the charter
    dialog.charter.name_field.setText("新产业联盟")
    assert dialog.onward.isEnabled()
    path = tmp_path / "new.gdesk"
    assert dialog.found_in(path)
    desk = window.desk
    assert desk is not None
    assert desk.association.name == "新产业联盟"
    assert dialog.stack.currentIndex() == 1
    dialog.go_on()  # the members can wait
    dialog.go_on()  # and so can the seats
    readings = dialog.later[2]
    assert dialog.stack.currentWidget() is readings
    readings.acts[0].click()
    assert isinstance(window.page, CharterPage)
    window.show_desk(None)
    again = open_desk(path)
    assert again.association.name == "新产业联盟"
    again.close()


def test_the_steps_follow_what_is_done(window: DeskWindow, tmp_path: Path) -> None:
    dialog = StartDialog(window)
    dialog.open()
    dialog.charter.name_field.setText("新产业联盟")
    dialog.found_in(tmp_path / "new.gdesk")
    members, council, _readings = dialog.later
    assert dialog.onward.text() == tr("Later")
    assert [act.isEnabled() for act in council.acts] == [True, False, False]
    members.desk.do(_one_member(members.desk))
    assert members.done
    dialog.reject()
    window.show_desk(None)


def _one_member(desk: Desk) -> EnterMembers:
    unit = NewUnit(
        unit=UnitId("u1"),
        name="清华大学",
        membership_class=desk.association.rules.charter.classes[0].key,
        person=PersonId("p1"),
        representative="欧阳洋",
    )
    return EnterMembers(units=(unit,), cause="list")


def test_a_file_is_never_written_over(window: DeskWindow, tmp_path: Path) -> None:
    taken = tmp_path / "taken.gdesk"
    taken.write_text("mine", encoding="utf-8")
    dialog = StartDialog(window)
    dialog.open()
    dialog.charter.name_field.setText("新产业联盟")
    assert not dialog.found_in(taken)
    assert taken.read_text(encoding="utf-8") == "mine"
    assert window.desk is None
    for error in dialog.findChildren(ErrorDialog) + window.findChildren(ErrorDialog):
        error.close()
    dialog.reject()


def test_a_charter_in_another_encoding_is_refused(window: DeskWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_bytes("名称".encode("gbk"))
    dialog = StartDialog(window)
    dialog.open()
    assert not dialog.charter.show_file(wrong)
    errors = dialog.findChildren(ErrorDialog) + window.findChildren(ErrorDialog)
    assert "wrong.toml" in errors[0].message.sentence
    for error in errors:
        error.close()
    dialog.reject()


def test_a_charter_with_a_mistake_is_refused_with_its_place(window: DeskWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    words = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    wrong.write_text(words.replace('"2/3"', '"4/3"'), encoding="utf-8")
    dialog = StartDialog(window)
    dialog.open()
    before = dialog.charter.charter_text()
    dialog.charter.show_file(wrong)
    assert dialog.charter.charter_text() == before
    errors = dialog.findChildren(ErrorDialog) + window.findChildren(ErrorDialog)
    assert "4/3" in errors[0].message.sentence + errors[0].message.next_step
    assert "会议机构 › 会员大会 › 出席人数（法定人数） › 以上（含本数）" in errors[0].message.sentence
    assert "bodies" not in errors[0].message.sentence
    for error in errors:
        error.close()
    dialog.reject()


@pytest.mark.parametrize("typed", ["清华", "qinghua", "qhdx"])
def test_ctrl_k_finds_a_member(window: DeskWindow, typed: str) -> None:
    window.show_desk(furnished())
    found = next(each for each in window.find_everything(typed) if each.title == "清华大学")
    found.act()
    assert isinstance(window.page, MembersPage)
    assert window.page.panel.accessibleName() == "清华大学"


def test_ctrl_k_finds_commands_and_seats(window: DeskWindow) -> None:
    window.show_desk(furnished())
    command = tr("Check the journal")
    assert command in [each.title for each in window.find_everything(command)]
    seat = next(each for each in window.find_everything("欧阳洋") if each.title == "欧阳洋")
    seat.act()
    assert window.page.title.text() == "理事会"


def test_the_journal_is_checked_and_copied(window: DeskWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = StartDialog(window)
    dialog.charter.name_field.setText("新产业联盟")
    dialog.found_in(tmp_path / "new.gdesk")
    dialog.reject()
    desk = window.desk
    assert desk is not None
    window.go("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.verify()
    qtbot.waitUntil(lambda: desk.head.hash[:16] in page.result.text(), timeout=10_000)
    page.result.clear()
    copy = tmp_path / "copy.gdesk"
    page.back_up_to(str(copy))
    qtbot.waitUntil(lambda: str(copy) in page.result.text(), timeout=10_000)
    again = open_desk(copy)
    assert again.head == desk.head
    again.close()
    window.show_desk(None)


def test_a_changed_journal_is_told(window: DeskWindow, qtbot: QtBot) -> None:
    window.show_desk(furnished())
    window.go("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page._verified((Finding(7, "hash", verbatim("第 7 条被改动")),))
    assert "第 7 条被改动" in page.result.text()
    assert page.result.property("tone") == "bad"
    assert qtbot is not None
