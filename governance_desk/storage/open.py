"""Opening an association: one file, one program at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from governance_desk.journal.chain import recomputed
from governance_desk.journal.codec import Codec, unknown_kind
from governance_desk.storage.create import create as create_file
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.faults import damaged
from governance_desk.storage.lock import FileLock
from governance_desk.storage.log import SqlLog
from governance_desk.storage.migrate import bring_up_to_date
from governance_desk.storage.place import file_of, held, lock_of
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.rebuild import rebuild, up_to_date
from governance_desk.storage.recognise import require_free


def open_association(
    path_or_url: str | Path,
    *,
    create: bool = False,
    codec: Codec | None = None,
    projectors: Sequence[TableProjector] = (),
    station: str | None = None,
) -> SqlLog:
    """Open the association in this file, or make a new one there with `create`; a Fault says why not.

    With a `codec`, entries of kinds that it does not know are refused at once. With `projectors` their tables
    are made anew where they are not today's. `station` names this computer to whoever finds the file in use.
    """
    path = file_of(path_or_url)
    if create:
        require_free(path)
        lock = lock_of(path, station)
        try:
            create_file(path)
        except BaseException:
            lock.release()
            raise
    else:
        lock = held(path, station)
    return open_held(path, lock, codec=codec, projectors=projectors)


def open_held(
    path: Path, lock: FileLock, *, codec: Codec | None = None, projectors: Sequence[TableProjector] = ()
) -> SqlLog:
    """Open the association whose lock is held; the lock goes with the log, and is given up where this fails."""
    try:
        bring_up_to_date(path)
        engine = sqlite_engine(path)
        try:
            log = SqlLog(engine, place=path.name, codec=codec or Codec(), projectors=projectors, release=lock.release)
        except BaseException:
            engine.dispose()
            raise
    except BaseException:
        lock.release()
        raise
    try:
        _check(log, check_kinds=codec is not None)
        if projectors and not up_to_date(log):
            rebuild(log)
    except BaseException:
        log.close()
        raise
    return log


def _check(log: SqlLog, *, check_kinds: bool) -> None:
    """The last entry is whole, and (with a codec) nothing in the journal comes from a newer program."""
    head = log.head()
    for entry in log.read(after=head.number - 1) if head.number else ():
        if recomputed(entry) != entry.hash:
            raise damaged(log.place)
    for kind, version in sorted(log.kinds()) if check_kinds else ():
        if not log.codec.knows(kind, version):
            raise unknown_kind(kind, version)
