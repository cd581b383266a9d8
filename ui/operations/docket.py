"""What a clerk asks of the docket: what is due today, and a calendar file of it."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtWidgets import QWidget

from governance_desk.docket.thing import DueThing
from governance_desk.errors import Fault
from governance_desk.language import tr
from ui.desk import Desk
from ui.errors import show_error
from ui.models.docket import DueRow
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.saved import saved
from ui.plainly import plainly


def due_rows(desk: Desk) -> list[DueRow]:
    """The docket of today."""
    from governance_desk.docket.compute import docket

    today = desk.clock().day
    return [DueRow(_plain(desk, thing), today) for thing in docket(desk.association, today, liaisons=desk.liaisons())]


def _plain(desk: Desk, thing: DueThing) -> DueThing:
    """The thing with its working in plain words."""
    charter = desk.association.rules.charter
    notes = tuple(plainly(note, charter) for note in thing.notes)
    return msgspec.structs.replace(thing, working=plainly(thing.working, charter), notes=notes)


def save_calendar(*, desk: Desk, parent: QWidget) -> bool:
    """Write what has a day into a calendar file where the clerk says; a fault is shown and gives False."""
    path = ask_where_to_save(
        parent,
        tr("Save as a calendar file"),
        name=tr("Docket of {association}", association=desk.association.name) + ".ics",
        kind=tr("Calendar files"),
        ending=".ics",
    )
    if path is None:
        return False
    try:
        write_calendar(desk, path)
    except Fault as fault:
        show_error(fault, parent)
        return False
    saved(parent, path)
    return True


def write_calendar(desk: Desk, path: Path) -> None:
    """Write the calendar file; Fault where the disk does not take it."""
    from governance_desk.docket.calendar_file import calendar_file
    from governance_desk.documents.issue import write_document

    things = [row.thing for row in due_rows(desk)]
    content = calendar_file(things, association=desk.association.name, at=desk.clock().at, number=desk.head.number)
    write_document(path, content)
