"""An association whose journal is read at once and whose tables are opened a moment later.

A desk is painted from the journal alone. To load SQLAlchemy takes longer than everything else at the start together,
so the journal is first read with the bare driver; the first act, or the moment after the window is there, opens the
rest. Where the quick look meets anything unusual (an older or newer file, damage), the file is opened the long way
at once, and that says what is wrong.
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
from governance_desk.storage.lock import FileLock
from governance_desk.storage.place import file_of, held
from governance_desk.storage.revisions import REVISIONS

if TYPE_CHECKING:
    from governance_desk.journal.contents import Contents
    from governance_desk.storage.log import SqlLog
    from governance_desk.storage.projector import TableProjector

_ALL = f"SELECT {', '.join(Entry.__struct_fields__)} FROM journal ORDER BY number"


class WaitingLog:
    """A Log over the entries that were read; `whole` is the log with its tables, opened when it is first needed."""

    def __init__(self, entries: tuple[Entry, ...], open_whole: Callable[[], SqlLog], lock: FileLock) -> None:
        self._entries: tuple[Entry, ...] | None = entries
        self._head = Head(entries[-1].number, entries[-1].hash) if entries else GENESIS
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
        if self._entries is not None and not self._closed and after == 0 and stream is None:
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
            self._closed = True


def open_waiting(
    path_or_url: str | Path, *, codec: Codec, projectors: Callable[[], Sequence[TableProjector]]
) -> WaitingLog | SqlLog:
    """Open the association in this file; a Fault says why not. `projectors` are asked for when they are needed."""
    path = file_of(path_or_url)
    lock = held(path)

    def whole() -> SqlLog:
        from governance_desk.storage.open import open_held

        return open_held(path, lock, codec=codec, projectors=projectors())

    try:
        entries = _entries(path, codec)
    except BaseException:
        lock.release()
        raise
    return whole() if entries is None else WaitingLog(entries, whole, lock)


def _entries(path: Path, codec: Codec) -> tuple[Entry, ...] | None:
    """The whole journal; None where anything about the file is not as usual."""
    try:
        connection = connect(path)
        try:
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchall()
            if revision != [(REVISIONS[-1],)]:
                return None
            entries = tuple(Entry(*row) for row in connection.execute(_ALL))
        finally:
            connection.close()
    except sqlite3.Error:
        return None
    if entries and recomputed(entries[-1]) != entries[-1].hash:
        return None
    known = all(codec.knows(kind, version) for kind, version in {(each.kind, each.kind_version) for each in entries})
    return entries if known else None
