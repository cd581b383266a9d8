"""Files on the disk on their way into the association, and out of it again."""

from __future__ import annotations

import errno
import mimetypes
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from governance_desk.attachments.limits import LARGEST, size_words
from governance_desk.errors import Fault
from governance_desk.journal.contents import Contents
from governance_desk.language import text

CHUNK = 1 << 18
"""Bytes read at a time: a cancelled work ends at the next."""

Progress = Callable[[int, int], None]
"""Is told how many bytes are done, and how many there are; may raise to stop the work."""

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST = 60  # of a name in characters; a file system takes 255 bytes, a character has up to four
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_OFFICE = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".ofd": "application/ofd",
    ".wps": "application/vnd.ms-works",
}


class Kept(msgspec.Struct, frozen=True):
    """A file whose content is in the association now, not yet attached to anything."""

    name: str
    size: int
    media_type: str
    content: str


def keep_file(source: Path, contents: Contents, progress: Progress = lambda _done, _whole: None) -> Kept:
    """Copy the file into the association, all of it or nothing; Fault where it cannot be read, or not be stored."""
    found = contents.keep(_chunks(source, progress))
    return Kept(source.name, found.size, media_type(source.name), found.hash)


def media_type(name: str) -> str:
    """What kind of file the name says it is: application/pdf. The same on every computer."""
    ending = os.path.splitext(name)[1].lower()
    known = _OFFICE.get(ending) or mimetypes.MimeTypes().guess_type(f"file{ending}")[0]
    return known or "application/octet-stream"


def copy_out(
    content: str, size: int, target: Path, contents: Contents, progress: Progress = lambda _done, _whole: None
) -> None:
    """Write the content to `target`, whole or not at all; Fault where it is damaged or the disk does not take it."""
    unfinished = target.with_name(target.name[:50] + ".new")
    try:
        done = 0
        with _disk(target, _not_written), unfinished.open("wb") as file:
            for part in contents.read(content):
                file.write(part)
                done += len(part)
                progress(done, size)
            file.flush()
            os.fsync(file.fileno())
        with _disk(target, _not_written):
            os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def safe_name(name: str) -> str:
    """The name without what some file system cannot bear, its ending kept."""
    stem, ending = os.path.splitext(_FORBIDDEN.sub("_", name).strip(" ."))
    ending = ending[:16]
    stem = stem[: _LONGEST - len(ending)].strip(" .") or "file"
    return f"_{stem}{ending}" if _RESERVED.match(stem + ending) else stem + ending


def _chunks(source: Path, progress: Progress) -> Iterator[bytes]:
    if source.is_dir():
        raise Fault(
            text("{file} is a folder.", file=source.name),
            next_step=text("Attach the files in it, or pack it into one file first."),
        )
    done = 0
    with _disk(source, _not_read), source.open("rb") as file:
        whole = os.fstat(file.fileno()).st_size
        while True:
            if max(whole, done) > LARGEST:  # it may grow while it is read
                raise Fault(
                    text("{file} is larger than {limit}.", file=source.name, limit=size_words(LARGEST)),
                    next_step=text("Scan it with a lower resolution, or split it."),
                )
            chunk = file.read(CHUNK)
            if not chunk:
                break
            done += len(chunk)
            progress(done, whole)
            yield chunk
    if not done:
        raise Fault(
            text("{file} is empty.", file=source.name), next_step=text("Open the file and check what is in it.")
        )


@contextmanager
def _disk(path: Path, said: Callable[[Path, OSError], Fault]) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise said(path, problem) from problem


def _not_read(path: Path, problem: OSError) -> Fault:
    if isinstance(problem, FileNotFoundError):
        return Fault(
            text("There is no file {file} any more.", file=path.name),
            next_step=text("It may have been moved, or the memory stick was taken out. Choose it again."),
        )
    if isinstance(problem, PermissionError):
        return Fault(
            text("{file} may not be read, or another program holds it.", file=path.name),
            next_step=text("Close it in the other program, or copy it to your own folder, then attach it."),
        )
    return Fault(
        text("{file} cannot be read: its disk does not answer.", file=path.name),
        next_step=text("Copy it to this computer's own disk, then attach it."),
    )


def _not_written(path: Path, problem: OSError) -> Fault:
    safe = text("The attachment itself is safe in the association's file.")
    if problem.errno in _FULL:
        return Fault(
            text("The disk with {file} is full.", file=path.name),
            safe=safe,
            next_step=text("Free some space, then do it again."),
        )
    return Fault(
        text("{file} cannot be written to the folder {folder}.", file=path.name, folder=str(path.parent)),
        safe=safe,
        next_step=text("Choose another folder, or close the file if it is open elsewhere."),
    )
