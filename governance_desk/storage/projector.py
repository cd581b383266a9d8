"""Tables for lists and searches, computed from the journal and never migrated.

A projection is a `TableProjector` in a module of `projections/`: its tables, and for each kind of event what
it writes. When its tables or its `revision` change, the file is opened by making it anew from the journal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table
from sqlalchemy.schema import CreateIndex, CreateTable, DropTable

from governance_desk.journal.entry import Entry
from governance_desk.journal.event import Event
from governance_desk.storage.writer import Writer

# The event is an object with the fields of its kind; storage lies below the packages that define the events.
Handler = Callable[[Writer, Entry, Any], None]


@dataclass(frozen=True)
class TableProjector:
    """`name` is unique, `tables` in the order in which they can be made, `handlers` by kind of event.

    Raise `revision` when a handler begins to write other rows than before.
    """

    name: str
    tables: tuple[Table, ...]
    handlers: Mapping[str, Handler]
    revision: int = 1

    def project(self, place: Writer, entry: Entry, event: Event) -> None:
        """Write what this entry changes; nothing for kinds without a handler."""
        handler = self.handlers.get(entry.kind)
        if handler is not None:
            handler(place, entry, event)

    def clear(self, place: Writer) -> None:
        """Drop the tables, if they are there, and make them anew."""
        for table in reversed(self.tables):
            place.define(DropTable(table, if_exists=True))
        for table in self.tables:
            place.define(CreateTable(table))
            for index in sorted(table.indexes, key=lambda each: str(each.name)):
                place.define(CreateIndex(index))

    def fingerprint(self) -> str:
        """Changes whenever the tables or the revision do."""
        shapes = ";".join(
            f"{table.name}:" + ",".join(f"{c.name} {c.type!r} {c.primary_key} {c.nullable}" for c in table.columns)
            for table in self.tables
        )
        indexes = sorted(str(index.name) for table in self.tables for index in table.indexes)
        return f"{self.name} {self.revision} {shapes} {indexes}"
