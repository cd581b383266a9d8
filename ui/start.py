"""Start the windows: dress the program, open what was asked for, show the desk."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.appearance import dress
from ui.bugs import install_hook
from ui.desk import Desk
from ui.found import Found
from ui.operations.open_association import open_again, open_chosen, open_sample, open_slowly, opened, start_new
from ui.preferences import Preferences
from ui.window import DeskWindow

WIDE_ENOUGH, HIGH_ENOUGH = 1440, 860
"""Pixels of a screen on which the window of 1366 × 768 has room, its frame and the system's own bar included."""

AT_REST = 200
"""Milliseconds after which what the first picture did not need is loaded; a hand is not quicker than that."""


def run(arguments: Sequence[str]) -> int:
    """Open the desk and stay until its window is closed. `arguments`: nothing, `demo`, or `open FILE`."""
    app = application()
    preferences = Preferences()
    install_hook()
    dress(preferences)
    command, *rest = [*arguments, ""]
    path = rest[0] if command == "open" and rest and rest[0] else preferences.last_file
    desk, error, slow = opened(path) if path and command != "demo" else (None, None, False)
    window = make_window(preferences, desk)
    window.asks_before_closing = True
    place(window)
    window.show()
    QTimer.singleShot(AT_REST, lambda: _finish_start(window))
    if error is not None:
        from ui.errors import show_error

        show_error(error, window)
    if slow:
        open_slowly(window=window, path=path)
    if command == "demo":
        open_sample(window=window)
    return app.exec()


def application() -> QApplication:
    """The one application object, made on first use."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([*sys.argv[:1], "-style", "fusion"])  # said here, no other style is made first
    app.setApplicationName("governance-desk")
    return app


def make_window(preferences: Preferences, desk: Desk | None = None) -> DeskWindow:
    """The main window over an association, or with its welcome page answered."""
    window = DeskWindow(preferences, desk)
    if desk is not None:
        preferences.last_file = str(desk.path)
    window.page_made.connect(lambda page: _answer(window, page))
    window.offer(lambda typed: _find(window, typed))
    _answer(window, window.page)
    return window


def place(window: DeskWindow) -> None:
    """Where the window was last time; the first time as large as a small screen, so that nothing lies beyond it."""
    if window.restoreGeometry(window.preferences.window_place):
        return
    free = window.screen().availableSize()
    if free.width() <= WIDE_ENOUGH or free.height() <= HIGH_ENOUGH:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _finish_start(window: DeskWindow) -> None:
    """What the first picture of the window did not need."""
    from ui.operations.finish_opening import FinishOpening

    if window.desk is not None:
        FinishOpening(window.desk, window)
    else:
        gc.enable()


def _find(window: DeskWindow, typed: str) -> list[Found]:
    from ui.find import everything  # what finds is not needed before it is asked

    return everything(window, typed)


def _answer(window: DeskWindow, page: object) -> None:
    wanted = getattr(page, "wanted", None)  # only the welcome page has it, which a desk that opens does not load
    if wanted is not None:
        wanted.connect(lambda wish: _begin(window, wish))


def _begin(window: DeskWindow, wish: str) -> None:
    if wish == "sample":
        open_sample(window=window)
    elif wish == "start":
        start_new(window=window)
    elif wish == "open":
        open_chosen(window=window)
    else:
        open_again(window=window, path=wish.removeprefix("file:"))
