"""Write the documents of a meeting into a folder: whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from pathlib import Path
from typing import Protocol

from governance_desk.association.state import Association
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.sign_in import sign_in_sheet
from governance_desk.documents.layout.printable import printable
from governance_desk.errors import Fault
from governance_desk.journal.entry import Head
from governance_desk.language import text
from governance_desk.meeting.state import Meeting, MeetingId, Outcome, Stage

_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]')  # in the name of a file, on one system or another
_LONGEST = 60  # characters
_MOST_BYTES = 180  # three for each of them, four for a rare one: most systems take 255, and more is said behind it
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class Record(Protocol):
    """What documents need of the desk."""

    @property
    def association(self) -> Association:
        """The state."""

    @property
    def head(self) -> Head:
        """The newest entry of the journal."""


def write_documents(desk: Record, meeting_id: MeetingId, folder: Path) -> tuple[Path, ...]:
    """Write notice and sign-in sheet, and the minutes once the meeting was opened or closed; their places.

    The folder is made where it is missing; a document of the same name is replaced. Fault where the disk does not
    take them: then what lay there before still lies there, and no half of a file.
    """
    from governance_desk.documents.layout.pdf import pdf

    association = desk.association
    meeting = association.meetings[meeting_id]
    documents = {"会议通知": notice(association, meeting_id), "签到表": sign_in_sheet(association, meeting_id)}
    if meeting.stage in (Stage.IN_SESSION, Stage.CLOSED):
        documents["会议纪要"] = minutes(association, meeting_id, desk.head)
    if meeting.correspondence is not None:
        documents = {"书面表决函": notice(association, meeting_id)}
        if meeting.stage is not Stage.CONVENED:
            documents["书面表决结果报告"] = minutes(association, meeting_id, desk.head)
    contents: dict[Path, bytes] = {
        folder / f"{file_name(_title(meeting))}　{paper}.pdf": pdf(document) for paper, document in documents.items()
    }
    return _write_all(contents)


def _title(meeting: Meeting) -> str:
    """Of a meeting that was cancelled apart: the next one has the same number, and so the same title."""
    return f"{meeting.title}（已取消）" if meeting.outcome is Outcome.CANCELLED else meeting.title


def write_document(path: Path, content: bytes) -> None:
    """Write one file under a temporary name, then give it its own; Fault where the disk does not take it."""
    _write_all({path: content})


def file_name(title: str) -> str:
    """The title without what no file may be called, and without what cannot be seen or turns the name around."""
    name = _FORBIDDEN.sub("", printable(title)).strip(" .")[:_LONGEST]
    return name.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .") or "会议"


def _write_all(contents: dict[Path, bytes]) -> tuple[Path, ...]:
    unfinished: dict[Path, Path] = {}
    path = Path()
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished[path] = _written(path, content)
        for path, written in unfinished.items():
            os.replace(written, path)
    except OSError as error:
        raise disk_fault(path, error) from error
    finally:
        for written in unfinished.values():
            written.unlink(missing_ok=True)
    return tuple(contents)


def _written(path: Path, content: bytes) -> Path:
    """The content on the disk, under another name in the same folder."""
    descriptor, name = tempfile.mkstemp(suffix=".new", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o644)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def disk_fault(path: Path, error: OSError) -> Fault:
    if error.errno in _FULL:
        return Fault(
            text("The disk with {file} is full.", file=path.name),
            safe=text("The meeting's record is safe."),
            next_step=text("Free some space, then do it again."),
        )
    return Fault(
        text("{file} cannot be written to the folder {folder}.", file=path.name, folder=str(path.parent)),
        safe=text("The meeting's record is safe."),
        next_step=text("Choose another folder, or close the file if it is open elsewhere."),
    )
