"""The charter is amended in the window: edited, checked, compared, opened as a version or laid as a draft."""

from __future__ import annotations

import datetime
import errno
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QUrl
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from governance_desk.charter.load import built_in, built_in_path
from tests.ui.association import DAY, founded
from ui.errors import ErrorDialog
from ui.preferences import Preferences
from ui.views.charter import CharterPage
from ui.views.clauses.amend_dialog import AmendDialog
from ui.views.clauses.editor import CHANGES, MISTAKES, VALUES, CharterEditor
from ui.views.meeting.ask import AskDialog
from ui.widgets.form_dialog import day_of

HALF, MORE = 'at_least = "1/2", of = "in_office"', 'at_least = "2/3", of = "in_office"'


@pytest.fixture(name="editor")
def _editor(qtbot: QtBot, preferences: Preferences) -> CharterEditor:
    assert preferences is not None
    made = CharterEditor(built_in_path("cfia").read_text(encoding="utf-8"), built_in("cfia"))
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    return made


def test_mistakes_are_listed_while_one_writes_and_lead_to_their_line(editor: CharterEditor) -> None:
    assert editor.mistakes.count() == 0
    editor.set_text(editor.toml.replace("limit = 3", "limit = 0"))
    assert editor.charter is None
    assert editor.mistakes.count() == 2
    assert "2" in editor.tabs.tabText(MISTAKES)
    assert "缺席的后果 › 理事缺席 › 缺席次数" in editor.mistakes.item(0).text()
    editor.mistakes.setCurrentRow(1)
    assert editor.words.textCursor().selectedText() == "limit = 0"
    line = editor.words.textCursor().blockNumber()
    assert editor.toml.split("\n")[:line].count("limit = 0") == 1  # the second of them


def test_typing_is_checked_after_a_pause_and_at_once_when_asked(editor: CharterEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.checked, timeout=3000):
        editor.words.insertPlainText("nonsense\n")
    assert editor.charter is None
    editor.words.undo()
    assert editor.charter is not None


def test_a_value_is_written_in_the_form(editor: CharterEditor) -> None:
    editor.tabs.setCurrentIndex(VALUES)
    values = editor.values
    assert len(values.rows.found()) > 1000
    values.filter.setText("council quorum rule 1/2")
    assert values.rows.found() == ()  # the part is called by its name
    values.filter.setText("理事会 quorum[0].rule 1/2")
    (path,) = values.rows.found()
    assert values.select(path)
    row = values.current()
    assert row is not None
    assert values.card.value.text() == "1/2"
    assert row.editable.place is not None
    assert str(row.editable.place.line - 1) == str(editor.words.textCursor().blockNumber())
    values.card.value.setText("2/3")
    values.card.write.click()
    assert editor.toml == built_in_path("cfia").read_text(encoding="utf-8").replace(HALF, MORE)
    editor.tabs.setCurrentIndex(CHANGES)
    assert editor.changes.count() == 2
    assert "2/3" in editor.changes.item(1).text()
    editor.words.undo()
    assert HALF in editor.toml


def test_a_place_after_a_rare_character_is_still_the_place(editor: CharterEditor) -> None:
    editor.set_text(editor.toml.replace('name = "会员大会"', 'name = "𠮷会员大会"'))
    editor.tabs.setCurrentIndex(VALUES)
    editor.values.filter.setText("理事会 quorum[0].rule 1/2")
    (path,) = editor.values.rows.found()
    assert editor.values.select(path)
    editor.values.card.value.setText("2/3")
    editor.values.card.value.returnPressed.emit()
    assert MORE in editor.toml


def amending(qtbot: QtBot) -> tuple[CharterPage, AmendDialog]:
    page = CharterPage(founded())
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    page.amend.click()
    dialog = page.window().findChildren(AmendDialog)[-1]
    return page, dialog


def test_a_new_version_is_opened_and_shown_with_what_it_changes(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page, dialog = amending(qtbot)
    assert not dialog.open_version.isEnabled()  # nothing is changed
    dialog.editor.set_text(dialog.editor.toml.replace(HALF, MORE))
    assert dialog.open_version.isEnabled()
    dialog.open_version.click()  # without a resolution
    for error in page.window().findChildren(ErrorDialog) + dialog.findChildren(ErrorDialog):
        error.close()
    assert len(page.desk.association.versions) == 1
    dialog.resolution.setText("第一届会员大会第一次会议第2号决议")
    dialog.day.setDate(QDate(2026, 4, 1))
    dialog.open_version.click()
    assert not dialog.isVisible()
    newest = page.desk.association.versions[-1]
    assert (newest.since, newest.body) == (datetime.date(2026, 4, 1), "会员大会")
    page.tabs.setCurrentIndex(2)
    page.refresh()
    words = page.versions.toPlainText()
    assert "2026-04-01" in words
    assert "第一届会员大会第一次会议第2号决议" in words
    assert newest.digest[:12] in words
    assert words.index("三分之二") > words.index("二分之一")
    page.tabs.setCurrentIndex(1)
    assert "二分之一以上（含）" in page.articles.toPlainText()  # the rules of today


def test_a_draft_is_laid_and_waits_for_a_vote(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page, dialog = amending(qtbot)
    dialog.editor.set_text(dialog.editor.toml.replace(HALF, MORE))
    dialog.lay.click()
    assert not dialog.isVisible()
    (draft,) = page.desk.association.drafts.values()
    assert MORE in draft.toml
    page.tabs.setCurrentIndex(2)
    page.refresh()
    assert "三分之二" in page.versions.toPlainText()
    page.versions.anchorClicked.emit(QUrl(f"withdraw:{draft.id}"))
    asked = page.window().findChildren(AskDialog)[-1]
    asked.lines[0].setText("重写")
    asked.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert page.desk.association.drafts[draft.id].withdrawn == "重写"
    page.refresh()
    assert "三分之二" not in page.versions.toPlainText()
    assert len(page.desk.association.versions) == 1


def test_an_unsound_text_opens_nothing(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    _page, dialog = amending(qtbot)
    dialog.editor.set_text("")
    assert not dialog.open_version.isEnabled()
    assert not dialog.lay.isEnabled()


def test_the_text_goes_to_a_file_and_comes_from_one(
    qtbot: QtBot, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert preferences is not None
    _page, dialog = amending(qtbot)
    path = tmp_path / "章程.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog.save.click()
    assert path.read_text(encoding="utf-8") == dialog.editor.toml
    with monkeypatch.context() as patched:

        def full(*_given: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        patched.setattr("governance_desk.documents.issue.os.fsync", full)
        dialog.save.click()
    (error,) = dialog.findChildren(ErrorDialog)
    error.close()
    error.setParent(None)
    assert path.read_text(encoding="utf-8") == dialog.editor.toml, "a full disk leaves what was there"
    assert list(tmp_path.glob("*.new")) == []
    path.write_text(dialog.editor.toml.replace(HALF, MORE), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    dialog.read.click()
    assert MORE in dialog.editor.toml
    path.write_bytes(b"\xff\xfe\x00")
    dialog.read.click()
    (error,) = dialog.findChildren(ErrorDialog)
    error.close()
    assert MORE in dialog.editor.toml
    assert day_of(dialog.day) > DAY
