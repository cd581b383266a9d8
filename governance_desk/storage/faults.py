"""What a disk or a file says, in sentences for people."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from governance_desk.errors import Fault
from governance_desk.language import Text, text

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def faults(place: str) -> Iterator[None]:
    """Turn what the disk or the database says into a Fault about `place`; a bug stays a bug."""
    try:
        yield
    except OSError as problem:
        raise _of_system(problem, place) from problem
    except Exception as problem:
        # The driver's error, or SQLAlchemy's with the driver's inside: SQLAlchemy need not be loaded to see one.
        cause = problem if isinstance(problem, sqlite3.Error) else getattr(problem, "orig", None)
        fault = _of_database(cause, place) if isinstance(cause, sqlite3.Error) else None
        if fault is None:
            raise
        raise fault from problem


def damaged(place: str) -> Fault:
    """The file is an association, but not all of it can be read."""
    return Fault(
        text("{file} is damaged: part of it cannot be read.", file=place),
        safe=text("Nothing more was written to it."),
        next_step=text("Keep the file as it is and open the last backup."),
    )


def read_only(place: str) -> Fault:
    """The file, or the folder where it lies, cannot be written."""
    return Fault(
        text("{file} lies in a place where nothing can be written, or may only be read.", file=place),
        next_step=text("Copy it to a folder of your own, such as Documents, and open it there."),
    )


def _of_database(problem: BaseException | None, place: str) -> Fault | None:
    code = getattr(problem, "sqlite_errorcode", None)
    if code is None:
        # The driver itself gives no code where a text is not UTF-8, which only damage can cause.
        return damaged(place) if isinstance(problem, sqlite3.OperationalError) and "UTF-8" in str(problem) else None
    code &= 0xFF
    if code == sqlite3.SQLITE_FULL:
        return _full(place)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return read_only(place)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT):
        return damaged(place)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Fault(
            text("Another program is using {file}.", file=place), next_step=text("Close that program and try again.")
        )
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOLFS):
        return _unreachable(place)
    return None


def _of_system(problem: OSError, place: str) -> Fault:
    if problem.errno in _FULL:
        return _full(place)
    if problem.errno in _NOT_ALLOWED:
        return read_only(place)
    if problem.errno == errno.ENOENT:
        return Fault(
            text("There is no file {file}.", file=place),
            next_step=text("Check the name and the folder, or make a new association."),
        )
    return _unreachable(place)


def _full(place: str) -> Fault:
    return Fault(
        text("The disk with {file} is full.", file=place),
        safe=text("What was recorded before is safe; this was not recorded."),
        next_step=text("Free some space, then do it again."),
    )


def _unreachable(place: str) -> Fault:
    sentence: Text = text("The disk with {file} does not answer.", file=place)
    return Fault(
        sentence,
        safe=text("What was recorded before is safe; this was not recorded."),
        next_step=text("Check that the disk is connected, then open the file again."),
    )
