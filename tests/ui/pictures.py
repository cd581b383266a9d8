"""Take pictures of windows, to be looked at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget


def picture(widget: QWidget, path: Path, size: QSize | None = None) -> Path:
    """Show `widget` at `size` (pixels; its own if not given), write it to `path` as PNG, and return the path."""
    if size is not None:
        widget.resize(size)
    widget.show()
    settle()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path)):
        raise OSError(f"no picture could be written to {path}")
    return path


def settle() -> None:
    """Let layouts, style changes and deletions happen."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
