"""Write the archive of a meeting: a new folder or a new zip, whole or not at all."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec

from governance_desk.documents.archive.gather import MeetingArchive, Source, gather
from governance_desk.documents.archive.pages import ENTRIES, INDEX, RECORD, index_page, record_page
from governance_desk.documents.issue import disk_fault
from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.meeting.state import MeetingId

ZIP = ".zip"

Watch = Callable[[int, int], None]


def write_archive(
    desk: Source, meeting: MeetingId, path: Path, watch: Watch = lambda _done, _whole: None
) -> MeetingArchive:
    """Into the new folder `path`, or the new zip where it ends so. What is damaged is a Fault: it is to be known.

    Fault too where something lies at `path`, or the disk does not take it; then nothing of it is left. `watch` is told
    how many files are done, and of how many, and may raise to stop.
    """
    return write_gathered(desk, gather(desk, meeting), path, watch)


def write_gathered(
    desk: Source, archive: MeetingArchive, path: Path, watch: Watch, *, replace: bool = False
) -> MeetingArchive:
    """The same for what was gathered before, while nothing changed the record; in any thread.

    With `replace` a zip that lies there gives way to the new one, once that is whole.
    """
    if path.exists() and not (replace and path.is_file() and path.suffix.lower() == ZIP):
        raise Fault(
            text("{file} is there already.", file=str(path)),
            next_step=text("Choose another name: nothing is overwritten."),
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".archive-", ignore_cleanup_errors=True) as made:
            folder = Path(made) / "archive"
            _fill(desk, archive, folder, watch)
            if path.suffix.lower() == ZIP:
                packed = Path(made) / "archive.zip"
                _pack(folder, packed)
                os.replace(packed, path)
            else:
                folder.rename(path)
    except OSError as error:
        raise disk_fault(path, error) from error
    return archive


def _fill(desk: Source, archive: MeetingArchive, folder: Path, watch: Watch) -> None:
    lines = [each for each in (*archive.documents, *archive.attached) if each.path]
    folder.mkdir()
    for done, each in enumerate(lines):
        watch(done, len(lines))
        target = folder / each.path
        target.parent.mkdir(exist_ok=True)
        desk.files.take_out(each.holding, target)
    (folder / INDEX).write_text(index_page(archive), encoding="utf-8")
    (folder / RECORD).write_text(record_page(archive), encoding="utf-8")
    entries = b"".join(msgspec.json.encode(_plain(each)) + b"\n" for each in archive.entries)
    (folder / ENTRIES).write_bytes(entries)


def _plain(entry: object) -> dict[str, object]:
    """The entry with its payload as the text that was hashed."""
    fields = msgspec.structs.asdict(entry)  # type: ignore[arg-type]  # an entry is a struct
    return {name: value.decode() if isinstance(value, bytes) else value for name, value in fields.items()}


def _pack(folder: Path, packed: Path) -> None:
    with packed.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for each in sorted(folder.rglob("*")):
                if each.is_file():
                    archive.write(each, each.relative_to(folder).as_posix())
        file.flush()
        os.fsync(file.fileno())  # before an older archive gives way to it


def free_name(path: Path) -> Path:
    """The path, or the next one with a number that nothing has."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return found
