"""A large association without a snapshot is read beside the window: with its progress, to be cancelled, once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import governance_desk.desk
from governance_desk.desk import Desk, open_desk
from governance_desk.storage import waiting
from governance_desk.stories.sample import make_sample
from ui import start
from ui.errors import ErrorDialog
from ui.operations.background import Background
from ui.operations.open_association import open_again, open_slowly, opened
from ui.preferences import Preferences
from ui.views.welcome import WelcomePage
from ui.window import DeskWindow


@pytest.fixture(name="large")
def _large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, as if it were large."""
    made = make_sample(tmp_path)
    monkeypatch.setattr(waiting, "LONG", 1000)
    return made


@pytest.fixture(name="window")
def _window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    made = start.make_window(preferences)
    qtbot.addWidget(made)
    made.show()
    return made


class Gate:
    """Holds the reading up in the middle, and notes in which thread it is done."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.passed = threading.Event()
        self.threads: set[str] = set()

        def slow(path: str, *, watch: Callable[[int, int], None] = lambda _done, _whole: None, **more: Any) -> Desk:
            def held_up(number: int, whole: int) -> None:
                self.threads.add(threading.current_thread().name)
                if number > whole // 2:
                    assert self.passed.wait(20)
                watch(number, whole)

            return open_desk(path, watch=held_up, **more)

        monkeypatch.setattr(governance_desk.desk, "open_desk", slow)


def test_it_is_read_beside_the_window_and_shown_when_it_is_there(
    window: DeskWindow, large: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch)
    assert open_again(window=window, path=str(large))
    (background,) = window.findChildren(Background)
    assert background.isVisible()  # at once: nothing else is begun meanwhile
    qtbot.waitUntil(lambda: background.bar.value() > 0, timeout=20_000)
    assert background.bar.maximum() > background.bar.value()
    assert isinstance(window.page, WelcomePage)
    assert threading.main_thread().name not in gate.threads
    gate.passed.set()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    assert window.desk is not None
    assert len(window.desk.association.register.members()) == 36
    assert window.preferences.last_file == str(large)
    window.show_desk(None)


def test_it_can_be_cancelled_and_the_file_is_free_again(
    window: DeskWindow, large: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch)
    background = open_slowly(window=window, path=str(large))
    background.stop.click()
    with qtbot.waitSignal(background.ended, timeout=20_000) as ended:
        gate.passed.set()
    assert ended.args == [False]
    assert window.desk is None
    assert window.findChildren(ErrorDialog) == []
    open_desk(large).close()


def test_what_is_wrong_with_it_is_shown(window: DeskWindow, large: Path, qtbot: QtBot) -> None:
    held = open_desk(large)
    background = open_slowly(window=window, path=str(large))
    with qtbot.waitSignal(background.ended, timeout=20_000):
        pass
    (error,) = window.findChildren(ErrorDialog)
    assert large.name in error.message.sentence
    error.close()
    held.close()
    assert window.desk is None


def test_a_start_does_not_wait_for_it(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened(str(large)) == (None, None, True)
    monkeypatch.setattr(waiting, "LONG", 10_000_000)
    desk, error, slow = opened(str(large))
    assert desk is not None
    assert (error, slow) == (None, False)
    desk.close()
