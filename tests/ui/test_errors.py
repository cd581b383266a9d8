from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from governance_desk.errors import Fault, Refusal
from governance_desk.language import text
from tests.ui.fake_desk import FakeDesk
from ui.bugs import install_hook
from ui.errors import ErrorDialog
from ui.operations.run import run
from ui.preferences import Preferences
from ui.start import make_window
from ui.window import DeskWindow


@pytest.fixture
def window(english: Preferences, qtbot: QtBot) -> DeskWindow:
    made = make_window(english)
    qtbot.addWidget(made)
    made.show_desk(FakeDesk())
    return made


def words(dialog: ErrorDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.text()]


def dialog_of(window: DeskWindow) -> ErrorDialog:
    found = window.findChild(ErrorDialog)
    assert isinstance(found, ErrorDialog)
    return found


def test_a_refusal_shows_sentence_article_and_next_step(window: DeskWindow) -> None:
    refusal = Refusal(text("No quorum."), article="章程第十八条", next_step=text("Wait for more."))
    desk = FakeDesk(error=refusal)
    assert run(desk, "resolve", window.page) is False
    assert words(dialog_of(window)) == ["Not allowed", "No quorum.", "章程第十八条", "Wait for more."]


def test_the_article_leads_to_the_charter_page(window: DeskWindow) -> None:
    run(FakeDesk(error=Refusal(text("No."), article="章程第十八条")), "resolve", window.page)
    link = next(b for b in dialog_of(window).findChildren(QPushButton) if b.text() == "Show the article")
    link.click()
    assert type(window.page).__name__ == "CharterPage"


def test_a_fault_says_what_is_safe(window: DeskWindow) -> None:
    fault = Fault(text("The disk is full."), safe=text("All is saved."), next_step=text("Make room."))
    assert run(FakeDesk(error=fault), "resolve", window.page) is False
    assert words(dialog_of(window)) == ["That did not work", "The disk is full.", "All is saved.\nMake room."]


def test_a_command_that_is_done_says_nothing(window: DeskWindow) -> None:
    desk = FakeDesk()
    assert run(desk, "resolve", window.page) is True
    assert desk.done == ["resolve"]
    assert window.findChild(ErrorDialog) is None


def test_a_bug_is_not_caught_by_run(window: DeskWindow) -> None:
    with pytest.raises(ZeroDivisionError):
        run(FakeDesk(error=ZeroDivisionError()), "resolve", window.page)


def test_a_bug_is_reported_logged_and_passed_on_without_a_traceback_for_the_reader(
    english: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert english
    passed_on: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _where: passed_on.append(kind))
    install_hook(tmp_path)
    error = ValueError("secret detail")
    with caplog.at_level(logging.CRITICAL):
        sys.excepthook(ValueError, error, None)
    (report,) = tmp_path.glob("report-*.txt")
    assert "secret detail" in report.read_text(encoding="utf-8")
    assert passed_on == [ValueError]
    assert str(report) in caplog.text
    dialogs = [window for window in QApplication.topLevelWidgets() if isinstance(window, ErrorDialog)]
    (dialog,) = (found for found in dialogs if found.message.heading == "A mistake in the program")
    shown = "\n".join(words(dialog))
    assert str(report) in shown
    assert "secret detail" not in shown
    assert "Traceback" not in shown
    dialog.close()
