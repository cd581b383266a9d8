"""What can be asked for about contact data."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command


class EraseContacts(Command, frozen=True):
    """Erase these kinds of contact data of a "person" or a "unit"; `reason` names the request."""

    subject_kind: str
    subject: str
    kinds: tuple[str, ...]
    day: datetime.date
    reason: str
