"""The entries that name something, or are of some kind: the database looks for them, and nothing else is read."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, func, or_, select

from governance_desk.journal.entry import Entry
from governance_desk.storage.tables import JOURNAL

if TYPE_CHECKING:
    from governance_desk.storage.log import SqlLog


def mentions(log: SqlLog, ids: Collection[str]) -> Iterator[Entry]:
    """The entries in whose payload one of these ids stands, in order."""
    if not ids:
        return
    named = [func.instr(JOURNAL.c.payload, f'"{each}"'.encode()) > 0 for each in sorted(ids)]
    yield from _entries(log, or_(*named))


def of_kinds(log: SqlLog, kinds: Collection[str]) -> Iterator[Entry]:
    """The entries of these kinds, in order."""
    yield from _entries(log, JOURNAL.c.kind.in_(sorted(kinds)))


def _entries(log: SqlLog, wanted: ColumnElement[bool]) -> Iterator[Entry]:
    columns = [JOURNAL.c[name] for name in Entry.__struct_fields__]
    with log.reading() as connection:
        for row in connection.execute(select(*columns).where(wanted).order_by(JOURNAL.c.number)):
            yield Entry(*row)
