"""Work beside the windows: what becomes of it when the window above which it runs is closed."""

from __future__ import annotations

from threading import Event

import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.operations import background
from ui.operations.background import Watch, in_background


def test_a_window_that_goes_while_the_work_runs_takes_nothing_with_it(qtbot: QtBot) -> None:
    go_on, done, seen = Event(), list[object](), list[Watch]()

    def work(watch: Watch) -> str:
        seen.append(watch)
        go_on.wait(20)
        watch.stop_if_cancelled()
        return "made"

    above = QWidget()
    in_background(sentence="…", work=work, done=done.append, parent=above)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    (thread,) = [each for each in background._running if each.isRunning()]
    shiboken6.delete(above)
    assert seen[0].cancelled()
    go_on.set()
    assert thread.wait(20_000)
    qtbot.wait(50)
    assert isinstance(thread.error, background.Stopped)
    assert done == []


def test_the_program_ends_after_the_work(qtbot: QtBot) -> None:
    above, ended = QWidget(), Event()
    qtbot.addWidget(above)

    def work(watch: Watch) -> None:
        while not watch.cancelled():
            ended.wait(0.01)
        ended.set()

    in_background(sentence="…", work=work, done=lambda _nothing: None, parent=above)
    background._leave_all()
    assert ended.is_set()
    assert not any(each.isRunning() for each in background._running)


def test_a_thread_that_has_ended_is_let_go_of(qtbot: QtBot) -> None:
    above = QWidget()
    qtbot.addWidget(above)
    for at in range(3):
        work = in_background(sentence="…", work=lambda _watch: None, done=lambda _nothing: None, parent=above)
        with qtbot.waitSignal(work.ended, timeout=10_000):
            pass
        assert len(background._running) == 1, at
