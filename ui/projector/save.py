"""A scene of the hall as a picture in a file; where there is no display this is what the hall would have seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.meeting.hall import HallView
from ui.projector.paint import picture

SIZE = QSize(1920, 1080)


def save(view: HallView, path: Path) -> None:
    """Write the scene as PNG, 1920 × 1080. Fault where the file cannot be written."""
    if not picture(view, SIZE).save(str(path), "PNG"):
        raise Fault(text("{file} cannot be written.", file=str(path)), next_step=text("Choose another folder."))
