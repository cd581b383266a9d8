"""What can be asked for about yearly papers."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command


class RecordPaper(Command, frozen=True):
    """The paper of the year was drawn up on the day `drawn_up`; the file is attached to it afterwards."""

    paper: str
    year: int
    title: str
    drawn_up: datetime.date
    day: datetime.date


class DropPaper(Command, frozen=True):
    """It was recorded by mistake."""

    paper: str
    year: int
    reason: str
    day: datetime.date
