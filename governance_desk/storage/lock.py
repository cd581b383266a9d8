"""One program at a time on one file, and no lock left behind by one that was killed."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from datetime import datetime
from pathlib import Path

import msgspec

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.storage.faults import faults

# Windows forbids reading what is locked: the locked byte lies behind what others may read.
_LOCKED_BYTE = 1 << 20
_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


def lock_file(file: Path) -> Path:
    """Where the lock of this file lies. Fault for a path without a name of its own, as that of a whole disk."""
    if not file.name:
        raise Fault(
            text("{folder} is a folder, and no association.", folder=str(file.absolute())),
            next_step=text("Choose a file that ends in .gdesk, or make a new association."),
        )
    return file.with_name(file.name + ".lock")


class Holder(msgspec.Struct, frozen=True):
    """Who has the file open: the computer's name, and since when by that computer's own clock."""

    station: str
    since: str


class FileLock:
    """A lock beside a file, "name.gdesk.lock". The system gives it up when the process ends, however it ends.

    The lock is the system's lock on that file, not the file's presence: one left after a power cut is nothing.
    """

    def __init__(self, file: Path, station: str) -> None:
        """Take the lock. Fault where another program has it, or the place does not let us."""
        self.path = lock_file(file)
        since = datetime.now().strftime("%Y-%m-%d %H:%M")
        with faults(file.name):
            self._handle = self._take(file)
            os.ftruncate(self._handle, 0)
            os.write(self._handle, msgspec.json.encode(Holder(station, since)))

    def release(self) -> None:
        """Give the lock up and tidy the file away."""
        if self._handle < 0:
            return
        handle, self._handle = self._handle, -1
        # Before the lock is given up where the system allows it, else whoever comes next would lose it.
        with contextlib.suppress(OSError):
            if sys.platform != "win32":
                self.path.unlink()
        os.close(handle)
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                self.path.unlink()

    def _take(self, file: Path) -> int:
        while True:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
            try:
                _lock(handle)
                if _same(handle, self.path):
                    return handle
            except OSError as problem:
                holder = _holder(handle)
                os.close(handle)
                if problem.errno in _HELD:
                    raise _in_use(file, holder) from problem
                raise
            os.close(handle)  # the one before us tidied it away just now: take the new one


def _in_use(file: Path, holder: Holder | None) -> Fault:
    if holder is None:
        sentence = text("{file} is open in another window or on another computer.", file=file.name)
    else:
        sentence = text(
            "{file} has been open on {station} since {since}.",
            file=file.name,
            station=holder.station,
            since=holder.since,
        )
    return Fault(sentence, next_step=text("Close it there, then open it here."))


def _holder(handle: int) -> Holder | None:
    """Who wrote that he has it; None while he is still writing."""
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        return msgspec.json.decode(os.read(handle, 4096), type=Holder)
    except (OSError, msgspec.DecodeError):
        return None


def _same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
