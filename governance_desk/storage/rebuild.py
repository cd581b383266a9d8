"""Making the projections anew from the journal."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import msgspec
from sqlalchemy import MetaData, Table, bindparam, inspect, select
from sqlalchemy.schema import DropTable

from governance_desk.storage.log import SqlLog
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.tables import PROJECTIONS, SETTING

Rows = dict[str, tuple[tuple[object, ...], ...]]

_NOTED = select(SETTING.c.value).where(SETTING.c.name == bindparam("name"))
_NOTED_TABLES = "projection tables"


class Rebuilt(msgspec.Struct, frozen=True):
    """Entries replayed, rows made, and the tables whose rows had differed before."""

    entries: int
    rows: int
    differed: tuple[str, ...]


def rebuild_and_compare(log: SqlLog) -> Rebuilt:
    """Make the tables anew, and say which of them had not been what the journal gives."""
    before = projected_rows(log)
    entries = rebuild(log)
    after = projected_rows(log)
    differed = tuple(sorted(name for name in {*before, *after} if before.get(name) != after.get(name)))
    return Rebuilt(entries, sum(len(rows) for rows in after.values()), differed)


def rebuild(log: SqlLog) -> int:
    """Drop all projection tables and replay the journal into new ones, in one transaction; how many entries."""
    count = 0
    with log.writer.transaction() as writer:
        for name in reversed(_noted(log, _NOTED_TABLES).split()):  # of an older program, no longer known
            if name not in {table.name for projector in log.projectors for table in projector.tables}:
                writer.define(DropTable(Table(name, MetaData()), if_exists=True))
        for projector in log.projectors:
            projector.clear(writer)
        for entry in log.read():
            event = log.codec.decode(entry)
            for projector in log.projectors:
                projector.project(writer, entry, event)
            count += 1
        writer.put(SETTING, name=PROJECTIONS, value=shape(log.projectors))
        names = " ".join(table.name for projector in log.projectors for table in projector.tables)
        writer.put(SETTING, name=_NOTED_TABLES, value=names)
    return count


def up_to_date(log: SqlLog) -> bool:
    """Whether the projection tables are those of this program."""
    return _noted(log, PROJECTIONS) == shape(log.projectors)


def shape(projectors: Sequence[TableProjector]) -> str:
    """A short name for the tables and revisions of all projectors."""
    return sha256("\n".join(projector.fingerprint() for projector in projectors).encode()).hexdigest()


def projected_rows(log: SqlLog) -> Rows:
    """Every row of every projection table that is there, sorted: the same before and after a rebuild."""
    with log.reading() as connection:
        there = set(inspect(connection).get_table_names())
        return {
            table.name: tuple(sorted((tuple(row) for row in connection.execute(select(table))), key=repr))
            for projector in log.projectors
            for table in projector.tables
            if table.name in there
        }


def _noted(log: SqlLog, name: str) -> str:
    row = log.writer.one(_NOTED, {"name": name})
    return row[0] if row else ""
