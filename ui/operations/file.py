"""What a clerk does with the file as a whole: check the journal, copy it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from governance_desk.language import tr
from ui.desk import Desk
from ui.operations.background import Background, Watch, in_background


def verify(*, desk: Desk, done: Callable[[tuple[Any, ...]], None], parent: QWidget) -> Background:
    """Recompute every hash beside the windows; `done` gets what is not as it was written."""
    whole = desk.head.number

    def work(watch: Watch) -> tuple[Any, ...]:
        def look(number: int) -> None:
            watch.stop_if_cancelled()
            watch.progress(number, whole)

        return desk.verify(look)

    return in_background(sentence=tr("The journal is being checked …"), work=work, done=done, parent=parent)


def back_up(*, desk: Desk, copy: Path, done: Callable[[Any], None], parent: QWidget) -> Background:
    """Copy the association to a new file and check the copy; `done` gets its head."""
    return in_background(
        sentence=tr("The copy is being made and checked …"),
        work=lambda _watch: desk.back_up(copy),
        done=done,
        parent=parent,
    )
