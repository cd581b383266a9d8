"""What a clerk does with the charter: adopt a reading of an open clause."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.model import ClauseId
from ui.desk import Desk
from ui.operations.run import run


def adopt(
    *,
    desk: Desk,
    clause: ClauseId,
    reading: str,
    since: datetime.date,
    body: str,
    resolution: str,
    parent: QWidget,
) -> bool:
    """Record that the association reads the clause so from a day on; True when it is saved."""
    command = AdoptReading(clause=clause, reading=reading, since=since, body=body, resolution=resolution)
    return run(desk, command, parent)
