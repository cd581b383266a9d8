"""What a clerk does with files: attach, open, save, take off, erase."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from governance_desk.attachments.commands import AttachFile, EraseContent, TakeOffFile
from governance_desk.attachments.state import AttachedTo, AttachmentId, Holding, Kind
from governance_desk.errors import Fault, Refusal
from governance_desk.language import text, tr
from governance_desk.register.ids import UnitId
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.background import Background, Watch, in_background
from ui.operations.run import run, run_all
from ui.operations.saved import saved

_RUNS = """
    .app .bat .chm .cmd .com .cpl .desktop .exe .hta .jar .js .jse .lnk .msi .msp .pif .ps1 .py .reg .scr .sh .url .vbe
    .vbs .wsf .wsh
"""
RUNS = frozenset(_RUNS.split())
"""Endings of files that run when they are opened: a stranger's mail is no place to start a program from."""


def attach(*, desk: Desk, subject: AttachedTo, paths: Sequence[str], parent: QWidget) -> Background | None:
    """Take the files into the association, beside the windows, and attach them: all of them as one act."""

    def done(kept: list[Any]) -> None:
        day = desk.clock().day
        commands = [
            AttachFile(
                attachment=AttachmentId(desk.new_id("attachment")),
                subject=subject,
                name=each.name,
                size=each.size,
                media_type=each.media_type,
                content=each.content,
                day=day,
            )
            for each in kept
        ]
        run_all(desk, commands, parent)

    return keep_files(desk=desk, paths=paths, done=done, parent=parent)


def keep_files(
    *,
    desk: Desk,
    paths: Sequence[str],
    done: Callable[[list[Any]], None],
    parent: QWidget,
    require: Callable[[Path], None] = lambda _path: None,
) -> Background | None:
    """Take the files into the association, beside the windows; `done` is given what is kept, to be named at once.

    `require` may refuse a file before it is taken in.
    """
    sources = [Path(each) for each in paths]
    if not sources:
        return None
    whole = sum(_size(each) for each in sources)

    def work(watch: Watch) -> list[Any]:
        kept: list[Any] = []
        before = 0
        for source in sources:

            def progress(done: int, _of: int, before: int = before) -> None:
                watch.stop_if_cancelled()
                watch.progress(before + done, whole)

            require(source)
            kept.append(desk.files.keep(source, progress))
            before += kept[-1].size
        return kept

    names = "、".join(each.name for each in sources[:3])
    return in_background(sentence=tr("Being attached: {files}", files=names), work=work, done=done, parent=parent)


def open_file(*, desk: Desk, attachment: Holding, parent: QWidget) -> Background | None:
    """Show a copy, which cannot be written, with the system's program; it goes when this program ends."""
    if os.path.splitext(attachment.name)[1].lower() in RUNS:
        refusal = Refusal(
            text("{name} is a program, which runs when it is opened.", name=attachment.name),
            next_step=text("Save it, have it checked, and open it only if you know what it does."),
        )
        show_error(refusal, parent)
        return None

    def work(watch: Watch) -> Path:
        from governance_desk.documents.issue import disk_fault

        try:
            folder = Path(tempfile.mkdtemp(dir=_copies().name))
        except OSError as problem:  # the disk for temporary files is full
            raise disk_fault(Path(attachment.name), problem) from problem
        return Path(desk.files.take_out_into(attachment, folder, _watched(watch)))

    def done(copy: Path) -> None:
        copy.chmod(stat.S_IREAD)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            fault = Fault(
                text("This computer has no program that opens {name}.", name=attachment.name),
                next_step=text("Save it, and open it on a computer that has one."),
            )
            show_error(fault, parent)

    return in_background(sentence=tr("Being opened: {file}", file=attachment.name), work=work, done=done, parent=parent)


def save_file(*, desk: Desk, attachment: Holding, parent: QWidget) -> Background | None:
    """Save a copy where the clerk says."""
    ending = os.path.splitext(attachment.name)[1]
    kind = tr("Files of this kind")
    path = ask_where_to_save(parent, tr("Save the attachment"), name=attachment.name, kind=kind, ending=ending.lower())
    if path is None:
        return None

    def work(watch: Watch) -> Path:
        desk.files.take_out(attachment, path, _watched(watch))
        return path

    return in_background(
        sentence=tr("Being saved: {file}", file=attachment.name),
        work=work,
        done=lambda copy: saved(parent, copy),
        parent=parent,
    )


def take_off(*, desk: Desk, attachment: AttachmentId, reason: str, parent: QWidget) -> bool:
    """The file does not belong here; it stays in the record."""
    return run(desk, TakeOffFile(attachment=attachment, day=desk.clock().day, reason=reason), parent)


def erase(*, desk: Desk, content: str, reason: str, parent: QWidget) -> bool:
    """Erase the bytes for good, whatever they are attached to."""
    return run(desk, EraseContent(content=content, day=desk.clock().day, reason=reason), parent)


def subjects_of_unit(desk: Desk, unit: UnitId) -> list[AttachedTo]:
    """Everything of a unit to which files may be attached: itself, its application, its changes."""
    register = desk.association.register
    wanted = {str(unit)}
    wanted |= {each.id for each in register.applications.values() if each.unit == unit}
    wanted |= {each.id for each in register.changes.values() if each.unit == unit}
    wanted |= {pay for each in register.contributions.values() if each.unit == unit for pay in each.payments}
    kinds = (Kind.UNIT, Kind.APPLICATION, Kind.CHANGE, Kind.PAYMENT, Kind.EXPULSION)
    there = desk.association.attachments.by_subject
    return [each for each in there if each.kind in kinds and each.id in wanted]


def _watched(watch: Watch) -> Any:
    def progress(done: int, whole: int) -> None:
        watch.stop_if_cancelled()
        watch.progress(done, whole)

    return progress


def _size(path: Path) -> int:
    """Nothing for a file that is not there: to say so is for whoever reads it."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


@cache
def _copies() -> tempfile.TemporaryDirectory[str]:
    """Where the copies lie that are looked at; gone at the end, as far as no other program holds them."""
    return tempfile.TemporaryDirectory(prefix="governance-desk-", ignore_cleanup_errors=True)
