"""What a file is, by its first bytes, before a database is let near it."""

from __future__ import annotations

import os
from pathlib import Path

from governance_desk.errors import Fault
from governance_desk.language import Text, text
from governance_desk.storage.connect import APPLICATION_ID
from governance_desk.storage.faults import faults, read_only

_SQLITE = b"SQLite format 3\0"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF", b"II*\0", b"MM\0*")


def require_association(path: Path, *, writable: bool = True) -> None:
    """Fault unless there is an association at `path` that may be written.

    Not for a file that this process may have open: see `backup.py`.
    """
    if path.is_dir():
        raise _not_an_association(path, text("It is a folder."))
    with faults(path.name):
        if not path.exists() and not path.parent.is_dir():
            raise no_folder(path)
        with path.open("rb") as file:
            header = file.read(100)
    if (why := _why_not(header)) is not None:
        raise _not_an_association(path, why)
    if writable:
        require_writable(path)


def require_writable(path: Path) -> None:
    """Fault where the file, or the folder in which SQLite keeps its log, cannot be written."""
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise read_only(path.name)


def require_free(path: Path) -> None:
    """Fault where something stands at `path`, or the folder is missing or cannot be written."""
    if os.path.lexists(path):
        raise Fault(
            text("There is already something called {file} in this folder.", file=path.name),
            next_step=text("Choose another name; a file is never overwritten."),
        )
    if not path.parent.is_dir():
        raise no_folder(path)
    require_writable(path)


def no_folder(path: Path) -> Fault:
    """The folder where the file is wanted is missing."""
    return Fault(
        text("There is no folder {folder}.", folder=str(path.parent)),
        next_step=text("Make the folder first, or choose another; a memory stick may have been taken out."),
    )


def _why_not(header: bytes) -> Text | None:
    """Why a file that starts like this is no association; None where it is one."""
    if not header:
        return text("It is empty.")
    if header.startswith(_PICTURES):
        return text("It is a picture.")
    if header.startswith(b"%PDF"):
        return text("It is a PDF.")
    if header.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return text("It is an Office document or an archive; member lists are imported from the Members page.")
    if not header.startswith(_SQLITE) or len(header) < 100:
        return text("It is a file of another kind.")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        return text("It is the database of another program.")
    return None


def _not_an_association(path: Path, why: Text) -> Fault:
    return Fault(
        text("{file} is not an association. {why}", file=path.name, why=why),
        safe=text("The file was not touched."),
        next_step=text("Choose a file that ends in .gdesk, or make a new association."),
    )
