"""Say where something was saved, and offer to open it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from governance_desk.language import tr


def saved(parent: QWidget, path: Path) -> None:
    """Say it across the top of the desk's window, until another page is shown."""
    if (window := desk_window(parent)) is not None:
        window.tell(
            tr("Saved as {path}", path=str(path)),
            action=tr("Open"),
            do=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )


def desk_window(part: QWidget) -> Any:
    """The desk's own window below `part` or its dialogs; None where there is none, as in a test of a part."""
    window: QWidget | None = part.window()
    while window is not None and not hasattr(window, "tell"):
        above = window.parentWidget()
        window = above.window() if above is not None else None
    return window
