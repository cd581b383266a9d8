"""Copies of an association that are whole, even while the program is at work, and are checked before they count."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from governance_desk.errors import Fault
from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Head
from governance_desk.journal.verify import verify
from governance_desk.language import text
from governance_desk.storage.create import put_in_place
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.faults import damaged, faults
from governance_desk.storage.log import SqlLog
from governance_desk.storage.recognise import require_association, require_free


def back_up(source: Path, copy: Path) -> Head:
    """Copy the association at `source`, which may be open, to the new file `copy`; the head of its journal.

    The copy is checked page by page and entry by entry before it gets its name. Fault where `copy` exists.
    """
    require_association(source)
    require_free(copy)
    copy_database(source, copy)
    return checked(copy)


def restore(copy: Path, path: Path) -> Head:
    """Make a working file at `path` out of a backup, after checking it. Fault where `path` exists."""
    require_association(copy)
    checked(copy)
    require_free(path)
    copy_database(copy, path)
    return checked(path)


def checked(path: Path) -> Head:
    """The head of the journal in this file; Fault where anything in it is not as it was written."""
    engine = sqlite_engine(path, wal=False, mode="ro")
    log = SqlLog(engine, place=path.name, codec=Codec())
    try:
        with log.reading() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
        if found != "ok" or verify(log.read()):
            raise damaged(path.name)
        return log.head()
    finally:
        log.close()


def copy_database(source: Path, copy: Path) -> None:
    """Copy with SQLite's own means, which sees a consistent state and waits for a writer."""
    unfinished = copy.with_name(copy.name + ".new")
    with faults(copy.name):
        unfinished.unlink(missing_ok=True)
        try:
            origin = sqlite3.connect(source.absolute().as_uri() + "?mode=ro", uri=True)
            target = sqlite3.connect(unfinished)
            try:
                origin.backup(target, pages=-1)
                target.execute("PRAGMA journal_mode=DELETE")  # one file, which can be carried away
            finally:
                target.close()
                origin.close()
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            put_in_place(unfinished, copy)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise


def refuse_same(source: Path, copy: Path) -> None:
    """Fault where a backup would lie on the file that it is to save."""
    if source.resolve() == copy.resolve():
        raise Fault(
            text("A backup cannot have the same name as the file itself."), next_step=text("Choose another name.")
        )
