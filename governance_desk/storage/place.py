"""Where an association lies, and the right to open it there. Nothing of SQLAlchemy is needed for this."""

from __future__ import annotations

import os
from pathlib import Path

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.station import station as this_station
from governance_desk.storage.lock import FileLock, lock_file
from governance_desk.storage.recognise import require_association


def file_of(path_or_url: str | Path) -> Path:
    """The file itself: its lock lies beside it, whatever links lead there. Fault for a database elsewhere."""
    return Path(os.path.realpath(_path(path_or_url)))


def held(path: Path, station: str | None = None) -> FileLock:
    """The lock of the association at `path`; Fault where there is none, or another program has it open."""
    # Where there is a lock, this very process may have the file open, and only SQLite may then look into it
    # (see `backup.py`): first the lock. Where there is none, no lock is left beside a picture.
    maybe_open = lock_file(path).exists()
    if not maybe_open:
        require_association(path)
    lock = lock_of(path, station)
    try:
        if maybe_open:
            require_association(path)
    except BaseException:
        lock.release()
        raise
    return lock


def lock_of(path: Path, station: str | None) -> FileLock:
    """The lock of this file; `station` names this computer to whoever finds the file in use."""
    return FileLock(path, station or this_station())


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
