"""`export --meeting`: the archive of a meeting."""

from __future__ import annotations

from pathlib import Path

from governance_desk.cli.output import print_line
from governance_desk.desk import open_desk
from governance_desk.errors import Refusal
from governance_desk.language import text, tr


def export_meeting(file: Path, wanted: str, into: Path) -> None:
    """Everything of the meeting with this title or id into a new folder, or a new zip."""
    from governance_desk.documents.archive.write import ZIP, write_archive

    if into.suffix.lower() not in ("", ZIP) and into.suffix.isascii() and into.suffix[1:2].isalpha():
        raise Refusal(
            text("{file} is neither a folder nor a .zip.", file=into.name),
            next_step=text("All of a meeting goes into a new folder, named without an ending, or into a new .zip."),
        )
    desk = open_desk(file)
    try:
        meetings = desk.association.meetings.values()
        found = [each for each in meetings if wanted in (each.id, each.title)]
        if not meetings:
            raise Refusal(
                text("There is no meeting {meeting}.", meeting=wanted),
                next_step=text("No meeting has been convened in this association yet."),
            )
        if len(found) != 1:
            raise Refusal(
                text("There is no meeting {meeting}.", meeting=wanted)
                if not found
                else text("Several meetings are called {meeting}.", meeting=wanted),
                next_step=text(
                    "Choose one of: {meetings}.", meetings=", ".join(f"{m.title} ({m.id})" for m in meetings)
                ),
            )
        archive = write_archive(desk, found[0].id, into)
    finally:
        desk.close()
    print_line(
        tr(
            "{meeting}: {documents} documents, {attached} attachments and {entries} entries were written to {file}.",
            meeting=archive.meeting.title,
            documents=len(archive.documents),
            attached=len(archive.attached),
            entries=len(archive.record),
            file=str(into),
        )
    )
