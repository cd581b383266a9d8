"""Any list goes out of the windows in the form that the clerk chooses."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from governance_desk.lists.save import Form
from tests.documents.content.scripted import third_council
from tests.ui.association import furnished
from tests.ui.pictures import settle
from ui.errors import ErrorDialog
from ui.preferences import Preferences
from ui.views.export_dialog import ExportDialog
from ui.views.list_dialog import ListDialog
from ui.views.members import MembersPage
from ui.window import DeskWindow


def dialog_of(window: DeskWindow) -> ExportDialog:
    return window.findChildren(ExportDialog)[-1]


def save(
    qtbot: QtBot, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, path: Path, form: Form = Form.WORKBOOK
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kinds: (str(path), ""))
    dialog.form.setCurrentIndex(dialog.form.findData(form))
    dialog.action.click()
    qtbot.waitUntil(path.exists, timeout=20_000)


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    made = DeskWindow(preferences, furnished())
    qtbot.addWidget(made)
    made.show()
    made.go("members")
    settle()
    return made


def test_what_is_shown_goes_out_as_it_is_shown(
    qtbot: QtBot, window: DeskWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = window.page
    assert isinstance(page, MembersPage)
    page.list.choose(["name", "representative"])
    page.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    page.search.setText("大学")
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(window)
    assert dialog.shown.isChecked()
    save(qtbot, dialog, monkeypatch, tmp_path / "a.csv", Form.UTF_8)
    rows = list(csv.reader((tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0] == ["单位", "会员代表"]
    assert [row[0] for row in rows[1:]] == [row.unit.name for row in page.model.shown_rows()]
    assert 1 < len(rows) < 36


def test_all_of_it_goes_out_with_every_column(
    qtbot: QtBot, window: DeskWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = window.page
    assert isinstance(page, MembersPage)
    page.search.setText("大学")
    page.list.export_button.click()
    dialog = dialog_of(window)
    dialog.whole.setChecked(True)
    save(qtbot, dialog, monkeypatch, tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert (sheet.max_row, sheet.max_column) == (37, len(page.model.listing.columns))
    qtbot.waitUntil(lambda: "a.xlsx" in window.banner.sentence(), timeout=5000)


def test_a_text_that_was_cut_is_told(
    qtbot: QtBot, window: DeskWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert window.desk is not None
    unit = window.desk.association.register.members()[0]
    unit.remark = "长" * 40_000
    page = window.page
    assert isinstance(page, MembersPage)
    page.list.export_button.click()
    dialog = dialog_of(window)
    dialog.whole.setChecked(True)
    save(qtbot, dialog, monkeypatch, tmp_path / "a.xlsx")
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorDialog)), timeout=5000)


@pytest.mark.parametrize("name", ["today", "council", "meetings"])
def test_ctrl_e_exports_every_list(
    qtbot: QtBot, preferences: Preferences, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = DeskWindow(preferences, third_council()[0])
    qtbot.addWidget(window)
    window.show()
    window.go(name)
    settle()
    QTest.keyClick(window.page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    save(qtbot, dialog_of(window), monkeypatch, tmp_path / "a.xlsx")
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0].max_row > 1


def test_absences_are_a_list_that_leads_to_the_meeting(qtbot: QtBot, preferences: Preferences) -> None:
    window = DeskWindow(preferences, third_council()[0])
    qtbot.addWidget(window)
    window.show()
    window.go("council")
    window.page.absences.click()  # type: ignore[attr-defined]
    dialog = window.findChildren(ListDialog)[0]
    rows = dialog.list.model.shown_rows()
    assert len(rows) == 8  # one, two, and of the third meeting one on leave and four absent
    assert "第十九条" in "；".join(rows[0].counts)
    dialog.go_there.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert type(window.page).__name__ == "MeetingsPage"
