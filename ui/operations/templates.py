"""What a clerk does with the association's papers: keep what was drafted, and have it back as it was."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.templates.back import commands_between
from governance_desk.templates.state import Templates
from ui.desk import Desk
from ui.operations.run import run_all


def keep(*, desk: Desk, wanted: Templates, parent: QWidget) -> bool:
    """Record what differs from the templates as they are; one act."""
    return run_all(desk, commands_between(desk.association.templates, wanted), parent)
