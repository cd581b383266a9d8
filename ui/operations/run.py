"""Run one command of the desk, and show what the charter or the computer has against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from governance_desk.errors import Fault, Refusal
from ui.desk import Desk
from ui.errors import show_error


def run(desk: Desk, command: Any, parent: QWidget, *, contacts: Sequence[Any] = ()) -> bool:
    """True when the command was done and saved; the pages learn of it through `desk.subscribe`.

    `contacts` are saved with it, beside the journal.

    A refusal and a fault are shown above `parent` and give False. Anything else is a bug and is not caught.
    """
    try:
        desk.do(command, contacts=contacts)
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    return True
