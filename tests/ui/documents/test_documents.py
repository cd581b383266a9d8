"""The page Documents: every paper, its pages beside it, kept and printed from there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from governance_desk.documents.content.blocks import Document, Paragraph
from governance_desk.documents.layout.pdf import pdf
from tests.ui.association import closed, founded, in_session
from tests.ui.pictures import settle
from ui.models.papers import PapersModel
from ui.operations.documents import papers
from ui.operations.save_paper import save_paper
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.documents import DocumentsPage
from ui.views.minutes.window import MinutesWindow
from ui.views.printing.characters_dialog import CharactersDialog
from ui.views.printing.merge_dialog import How, MergeDialog
from ui.window import DeskWindow


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show_desk(closed())
    made.go("documents")
    made.show()
    return made


def page_of(window: DeskWindow) -> DocumentsPage:
    page = window.page
    assert isinstance(page, DocumentsPage)
    return page


def test_the_pages_of_the_current_paper_stand_beside_the_list(window: DeskWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.show_detail("m1/minutes/")
    qtbot.waitUntil(lambda: page.drawable.pages.page_count() > 1, timeout=10_000)
    row = page.drawable.current()
    assert row is not None
    assert row.key == "m1/minutes/"
    assert page.drawable.save.isEnabled()


def test_minutes_of_a_closed_meeting_are_edited_from_here(window: DeskWindow) -> None:
    page = page_of(window)
    page.show_detail("m1/agenda/")
    assert not page.drawable.edit.isVisible(), "an agenda is nobody's to write"
    page.show_detail("m1/minutes/")
    assert page.drawable.edit.isVisible()
    page.drawable.edit.click()
    settle()
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, MinutesWindow)]
    assert [each.meeting.id for each in found] == ["m1"]
    found[0].reject()


def test_minutes_of_a_meeting_still_in_session_are_not_edited_from_here(window: DeskWindow) -> None:
    window.show_desk(in_session())
    window.go("documents")
    page = page_of(window)
    page.show_detail("m1/minutes/")
    row = page.drawable.current()
    assert row is None or row.paper != "minutes" or not page.drawable.edit.isVisible()


def test_a_paper_is_kept_where_the_clerk_says(
    window: DeskWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(window)
    page.show_detail("m1/agenda/")
    page.drawable.show_pages()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "议程.docx"), ""))
    page.drawable.save.click()
    assert (tmp_path / "议程.docx").read_bytes().startswith(b"PK")


def test_a_character_that_no_font_has_is_said_beside_the_pages_and_before_it_is_saved(
    window: DeskWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Document("通知", (Paragraph("王🙂到会"),))
    monkeypatch.setattr("ui.views.filing.drawable.drawn", lambda _desk, _row: pdf(made, bundled_only=True))
    page = page_of(window)
    page.drawable.show_pages()
    assert "“王🙂到会”中的“🙂”" in page.drawable._banner.sentence()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "通知.pdf"), ""))
    assert save_paper(lambda: made, "通知", window)
    asked = asked_about(window)
    assert asked.focusWidget() is asked.leave
    assert [asked.model.row(at).text for at in range(asked.model.rowCount())] == ["王🙂到会"]
    assert list(tmp_path.iterdir()) == [], "nothing is written before the clerk knows"
    asked.leave.click()
    settle()
    assert list(tmp_path.iterdir()) == []
    assert save_paper(lambda: made, "通知", window)
    asked_about(window).action.click()
    assert [path.name for path in tmp_path.iterdir()] == ["通知.pdf"]
    assert "通知.pdf" in window.banner.sentence()


def asked_about(window: DeskWindow) -> CharactersDialog:
    """The question in sight."""
    settle()
    (asked,) = (each for each in window.findChildren(CharactersDialog) if each.isVisible())
    return asked


def test_all_that_is_shown_is_kept_in_one_folder_and_nothing_is_written_over(
    window: DeskWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = page_of(window)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    number = len(page.drawable.model.shown_rows())
    all_into(page, How.FOLDER)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == number, timeout=20_000)
    qtbot.waitUntil(lambda: str(tmp_path) in window.banner.sentence(), timeout=10_000)
    (there := min(tmp_path.glob("*.pdf"))).write_bytes(b"of somebody else")
    all_into(page, How.FOLDER)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == number + 1, timeout=20_000)
    assert there.read_bytes() == b"of somebody else"


def all_into(page: DocumentsPage, how: How) -> MergeDialog:
    """What a clerk does: the button, as what, and on."""
    page.drawable.all.click()
    settle()
    dialog = next(each for each in page.window().findChildren(MergeDialog) if each.isVisible())
    dialog.how.setCurrentIndex(dialog.how.findData(how))
    dialog.action.click()
    settle()
    return dialog


def test_whoever_changes_their_mind_keeps_nothing(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(window)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
    dialog = all_into(page, How.ONE)
    assert dialog.isVisible()
    dialog.reject()
    page.drawable.save.click()
    assert window.banner.sentence() == ""


def test_without_a_paper_the_page_says_what_to_do_first(qtbot: QtBot, preferences: Preferences) -> None:
    page = DocumentsPage(founded(), preferences)
    qtbot.addWidget(page)
    page.refresh()
    rows = papers(founded())
    assert page.drawable.save.isVisibleTo(page) == bool(rows)


def test_the_model_keeps_to_the_rules(qtmodeltester: ModelTester) -> None:
    model = PapersModel()
    model.show_rows(papers(closed()))
    qtmodeltester.check(model)
    assert model.rowCount() == 6
