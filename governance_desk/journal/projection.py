"""Tables, or whatever else, that are computed from the journal as it grows."""

from __future__ import annotations

from typing import Protocol, TypeVar

from governance_desk.journal.entry import Entry
from governance_desk.journal.event import Event

Place_contra = TypeVar("Place_contra", contravariant=True)


class Projector(Protocol[Place_contra]):
    """Writes what one entry means into a place: a database in `storage`, nothing at all (None) in memory.

    It works from the entry, its event and what it wrote before, and from nothing else, so that replaying
    the journal gives the same rows. It must not raise for an event that it does not know.
    """

    def project(self, place: Place_contra, entry: Entry, event: Event, /) -> None:
        """Write what this entry changes."""
        ...

    def clear(self, place: Place_contra, /) -> None:
        """Forget everything, before the journal is replayed."""
        ...
