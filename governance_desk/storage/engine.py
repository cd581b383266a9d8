"""SQLite, set up so that what is committed is on the disk. What only SQLite understands is here and in `connect.py`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Engine, bindparam, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from governance_desk.storage.connect import connect


def sqlite_engine(path: Path, *, wal: bool = True, mode: Literal["rw", "rwc", "ro"] = "rw") -> Engine:
    """Connections to the file at `path`; `mode` is "rw", "rwc" to make the file, "ro".

    Every connection has foreign keys on and waits for locks; with `wal` it keeps a write-ahead log and
    commits with a full sync. A Fault where the place cannot give that.
    """
    engine = create_engine("sqlite://", creator=lambda: connect(path, wal=wal, mode=mode), poolclass=_pool())
    # The driver's own transactions start too late and too weakly; ours are written out.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def begin_writing(connection: DBAPIConnection, dialect: str) -> None:
    """Start a transaction that no other writer can come between."""
    if dialect == "sqlite":
        cursor = connection.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        cursor.close()


def upsert(table: Any, dialect: str, names: frozenset[str]) -> Any:
    """Insert a row with these columns, or change the one with the same primary key. SQLite and PostgreSQL alike."""
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert
    else:
        from sqlalchemy.dialects.postgresql import insert  # type: ignore[assignment]
    key = [column.name for column in table.primary_key]
    statement = insert(table).values({name: bindparam(name) for name in sorted(names)})
    others = {name: statement.excluded[name] for name in sorted(names.difference(key))}
    if not others:
        return statement.on_conflict_do_nothing(index_elements=key)
    return statement.on_conflict_do_update(index_elements=key, set_=others)


def fold_write_ahead_log(connection: DBAPIConnection, dialect: str) -> None:
    """Bring everything into the file itself, so that what was erased is not left beside it."""
    if dialect == "sqlite":
        cursor = connection.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.close()


def rewrite(connection: DBAPIConnection, dialect: str) -> bool:
    """Make the file anew without the pages that are free, and empty its log; whether the log is empty."""
    if dialect != "sqlite":
        return True
    cursor = connection.cursor()
    try:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (busy, *_rest) = cursor.fetchone() or (1,)
        return not busy
    finally:
        cursor.close()


def _pool() -> type[Any]:
    from sqlalchemy.pool import QueuePool

    return QueuePool
