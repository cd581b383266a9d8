"""What can be recorded of yearly papers."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event


class PaperDrawnUp(Event, frozen=True):
    kind: ClassVar[str] = "register.paper-drawn-up"
    paper: str
    year: int
    title: str
    drawn_up: datetime.date
    day: datetime.date
    article: str


class PaperDropped(Event, frozen=True):
    """It was recorded by mistake: the paper of that year is still owed."""

    kind: ClassVar[str] = "register.paper-dropped"
    paper: str
    year: int
    title: str
    reason: str
    day: datetime.date
