"""Say where something was saved, and offer to open it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from governance_desk.language import tr


def saved(parent: QWidget, path: Path, *, issue: Callable[[], object] | None = None) -> None:
    """Say it across the top of the desk's window, until another act is done or another page is shown; `issue` offers
    to issue it as well."""
    said = tr("Saved as {path}", path=str(path))
    if issue is not None:
        tell(parent, said, action=tr("Issue and file it …"), do=issue, other=tr("Open"), other_do=opens(path))
    else:
        tell(parent, said, action=tr("Open"), do=opens(path))


def tell(
    parent: QWidget,
    sentence: str,
    *,
    action: str = "",
    do: Callable[[], object] | None = None,
    other: str = "",
    other_do: Callable[[], object] | None = None,
) -> None:
    """Say across the top of the desk's window what was done, with one or two things to do next."""
    if (window := desk_window(parent)) is not None:
        window.tell(sentence, action=action, do=do, other=other, other_do=other_do)


def desk_window(part: QWidget) -> Any:
    """The desk's own window below `part` or its dialogs; None where there is none, as in a test of a part."""
    window: QWidget | None = part.window()
    while window is not None and not hasattr(window, "tell"):
        above = window.parentWidget()
        window = above.window() if above is not None else None
    return window


def opens(path: Path) -> Callable[[], object]:
    """Opens it with the program of the system."""
    return lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
