"""What a clerk does with the charter: adopt a reading of an open clause, lay a draft, open a new version."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from governance_desk.charter.commands import AdoptReading, AmendCharter, LayDraft, WithdrawDraft
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.version import DraftId
from governance_desk.errors import Fault
from governance_desk.language import text, tr
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.ask_for_file import ask_where_to_save, ask_which_to_open
from ui.operations.run import run


def adopt(
    *,
    desk: Desk,
    clause: ClauseId,
    reading: str,
    since: datetime.date,
    body: str,
    resolution: str,
    parent: QWidget,
) -> bool:
    """Record that the association reads the clause so from a day on; True when it is saved."""
    command = AdoptReading(clause=clause, reading=reading, since=since, body=body, resolution=resolution)
    return run(desk, command, parent)


def amend(*, desk: Desk, toml: str, since: datetime.date, body: str, resolution: str, parent: QWidget) -> bool:
    """Open a new version of the charter from a day on; True when it is saved."""
    return run(desk, AmendCharter(toml=toml, since=since, body=body, resolution=resolution), parent)


def lay_draft(*, desk: Desk, toml: str, since: datetime.date | None, parent: QWidget) -> bool:
    """Lay the text before the association, to be voted on; True when it is saved."""
    return run(desk, LayDraft(draft=DraftId(desk.new_id("draft")), toml=toml, since=since), parent)


def withdraw_draft(*, desk: Desk, draft: DraftId, reason: str, parent: QWidget) -> bool:
    """Nobody is to vote on this draft any more; True when it is saved."""
    return run(desk, WithdrawDraft(draft=draft, reason=reason), parent)


def charter_from_file(parent: QWidget) -> str | None:
    """The text of a file that the reader chooses; None where none was chosen or it cannot be read, which is shown."""
    path = ask_which_to_open(parent, tr("Charter"), kinds=tr("Charters") + " (*.toml)")
    if not path:
        return None
    return charter_in(Path(path), parent)


def charter_in(path: Path, parent: QWidget) -> str | None:
    """The text of the file; None where it cannot be read, which is shown."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        show_error(
            Fault(
                text("The file {path} cannot be read as a text.", path=str(path)),
                next_step=text("Choose a charter's TOML file, written in UTF-8."),
            ),
            parent,
        )
        return None


def charter_to_file(toml: str, name: str, parent: QWidget) -> Path | None:
    """Save the text where the reader says; where that was, or None."""
    path = ask_where_to_save(parent, tr("Charter"), name=f"{name}.toml", kind=tr("Charters"), ending=".toml")
    if path is None:
        return None
    from governance_desk.documents.issue import write_document

    try:
        write_document(path, toml.encode())
    except Fault as error:
        show_error(error, parent)
        return None
    return path
