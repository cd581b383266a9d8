"""Reading a snapshot of the state with the bare driver, before SQLAlchemy is loaded. `snapshot.py` writes it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Protocol

from governance_desk.storage.connect import connect

_HEAD = "SELECT generation, payload FROM snapshot WHERE place = 0 ORDER BY generation DESC LIMIT 1"
_PIECE = "SELECT payload FROM snapshot WHERE generation = ? AND place = ?"
_HASH = "SELECT hash FROM journal WHERE number = ?"


class KeptHead(Protocol):
    """Which entry the snapshot was taken after."""

    @property
    def number(self) -> int: ...
    @property
    def hash(self) -> str: ...


Recognise = Callable[[bytes], KeptHead | None]
"""The head of a snapshot, or None where it is damaged or another program's."""


class Kept:
    """A snapshot that fits the journal of this file: its head, and the pieces that it names."""

    def __init__(self, path: Path, generation: int, head: KeptHead) -> None:
        self.head = head
        self._path = path
        self._generation = generation
        self._connection: sqlite3.Connection | None = None
        self._lock = Lock()
        self._closed = False

    def piece(self, place: int) -> bytes:
        """The piece, or nothing where it cannot be read: then it is not what the head says."""
        with self._lock:
            if self._closed:
                raise RuntimeError("this log is closed")
            try:
                if self._connection is None:
                    self._connection = connect(self._path)
                row = self._connection.execute(_PIECE, (self._generation, place)).fetchone()
            except sqlite3.Error:
                return b""
            return row[0] if row is not None and isinstance(row[0], bytes) else b""

    def close(self) -> None:
        """No piece is read any more."""
        with self._lock:
            self._closed = True
            if self._connection is not None:
                self._connection.close()


def kept_in(path: Path, connection: sqlite3.Connection, recognise: Recognise) -> Kept | None:
    """The snapshot in this file, None where there is none that fits its journal."""
    try:
        row = connection.execute(_HEAD).fetchone()
    except sqlite3.OperationalError:  # there is no such table before the first snapshot
        return None
    head = recognise(row[1]) if row is not None and isinstance(row[1], bytes) else None
    if head is None:
        return None
    found = connection.execute(_HASH, (head.number,)).fetchone()
    return Kept(path, row[0], head) if found is not None and found[0] == head.hash else None
