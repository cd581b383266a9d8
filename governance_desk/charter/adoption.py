"""What the association keeps of a reading that it has adopted."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.charter.events import ReadingAdopted
from governance_desk.charter.keys import ClauseId


class Adoption(msgspec.Struct, frozen=True):
    """The association's answer to one open clause: from which day, by which body and resolution."""

    clause: ClauseId
    reading: str
    since: datetime.date
    body: str
    resolution: str
    says: str = ""  # the reading in the words that were adopted


def adoption(event: ReadingAdopted) -> Adoption:
    """What the rules keep of it."""
    return Adoption(event.clause, event.reading, event.since, event.body, event.resolution, event.says)
