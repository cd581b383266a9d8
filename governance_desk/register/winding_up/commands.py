"""What can be asked of the winding-up."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command


class FormWindingUpGroup(Command, frozen=True):
    """The unit that the charter names has formed the group; `members` are its people."""

    members: str
    day: datetime.date
    document: str = ""


class SettleRemainder(Command, frozen=True):
    """What remained has been disposed of; `words` say how."""

    words: str
    day: datetime.date
    document: str = ""
