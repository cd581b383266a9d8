"""Open an association in the window: the sample, a file, or one that was open before."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from types import ModuleType
from typing import cast

from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr
from ui.desk import Desk
from ui.errors import show_error
from ui.window import DeskWindow


def open_again(*, window: DeskWindow, path: str) -> bool:
    """Open the file or URL at `path`; what is wrong with it is shown and the window stays as it was."""
    return _show(window, lambda: cast(Desk, _core("governance_desk.desk").open_desk(path)))


def open_chosen(*, window: DeskWindow) -> bool:
    """Let the reader choose a file, and open it."""
    from PySide6.QtWidgets import QFileDialog

    path, _filter = QFileDialog.getOpenFileName(window, tr("Open a file"), "", tr("Associations") + " (*.gdesk)")
    return bool(path) and open_again(window=window, path=path)


def open_sample(*, window: DeskWindow) -> bool:
    """Open a fresh copy of the sample association."""
    return _show(window, lambda: cast(Desk, _core("governance_desk.desk").open_sample()))


def start_new(*, window: DeskWindow) -> bool:
    """Lead through a new association: charter, member list, readings of the silent clauses."""
    return bool(_core("ui.views.start_association").start_association(window=window))


def _show(window: DeskWindow, make: Callable[[], Desk]) -> bool:
    try:
        desk = make()
    except (Refusal, Fault) as error:
        show_error(error, window)
        return False
    window.show_desk(desk)
    window.preferences.last_file = str(desk.path)
    return True


def _core(name: str) -> ModuleType:
    return importlib.import_module(name)
