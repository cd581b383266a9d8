"""Copies of an association that are whole, even while the program is at work, and are checked before they count."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Head
from governance_desk.journal.verify import verify
from governance_desk.journal.verify_contents import NamedContents, broken_contents
from governance_desk.storage.create import put_in_place
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.faults import damaged, faults
from governance_desk.storage.lock import lock_file
from governance_desk.storage.log import SqlLog
from governance_desk.storage.recognise import require_association, require_free


def back_up(source: Path, copy: Path) -> Head:
    """Copy the association at `source`, which may be open, to the new file `copy`; the head of its journal.

    The copy is checked page by page and entry by entry before it gets its name. Fault where `copy` exists.
    """
    return _copy_checked(source, copy)


def restore(copy: Path, path: Path) -> Head:
    """Make a working file at `path` out of a backup, which may lie on a read-only disk, and check it.

    Fault where `path` exists: nothing is overwritten.
    """
    return _copy_checked(copy, path)


def checked(path: Path) -> Head:
    """The head of the journal in this file; Fault where anything in it is not as it was written."""
    head, broken = _examined(path)
    if broken:
        raise damaged(path.name)
    return head


def _examined(path: Path) -> tuple[Head, frozenset[str]]:
    """The head, and the contents of attachments that are not whole; Fault where anything else is wrong."""
    engine = sqlite_engine(path, wal=False, mode="ro")
    try:
        log = SqlLog(engine, place=path.name, codec=Codec())
        try:
            with log.reading() as connection:
                found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
            named = NamedContents()
            if found != "ok" or verify(named.watched(log.read())):
                raise damaged(path.name)
            return log.head(), frozenset(broken_contents(named, log.contents))
        finally:
            log.close()
    finally:
        engine.dispose()


def copy_database(source: Path, unfinished: Path) -> None:
    """Copy with SQLite's own means, which sees one consistent state; the copy is one file that can be carried away."""
    with faults(source.name):
        origin = sqlite3.connect(source.absolute().as_uri() + _mode(source), uri=True)
        try:
            with faults(unfinished.name):
                unfinished.unlink(missing_ok=True)
                target = sqlite3.connect(unfinished)
                try:
                    origin.backup(target, pages=-1)
                    target.execute("PRAGMA journal_mode=DELETE")
                finally:
                    target.close()
                with unfinished.open("rb+") as file:
                    os.fsync(file.fileno())
        finally:
            origin.close()


def _mode(source: Path) -> str:
    """How to open the source so that nothing is left beside it, on a read-only disk too."""
    if os.access(source.parent, os.W_OK) and os.access(source, os.W_OK):
        return "?mode=rw"
    # SQLite wants files of its own beside one with a write-ahead log; without such a log it can do without.
    return "?mode=ro" if source.with_name(source.name + "-wal").exists() else "?mode=ro&immutable=1"


def _copy_checked(source: Path, copy: Path) -> Head:
    # A file that is open was recognised when it was opened. To look into it once more by other means than
    # SQLite's would, where this very process has it open, let go of SQLite's own locks (POSIX).
    if not lock_file(source).exists():
        require_association(source, writable=False)
    require_free(copy)
    unfinished = copy.with_name(copy.name + ".new")
    try:
        copy_database(source, unfinished)
        head, broken = _examined(unfinished)
        # One damaged attachment must not keep the rest from being saved; what the copying itself has damaged must.
        if broken and not broken <= _examined(source)[1]:
            raise damaged(copy.name)
        with faults(copy.name):
            put_in_place(unfinished, copy)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return head
