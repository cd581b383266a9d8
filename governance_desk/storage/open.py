"""Opening an association: one file, one program at a time."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from pathlib import Path

from governance_desk.errors import Fault
from governance_desk.journal.chain import recomputed
from governance_desk.journal.codec import Codec, unknown_kind
from governance_desk.language import text
from governance_desk.storage.create import create as create_file
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.faults import damaged
from governance_desk.storage.lock import FileLock, lock_file
from governance_desk.storage.log import SqlLog
from governance_desk.storage.migrate import bring_up_to_date
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.rebuild import rebuild, up_to_date
from governance_desk.storage.recognise import require_association, require_free


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
    path = Path(os.path.realpath(_path(path_or_url)))  # the lock lies beside the file itself, whatever links lead there
    # Where there is a lock, this very process may have the file open, and only SQLite may then look into it
    # (see `backup.py`): first the lock. Where there is none, no lock is left beside a picture.
    maybe_open = lock_file(path).exists()
    if create:
        require_free(path)
    elif not maybe_open:
        require_association(path)
    lock = FileLock(path, station or platform.node() or "?")
    try:
        if create:
            create_file(path)
        elif maybe_open:
            require_association(path)
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


def _path(path_or_url: str | Path) -> Path:
    if isinstance(path_or_url, Path):
        return path_or_url
    scheme, separator, rest = path_or_url.partition("://")
    if not separator:
        return Path(path_or_url)
    if scheme == "sqlite":
        return Path(rest.removeprefix("/"))
    raise Fault(
        text("This version opens files only, not a database at {address}.", address=f"{scheme}://…"),
        next_step=text("Choose a file that ends in .gdesk."),
    )


def _check(log: SqlLog, *, check_kinds: bool) -> None:
    """The last entry is whole, and (with a codec) nothing in the journal comes from a newer program."""
    head = log.head()
    for entry in log.read(after=head.number - 1) if head.number else ():
        if recomputed(entry) != entry.hash:
            raise damaged(log.place)
    for kind, version in sorted(log.kinds()) if check_kinds else ():
        if not log.codec.knows(kind, version):
            raise unknown_kind(kind, version)
