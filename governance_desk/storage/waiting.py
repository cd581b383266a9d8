"""An association whose journal is read at once and whose tables are opened a moment later.

A desk is painted from the journal alone, or from a snapshot of the state and the entries since. To load SQLAlchemy
takes longer than everything else at the start together, so they are first read with the bare driver; the first act,
or the moment after the window is there, opens the rest. Where the quick look meets anything unusual (an older or
newer file, damage), the file is opened the long way at once, and that says what is wrong.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from governance_desk.journal.chain import GENESIS, recomputed
from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Draft, Entry, Head
from governance_desk.storage.connect import connect
from governance_desk.storage.kept import Kept, Recognise, kept_in
from governance_desk.storage.lock import FileLock
from governance_desk.storage.place import file_of, held
from governance_desk.storage.revisions import REVISIONS

if TYPE_CHECKING:
    from governance_desk.journal.contents import Contents
    from governance_desk.storage.log import SqlLog
    from governance_desk.storage.projector import TableProjector

LONG = 2_000_000
"""Bytes of journal, or of a file that is not as usual, that take so long to read that the reader has to be told."""

_SIZE = "SELECT total(length(payload)) FROM journal WHERE number > ?"
_AFTER = f"SELECT {', '.join(Entry.__struct_fields__)} FROM journal WHERE number > ? ORDER BY number"
_KINDS = "SELECT kind, version FROM journal_kind"


class TakesLong(Exception):
    """Nothing is opened: it would take a while."""


class WaitingLog:
    """A Log over the entries that were read; `whole` is the log with its tables, opened when it is first needed."""

    def __init__(
        self, entries: tuple[Entry, ...], open_whole: Callable[[], SqlLog], lock: FileLock, kept: Kept | None = None
    ) -> None:
        self.kept = kept  # a snapshot of the state; `entries` are those since
        self._after = kept.head.number if kept is not None else 0
        self._entries: tuple[Entry, ...] | None = entries
        self._head = Head(kept.head.number, kept.head.hash) if kept is not None else GENESIS
        if entries:
            self._head = Head(entries[-1].number, entries[-1].hash)
        self._open_whole = open_whole
        self._lock = lock
        self._whole: SqlLog | None = None
        self._opening = Lock()
        self._closed = False

    @property
    def whole(self) -> SqlLog:
        """The log with its tables; a Fault says why they cannot be opened, and the file is given up then."""
        with self._opening:
            if self._closed:
                raise RuntimeError("this log is closed")
            if self._whole is None:
                try:
                    self._whole = self._open_whole()
                except BaseException:
                    self._closed = True  # the lock is given up: nothing may be written any more
                    raise
            return self._whole

    @property
    def contents(self) -> Contents:
        """See `Log.contents`."""
        return self.whole.contents

    def append(
        self,
        drafts: Sequence[Draft],
        *,
        at: str,
        who: str,
        station: str,
        expected: Mapping[str, int],
        erase: Collection[str] = (),
    ) -> tuple[Entry, ...]:
        """See `Log.append`."""
        return self.whole.append(drafts, at=at, who=who, station=station, expected=expected, erase=erase)

    def read(self, *, after: int = 0, stream: str | None = None) -> Iterator[Entry]:
        """See `Log.read`. What was read at the start is given out once; after that the file is read."""
        if self._entries is not None and not self._closed and after == self._after and stream is None:
            entries, self._entries = self._entries, None
            return iter(entries)
        return self.whole.read(after=after, stream=stream)

    def head(self) -> Head:
        """See `Log.head`."""
        if self._whole is None and not self._closed:
            return self._head  # this program alone may write, and has not
        return self.whole.head()

    def close(self) -> None:
        """See `Log.close`."""
        with self._opening:
            if self._whole is not None:
                self._whole.close()
            elif not self._closed:
                self._lock.release()
            if self.kept is not None:
                self.kept.close()
            self._closed = True


def open_waiting(
    path_or_url: str | Path,
    *,
    codec: Codec,
    projectors: Callable[[], Sequence[TableProjector]],
    recognise: Recognise = lambda _head: None,
    at_once: bool = False,
) -> WaitingLog | SqlLog:
    """Open the association in this file; a Fault says why not. `projectors` are asked for when they are needed.

    Where `recognise` knows the snapshot of the state that lies in the file, only the entries since are read. With
    `at_once` TakesLong is raised where it would take a while: where there are many of them, or a large file has to be
    brought up to date first.
    """
    path = file_of(path_or_url)
    lock = held(path)

    def whole() -> SqlLog:
        from governance_desk.storage.open import open_held

        return open_held(path, lock, codec=codec, projectors=projectors())

    try:
        found = _look(path, codec, recognise, at_once=at_once)
        if found is None and at_once and path.stat().st_size > LONG:
            raise TakesLong
    except BaseException:
        lock.release()
        raise
    return whole() if found is None else WaitingLog(found[0], whole, lock, found[1])


def _look(
    path: Path, codec: Codec, recognise: Recognise, *, at_once: bool
) -> tuple[tuple[Entry, ...], Kept | None] | None:
    """The snapshot, if there is one, and the journal after it; None where anything about the file is not as usual."""
    try:
        connection = connect(path)
        try:
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchall()
            if revision != [(REVISIONS[-1],)]:
                return None
            kept = kept_in(path, connection, recognise)
            after = kept.head.number if kept is not None else 0
            if at_once and connection.execute(_SIZE, (after,)).fetchone()[0] > LONG:
                raise TakesLong
            entries = tuple(Entry(*row) for row in connection.execute(_AFTER, (after,)))
            kinds = {(each.kind, each.kind_version) for each in entries}
            if kept is not None:
                kinds.update(connection.execute(_KINDS))
        finally:
            connection.close()
    except sqlite3.Error:
        return None
    if entries and recomputed(entries[-1]) != entries[-1].hash:
        return None
    if not all(codec.knows(kind, version) for kind, version in kinds):
        return None
    return entries, kept
