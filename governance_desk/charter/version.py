"""The versions of an association's charter: each with its whole text and the first day on which it holds."""

from __future__ import annotations

import datetime
from typing import NewType

import msgspec

DraftId = NewType("DraftId", str)


class Version(msgspec.Struct, frozen=True):
    """One version. `body` and `resolution` say who opened it and by what; the first one has neither."""

    toml: str
    since: datetime.date
    body: str = ""
    resolution: str = ""

    @property
    def digest(self) -> str:
        """The SHA-256 of the text, as the journal and the papers name it."""
        return digest_of(self.toml)


class Draft(msgspec.Struct, frozen=True):
    """A new text that bodies may vote on. Without `since` it holds from the day after the vote that passes it."""

    id: DraftId
    name: str
    toml: str
    since: datetime.date | None = None
    withdrawn: str = ""  # why it is not voted on any more


def digest_of(toml: str) -> str:
    """The SHA-256 of a charter's text."""
    import hashlib  # loads all of OpenSSL, and no start of the program needs it

    return hashlib.sha256(toml.encode("utf-8")).hexdigest()


def version_on(versions: tuple[Version, ...], day: datetime.date) -> Version:
    """The version in force on that day; before the first one began, the first."""
    begun = [each for each in versions if each.since <= day]
    return begun[-1] if begun else versions[0]


def until(versions: tuple[Version, ...], version: Version) -> datetime.date | None:
    """The last day on which the version holds; None while no later one is recorded."""
    later = [each.since for each in versions if each.since > version.since]
    return min(later) - datetime.timedelta(days=1) if later else None
