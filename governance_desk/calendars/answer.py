"""A due date as other programs read it: plain keys that stay as they are (`due --json`)."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.calendars.due import Due
from governance_desk.language import Text


class DueAnswer(msgspec.Struct, frozen=True):
    """When it is due. `due` None: there is no day, the notes say why."""

    due: datetime.date | None
    provisional: bool
    article: str
    working: Text
    notes: tuple[Text, ...]


def answer(found: Due) -> DueAnswer:
    """The due date as programs read it."""
    return DueAnswer(found.due, found.provisional, found.article, found.working, found.notes)
