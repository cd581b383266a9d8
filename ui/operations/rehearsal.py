"""Try a meeting on a copy, and come back to the record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from governance_desk.association.rehearsal.commands import BeginRehearsal
from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.background import Background, in_background
from ui.operations.open_association import ENDING, open_again
from ui.window import DeskWindow

_MARKED = "marked as a rehearsal"


def begin_rehearsal(*, window: DeskWindow, meeting: MeetingId | None = None) -> Background | None:
    """Copy the association, mark the copy as a rehearsal, and show it in place of the record, at the meeting if one
    is given. Nothing where no file is open; a Fault is shown and leaves no half of a copy behind."""
    desk = window.desk
    if desk is None or desk.path is None:
        return None
    record = Path(str(desk.path))
    mark = tr("rehearsal")
    copy = _free(record.parent, f"{record.stem} {mark} {desk.clock().at.astimezone():%Y%m%d-%H%M}")
    return in_background(
        sentence=tr("The copy is being made and checked …"),
        work=lambda _watch: desk.back_up(copy),
        done=lambda head: _show(window, record, copy, BeginRehearsal(copied=head.hash, entry=head.number), meeting),
        parent=window,
    )


def end_rehearsal(*, window: DeskWindow) -> None:
    """Back to the record, or to the welcome page where it is not known; the copy stays, and that is said."""
    desk = window.desk
    if desk is None or not desk.association.rehearsal:
        return
    copy, record = Path(str(desk.path)), window.record
    window.show_desk(None)
    if record is not None:
        open_again(window=window, path=str(record))
    window.tell(tr("The rehearsal is over. Its copy is kept: {file}", file=copy.name))


def mark_title(top: QWidget) -> None:
    """Put the word before the title of a window of a rehearsal, and again whenever the window changes its title."""
    if top.property(_MARKED):
        return
    top.setProperty(_MARKED, True)
    top.windowTitleChanged.connect(lambda title: _mark(top, title))
    _mark(top, top.windowTitle())


def _mark(top: QWidget, title: str) -> None:
    word = tr("REHEARSAL")
    if title and not title.startswith(word):
        top.setWindowTitle(f"{word} · {title}")


def _show(window: DeskWindow, record: Path, copy: Path, command: BeginRehearsal, meeting: MeetingId | None) -> None:
    from governance_desk.desk import open_desk

    try:
        desk: Desk = open_desk(copy)
        desk.do(command)
    except (Refusal, Fault) as error:
        copy.unlink(missing_ok=True)
        show_error(error, window)
        return
    window.show_desk(desk)
    window.record = record
    if meeting is not None:
        window.go("meetings", meeting)


def _free(folder: Path, name: str) -> Path:
    """A file of that name, or of the first numbered one that is not there yet."""
    number, path = 1, folder / f"{name}{ENDING}"
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}{ENDING}"
    return path
