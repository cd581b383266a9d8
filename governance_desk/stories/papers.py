"""The papers of a meeting as PDF: the notice, and once it is closed the minutes."""

from __future__ import annotations

from pathlib import Path

from governance_desk.desk import Desk
from governance_desk.documents.layout.missing import Tell, missing_of, unsaid
from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.meeting.state import MeetingId, Stage

NOTICE, MINUTES = "notice", "minutes"


def paper_names(number: int) -> dict[str, str]:
    """The file names of the papers of the story's meeting of that number: {"notice": "1-notice.pdf", …}."""
    return {kind: f"{number}-{kind}.pdf" for kind in (NOTICE, MINUTES)}


def write_papers(desk: Desk, meeting: MeetingId, folder: Path, number: int, *, tell: Tell = unsaid) -> dict[str, Path]:
    """Write them; what was written, by kind. A meeting that goes on has no minutes yet. Fault where a file exists.

    `tell` is told of characters that no font has before any of them is written.
    """
    from governance_desk.documents.content.minutes import minutes
    from governance_desk.documents.content.notice import notice
    from governance_desk.documents.layout.pdf import pdf

    names = paper_names(number)
    papers = {NOTICE: pdf(notice(desk.association, meeting))}
    if desk.association.meetings[meeting].stage is Stage.CLOSED:
        papers[MINUTES] = pdf(minutes(desk.association, meeting, desk.head))
    if missing := list(dict.fromkeys(each for paper in papers.values() for each in missing_of(paper))):
        tell(missing)
    return {kind: _write(folder / names[kind], paper) for kind, paper in papers.items()}


def require_free(path: Path) -> None:
    """Fault where something lies at `path` already."""
    if path.exists():
        raise Fault(
            text("{file} is there already.", file=str(path)),
            next_step=text("Choose another folder, or move the file away: nothing is overwritten."),
        )


def make_folder(folder: Path) -> None:
    """The folder, made where it is not there; Fault where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Fault(
            text("The folder {folder} cannot be made.", folder=str(folder)),
            next_step=text("Choose another folder."),
        ) from error


def _write(path: Path, content: bytes) -> Path:
    from governance_desk.documents.issue import write_document

    require_free(path)
    write_document(path, content)
    return path
