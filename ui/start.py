"""Start the windows: dress the program, open what was asked for, show the desk."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.appearance import dress
from ui.errors import install_hook
from ui.found import Found
from ui.operations.open_association import open_again, open_chosen, open_sample, start_new
from ui.preferences import Preferences
from ui.views.welcome import WelcomePage
from ui.window import DeskWindow


def run(arguments: Sequence[str]) -> int:
    """Open the desk and stay until its window is closed. `arguments`: nothing, `demo`, or `open FILE`."""
    app = application()
    preferences = Preferences()
    install_hook()
    dress(preferences)
    window = make_window(preferences)
    command, *rest = [*arguments, ""]
    if command == "demo":
        open_sample(window=window)
    elif command == "open" and rest and rest[0]:
        open_again(window=window, path=rest[0])
    elif preferences.last_file:
        open_again(window=window, path=preferences.last_file)
    window.show()
    return app.exec()


def application() -> QApplication:
    """The one application object, made on first use."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("governance-desk")
    app.setStyle("Fusion")
    return app


def make_window(preferences: Preferences) -> DeskWindow:
    """The main window with its welcome page answered."""
    window = DeskWindow(preferences)
    window.page_made.connect(lambda page: _answer(window, page))
    window.offer(lambda typed: _find(window, typed))
    _answer(window, window.page)
    return window


def _find(window: DeskWindow, typed: str) -> list[Found]:
    from ui.find import everything  # what finds is not needed before it is asked

    return everything(window, typed)


def _answer(window: DeskWindow, page: object) -> None:
    if isinstance(page, WelcomePage):
        page.wanted.connect(lambda wish: _begin(window, wish))


def _begin(window: DeskWindow, wish: str) -> None:
    if wish == "sample":
        open_sample(window=window)
    elif wish == "start":
        start_new(window=window)
    elif wish == "open":
        open_chosen(window=window)
    else:
        open_again(window=window, path=wish.removeprefix("file:"))
