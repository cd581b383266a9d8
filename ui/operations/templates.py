"""What a clerk does with the association's papers: bring a picture, keep what was drafted, have it back as it was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.templates.back import commands_between
from governance_desk.templates.state import Logo, Templates
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.run import run_all


def keep(*, desk: Desk, wanted: Templates, parent: QWidget) -> bool:
    """Record what differs from the templates as they are; one act."""
    return run_all(desk, commands_between(desk.association.templates, wanted), parent)


def read_logo(*, path: Path, parent: QWidget) -> Logo | None:
    """The picture in this file, made ready; None where the clerk was told why it cannot be."""
    from governance_desk.templates.picture import read_picture

    try:
        read = read_picture(path)
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return None
    return Logo(path.name, read.content, read.width, read.height)
