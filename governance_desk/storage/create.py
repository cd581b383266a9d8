"""A new, empty association."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import insert

from governance_desk.storage.connect import APPLICATION_ID
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.faults import faults
from governance_desk.storage.recognise import require_free
from governance_desk.storage.revisions import REVISIONS
from governance_desk.storage.tables import METADATA, REVISION


def create(path: Path) -> None:
    """Make the file with all its tables. It appears whole or not at all; nothing is ever overwritten."""
    require_free(path)
    unfinished = path.with_name(path.name + ".new")
    with faults(path.name):
        for left in (unfinished, unfinished.with_name(unfinished.name + "-journal")):
            left.unlink(missing_ok=True)  # of a program that was killed here
        engine = sqlite_engine(unfinished, wal=False, mode="rwc")
        try:
            with engine.begin() as connection:
                # In the header from the first moment on; a write-ahead log would keep it beside the file.
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                METADATA.create_all(connection, checkfirst=False)
                connection.execute(insert(REVISION).values(version_num=REVISIONS[-1]))
        finally:
            engine.dispose()
        put_in_place(unfinished, path)


def put_in_place(finished: Path, path: Path) -> None:
    """Give a finished file its name, for good and never over another one."""
    require_free(path)
    os.rename(finished, path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
