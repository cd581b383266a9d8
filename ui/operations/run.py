"""Run commands of the desk, and show what the charter or the computer has against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from governance_desk.errors import Fault, Refusal
from ui.desk import Desk
from ui.errors import show_error


def run(desk: Desk, command: Any, parent: QWidget, *, contacts: Sequence[Any] = (), keep: Sequence[bytes] = ()) -> bool:
    """One command (see `run_all`)."""
    return run_all(desk, [command], parent, contacts=contacts, keep=keep)


def run_all(
    desk: Desk,
    commands: Iterable[Any],
    parent: QWidget,
    *,
    contacts: Sequence[Any] = (),
    keep: Sequence[bytes] = (),
    sweep: bool = True,
) -> bool:
    """One act: True when all of the commands were done and saved; the pages learn of it through `desk.subscribe`.

    `contacts` are saved with them, beside the journal, and so are the contents in `keep`; `sweep` as for the desk.

    A refusal and a fault are shown above `parent` and give False. Anything else is a bug and is not caught.
    """
    try:
        desk.do_all(commands, contacts=contacts, keep=keep, sweep=sweep)
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    return True
