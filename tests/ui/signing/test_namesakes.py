"""Two people of one name are two signers, each with the unit, in the window and in what is recorded."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from governance_desk.filing.state import Role
from governance_desk.meeting.namesakes import told_apart
from governance_desk.signing.beside import expected_signers, put
from tests.ui.pictures import settle
from tests.ui.signing.made_up import issued_minutes
from ui.preferences import Preferences
from ui.views.signing.dialog import SignDialog


def test_only_who_shares_a_name_is_named_with_the_unit() -> None:
    assert told_apart([("司马堃", "甲"), ("王静", "乙"), ("司马堃", "丙")]) == ("司马堃（甲）", "王静", "司马堃（丙）")
    assert told_apart([("司马堃", ""), ("司马堃", "丙")]) == ("司马堃", "司马堃（丙）")


def test_both_have_to_sign(qtbot: QtBot, tmp_path: Path) -> None:
    desk, document = issued_minutes()
    twice = [each for each in expected_signers(desk.association, document) if each.startswith("司马堃")]
    assert len(set(twice)) == 2
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    dialog = SignDialog(desk, document.id, None, Preferences(settings))
    qtbot.addWidget(dialog)
    names = dialog.paper._everyone
    assert [each for each in names if each.startswith("司马堃")] == twice
    entries = [dialog.hand.line.itemText(at) for at in range(dialog.hand.line.count())]
    assert len({each for each in entries if "司马堃" in each}) == 2
    act = put(
        desk.association,
        document,
        b"%PDF",
        role=Role.SCAN,
        who=[each for each in names if each != twice[1]],
        day=desk.clock().day,
        new_id=desk.new_id,
    )
    desk.do_all(act.commands, keep=act.contents)
    settle()
    assert twice[1] in dialog.state.text().split("未")[-1]
