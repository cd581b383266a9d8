"""One connection to SQLite, set up so that what is committed is on the disk. Imports only the driver itself."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Literal

from governance_desk.errors import Fault
from governance_desk.language import text

APPLICATION_ID = 0x4744534B  # "GDSK" in the header of the file
BUSY_MILLISECONDS = 5000

_FULL = 2  # PRAGMA synchronous


def connect(path: Path, *, wal: bool = True, mode: Literal["rw", "rwc", "ro"] = "rw") -> sqlite3.Connection:
    """A connection to the file at `path`; `mode` is "rw", "rwc" to make the file, "ro".

    It has foreign keys on and waits for locks; with `wal` it keeps a write-ahead log and commits with a full sync.
    A Fault where the place cannot give that.
    """
    where = path.absolute().as_uri() + "?mode=" + mode + ("&immutable=1" if mode == "ro" and _rests(path) else "")
    connection = sqlite3.connect(
        where, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_MILLISECONDS / 1000
    )
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON")  # erased contact data is overwritten
        if wal:
            connection.execute("PRAGMA synchronous=FULL")
            _keep_write_ahead_log(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _rests(path: Path) -> bool:
    """Whether nobody can be writing: on a read-only disk, where SQLite could not make the files it wants beside it."""
    return not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()


def _keep_write_ahead_log(connection: sqlite3.Connection, path: Path) -> None:
    """Check rather than hope: some network drives silently refuse."""
    (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
    (synchronous,) = connection.execute("PRAGMA synchronous").fetchone()
    if mode != "wal" or synchronous != _FULL:
        raise Fault(
            text("The place where {file} lies cannot keep it safely.", file=path.name),
            next_step=text("Copy the file to this computer's own disk and open it there."),
        )
