"""Wherever a file is asked for, the dialog begins in the folder for documents, with a name where one is written;
and whoever changes their mind changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from governance_desk.desk import open_desk
from governance_desk.language import tr
from tests.ui.association import MEETING, convened, founded
from ui.errors import ErrorDialog
from ui.operations.ask_for_file import forget_the_last_folder
from ui.operations.open_association import open_chosen
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.importing.dialog import ImportDialog
from ui.views.meeting.papers import Papers
from ui.views.start_association import StartDialog
from ui.views.starting.charter_step import OTHER
from ui.views.welcome import WelcomePage
from ui.window import DeskWindow


class Asked:
    """Stands in for the dialogs of Qt: keeps what they were asked, and answers with `answer`."""

    def __init__(self) -> None:
        self.places: list[str] = []
        self.filters: list[str] = []
        self.answer = ""
        self.kind = ""

    def __call__(self, _parent: object, _title: str, place: str, files: str) -> tuple[str, str]:
        self.places.append(place)
        self.filters.append(files)
        return self.answer, self.kind


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Asked:
    dialogs = Asked()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", dialogs)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialogs)
    (tmp_path / "documents").mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "documents"))
    forget_the_last_folder()
    return dialogs


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def ask_for_a_charter(window: DeskWindow) -> None:
    step = StartDialog(window).charter
    step.choose.setCurrentIndex(step.choose.findData(OTHER))
    step.choose.activated.emit(step.choose.currentIndex())


WAYS: dict[str, tuple[Callable[[DeskWindow], object], str, str]] = {
    "an association to open": (lambda window: open_chosen(window=window), "", "*.gdesk"),
    "where a new association lies": (
        lambda window: StartDialog(window).choose_file(),
        "碳足迹产业技术创新联盟.gdesk",
        "*.gdesk",
    ),
    "a charter": (ask_for_a_charter, "", "*.toml"),
    "a member list": (lambda window: ImportDialog(founded(), window).choose.choose.click(), "", "*.xlsx"),
    "an empty member list": (
        lambda window: ImportDialog(founded(), window).choose.template.click(),
        "会员名单.xlsx",
        "*.xlsx",
    ),
    "minutes": (
        lambda window: Papers(convened(), MEETING).save_minutes(window),
        "第一届理事会第一次会议 纪要.pdf",
        "*.pdf",
    ),
    "a notice": (
        lambda window: Papers(convened(), MEETING).save_notice(window),
        "第一届理事会第一次会议 通知.pdf",
        "*.pdf",
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_dialog_begins_in_the_folder_for_documents(
    window: DeskWindow, asked: Asked, tmp_path: Path, way: str
) -> None:
    ask, name, files = WAYS[way]
    ask(window)
    folder = tmp_path / "documents"
    assert asked.places == [f"{folder}/{name}"]
    assert files in asked.filters[0]
    assert isinstance(window.page, WelcomePage), "nobody chose a file, nothing has changed"
    assert not any(each.is_file() and each.suffix != ".ini" for each in tmp_path.rglob("*"))


def test_the_file_of_an_association_gets_its_ending(window: DeskWindow, asked: Asked, tmp_path: Path) -> None:
    asked.answer = str(tmp_path / "联盟")
    dialog = StartDialog(window)
    dialog.choose_file()
    assert dialog.stack.currentIndex() == 1
    assert (tmp_path / "联盟.gdesk").exists()
    dialog.reject()
    window.show_desk(None)
    open_desk(tmp_path / "联盟.gdesk").close()


def test_an_empty_member_list_is_written_where_the_clerk_says(window: DeskWindow, asked: Asked, tmp_path: Path) -> None:
    asked.answer = str(tmp_path / "名单")
    dialog = ImportDialog(founded(), window)
    dialog.choose.template.click()
    assert (tmp_path / "名单.xlsx").stat().st_size > 1000
    assert "名单.xlsx" in dialog._note.text()


@pytest.mark.parametrize("answer", ["", "wrong.toml"])
def test_without_another_charter_the_one_that_was_chosen_stays(
    window: DeskWindow, asked: Asked, tmp_path: Path, answer: str
) -> None:
    if answer:
        (tmp_path / answer).write_text("format = 99", encoding="utf-8")
        asked.answer = str(tmp_path / answer)
    dialog = StartDialog(window)
    step = dialog.charter
    step.choose.setCurrentIndex(1)
    step.choose.activated.emit(1)
    text = step.charter_text()
    step.choose.setCurrentIndex(step.choose.findData(OTHER))
    step.choose.activated.emit(step.choose.currentIndex())
    assert step.choose.currentIndex() == 1
    assert step.charter_text() == text
    for error in dialog.findChildren(ErrorDialog) + window.findChildren(ErrorDialog):
        error.close()


def save_minutes(window: DeskWindow) -> bool:
    return Papers(convened(), MEETING).save_minutes(window)


def fault(window: DeskWindow) -> str:
    (error,) = (each for each in window.findChildren(ErrorDialog) if each.isVisible())
    error.close()
    return error.message.sentence


def test_what_was_saved_is_said_and_can_be_opened(
    window: DeskWindow, asked: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    folder = tmp_path / "纪要"
    folder.mkdir()
    asked.answer = str(folder / "第一次会议")
    assert save_minutes(window)
    written = folder / "第一次会议.pdf"
    assert written.read_bytes().startswith(b"%PDF")
    assert str(written) in window.banner.sentence()
    window.banner.acted.emit()
    assert opened == [str(written)]
    save_minutes(window)
    assert asked.places[-1].startswith(f"{folder}/"), "the next dialog begins where the last one ended"
    window.go("settings")
    assert window.banner.sentence() == ""


def test_a_folder_that_was_misspelled_is_not_made(window: DeskWindow, asked: Asked, tmp_path: Path) -> None:
    asked.answer = str(tmp_path / "no such folder" / "纪要.pdf")
    assert not save_minutes(window)
    assert "no such folder" in fault(window)
    assert not (tmp_path / "no such folder").exists()


@pytest.mark.parametrize(
    ("typed", "kind"), [("纪要.docx", ""), ("纪要.DOCX", "PDF (*.pdf)"), ("纪要", "Word document (*.docx)")]
)
def test_a_paper_is_saved_for_word_where_the_clerk_says_so(
    window: DeskWindow, asked: Asked, tmp_path: Path, typed: str, kind: str
) -> None:
    asked.answer, asked.kind = str(tmp_path / typed), kind.replace("Word document", tr("Word document"))
    assert save_minutes(window)
    (written,) = (each for each in tmp_path.iterdir() if each.suffix.lower() == ".docx")
    text = "".join(paragraph.text for paragraph in docx.Document(str(written)).paragraphs)
    assert "会议纪要" in text
    assert asked.filters == [f"PDF (*.pdf);;{tr('Word document')} (*.docx)"]


def test_no_file_is_written_over_that_the_system_did_not_ask_about(
    window: DeskWindow, asked: Asked, tmp_path: Path
) -> None:
    (tmp_path / "纪要.pdf").write_text("mine")
    asked.answer = str(tmp_path / "纪要")
    assert not save_minutes(window)
    assert "纪要.pdf" in fault(window)
    assert (tmp_path / "纪要.pdf").read_text() == "mine"
    asked.answer = str(tmp_path / "纪要.pdf")
    assert save_minutes(window), "here the system has asked"
