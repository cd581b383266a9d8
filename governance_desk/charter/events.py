"""What can be recorded about the charter."""

import datetime
from typing import ClassVar

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.version import DraftId
from governance_desk.journal.event import Event


class CharterAdopted(Event, frozen=True):
    """The charter itself, whole, so that the record needs no other file. `toml` is its text."""

    kind: ClassVar[str] = "charter.adopted"
    name: str
    toml: str
    since: datetime.date


class CharterDrafted(Event, frozen=True):
    """A new text was laid before the association, whole; a vote names it by its id. Nothing holds by it yet."""

    kind: ClassVar[str] = "charter.drafted"
    draft: DraftId
    name: str
    toml: str
    sha256: str
    since: datetime.date | None


class DraftWithdrawn(Event, frozen=True):
    """The draft is not voted on any more; its text stays in the record."""

    kind: ClassVar[str] = "charter.draft-withdrawn"
    draft: DraftId
    name: str
    reason: str


class CharterAmended(Event, frozen=True):
    """A new version of the charter, whole, with the SHA-256 of its text and the first day on which it holds.

    `body` and `resolution` say who decided it and by what.
    """

    kind: ClassVar[str] = "charter.amended"
    name: str
    toml: str
    sha256: str
    since: datetime.date
    body: str
    resolution: str


class ReadingAdopted(Event, frozen=True):
    """The association answered a silent or contradictory clause. `body` and `resolution` say who and by what."""

    kind: ClassVar[str] = "charter.reading-adopted"
    clause: ClauseId
    reading: str
    since: datetime.date
    body: str
    resolution: str
    article: str
    says: str
