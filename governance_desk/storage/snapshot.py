"""Where a snapshot of the folded state lies in the file: a cache, written beside the journal and never trusted by it.

The bytes are someone else's (`association/snapshot.py`). A snapshot is written piece by piece under a new
generation, its head at the very end: until then the one before it counts, whatever happens to the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, bindparam, delete, func, insert, inspect, select
from sqlalchemy.schema import CreateTable, DropTable

from governance_desk.journal.entry import Entry
from governance_desk.journal.event import Event
from governance_desk.journal.verify import Finding
from governance_desk.language import text
from governance_desk.storage.log import SqlLog

SNAPSHOT = Table(
    "snapshot",
    MetaData(),  # it is no table of the association's: like a projection it is made when it is needed
    Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),  # 0: the head
    Column("payload", LargeBinary, nullable=False),
    sqlite_strict=True,
)
_NEWEST = select(func.max(SNAPSHOT.c.generation))
_WHOLE = select(func.max(SNAPSHOT.c.generation)).where(SNAPSHOT.c.place == 0)
_INSERT = insert(SNAPSHOT).inline()
_OTHERS = select(SNAPSHOT.c.generation, SNAPSHOT.c.place).where(SNAPSHOT.c.generation != bindparam("kept"))
_DELETE = delete(SNAPSHOT).where(
    SNAPSHOT.c.generation == bindparam("old_generation"), SNAPSHOT.c.place == bindparam("old_place")
)
_HEAD = select(SNAPSHOT.c.generation, SNAPSHOT.c.payload).where(SNAPSHOT.c.place == 0)
_PIECE = select(SNAPSHOT.c.payload).where(
    SNAPSHOT.c.generation == bindparam("generation"), SNAPSHOT.c.place == bindparam("place")
)

Agrees = Callable[[bytes, Callable[[int], bytes], Iterable[tuple[Entry, Event]]], bool]
"""Whether the snapshot with this head and these pieces says what these entries say."""

AT_ONCE = 2_000_000
"""Bytes written in one transaction; an act that comes in between waits so long and no longer."""


def write_snapshot(log: SqlLog, pieces: Iterator[bytes], head: Callable[[], bytes]) -> None:
    """Write the pieces as 1, 2, … and then the head, asked for last; the snapshot before it goes.

    What `pieces` raises leaves the one before as it was.
    """
    with log.writer.transaction() as writer:
        writer.define(CreateTable(SNAPSHOT, if_not_exists=True))
        generation = ((writer.one(_NEWEST) or (None,))[0] or 0) + 1
    _clear(log, keep=_whole(log))
    place, some, size = 0, list[bytes](), 0
    for piece in pieces:
        some.append(piece)
        size += len(piece)
        if size >= AT_ONCE:
            place, some, size = _put(log, generation, place, some), [], 0
    place = _put(log, generation, place, some)
    written = head()
    with log.writer.transaction() as writer:
        writer.execute(_INSERT, {"generation": generation, "place": 0, "payload": written})
    _clear(log, keep=generation)


def drop_snapshot(log: SqlLog) -> None:
    """Throw it away."""
    with log.writer.transaction() as writer:
        writer.define(DropTable(SNAPSHOT, if_exists=True))


def snapshot_findings(log: SqlLog, agrees: Agrees) -> tuple[Finding, ...]:
    """That the snapshot is not what the journal gives. Nothing where there is none."""
    with log.reading() as connection:
        if not inspect(connection).has_table(SNAPSHOT.name):
            return ()
        newest = connection.execute(_HEAD.order_by(SNAPSHOT.c.generation.desc()).limit(1)).one_or_none()
        if newest is None:
            return ()
        generation, head = newest

        def piece(place: int) -> bytes:
            found = connection.execute(_PIECE, {"generation": generation, "place": place}).scalar_one_or_none()
            return found if isinstance(found, bytes) else b""

        if agrees(head, piece, ((entry, log.codec.decode(entry)) for entry in log.read())):
            return ()
    return (Finding(0, "table", text("The snapshot of the state is not what the journal gives: it was changed.")),)


def _put(log: SqlLog, generation: int, last: int, pieces: list[bytes]) -> int:
    with log.writer.transaction() as writer:
        for place, piece in enumerate(pieces, last + 1):
            writer.execute(_INSERT, {"generation": generation, "place": place, "payload": piece})
    return last + len(pieces)


def _whole(log: SqlLog) -> int:
    with log.writer.transaction() as writer:
        return (writer.one(_WHOLE) or (None,))[0] or 0


def _clear(log: SqlLog, *, keep: int) -> None:
    """Take away all other generations, row by row: each is overwritten with zeros, as everything that is erased."""
    with log.writer.transaction() as writer:
        others = writer.rows(_OTHERS, {"kept": keep})
    for start in range(0, len(others), 10):
        with log.writer.transaction() as writer:
            for generation, place in others[start : start + 10]:
                writer.execute(_DELETE, {"old_generation": generation, "old_place": place})
