"""Looking into an association's file that may be damaged, without changing or even opening it for work."""

from __future__ import annotations

from pathlib import Path

from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Head
from governance_desk.journal.verify import Finding, verify
from governance_desk.language import text
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.faults import faults
from governance_desk.storage.lock import lock_file
from governance_desk.storage.log import SqlLog
from governance_desk.storage.recognise import require_association


def examine(path: Path, codec: Codec) -> tuple[Head, tuple[Finding, ...]]:
    """The head, and all that is not as it was written: of SQLite's pages first, then entry by entry.

    Fault where the file is no association, or cannot be read at all.
    """
    if not lock_file(path).exists():
        require_association(path, writable=False)
    engine = sqlite_engine(path, wal=False, mode="ro")
    try:
        log = SqlLog(engine, place=path.name, codec=codec)
        try:
            with faults(path.name), log.reading() as connection:
                pages = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
            broken = (
                ()
                if pages == "ok"
                else (Finding(0, "form", text("The database itself is damaged: {pages}", pages=pages)),)
            )
            return log.head(), (*broken, *verify(log.read(), codec=codec))
        finally:
            log.close()
    finally:
        engine.dispose()
