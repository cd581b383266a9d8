"""The papers of the association: drawn up, shown, kept, printed; one, or all that are shown, into a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from governance_desk.documents.content.blocks import Document
from governance_desk.errors import Fault, Refusal
from governance_desk.journal.entry import Head
from governance_desk.language import tr
from governance_desk.lists.papers import PaperRow, paper_rows
from governance_desk.meeting.ids import ItemId, MeetingId
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.filing import offer_to_issue
from ui.operations.save_paper import save_paper, write_paper


def papers(desk: Desk) -> list[PaperRow]:
    """What can be drawn up today."""
    return [_inked(desk, row) for row in paper_rows(desk.association, desk.clock().day)]


def _inked(desk: Desk, row: PaperRow) -> PaperRow:
    """The row, of a sign-in sheet with the signatures that were given on a screen."""
    if row.paper != "sign_in":
        return row

    def draw(head: Head) -> Document:
        from governance_desk.documents.inked import inked

        return inked(row.draw(head), desk.files.bytes_of)

    return row._replace(draw=draw)


def drawn(desk: Desk, row: PaperRow) -> bytes:
    """The paper as a PDF. Refusal where it cannot be drawn up."""
    from governance_desk.documents.layout.pdf import pdf

    return pdf(row.draw(_head(desk)))


def save_one(*, desk: Desk, row: PaperRow, parent: QWidget) -> bool:
    """Keep the paper where the clerk says, as PDF or for Word."""
    return save_paper(lambda: row.draw(_head(desk)), row.title, parent, issue=offer_to_issue(desk, lambda: row.filable))


def save_sealed_draft(*, desk: Desk, row: PaperRow, parent: QWidget) -> bool:
    """Keep the paper as a draft with the picture of a seal, marked as one; as PDF only.

    A paper without a place for a seal is told before the picture is asked for.
    """
    from governance_desk.documents.issue import file_name
    from governance_desk.documents.layout.pdf import pdf
    from governance_desk.documents.seal import require_place, sealed_draft
    from governance_desk.signing.seal import read_seal
    from ui.operations.ask_for_file import ask_which_to_open, kinds_of

    try:
        paper = row.draw(_head(desk))
        require_place(paper)
        kinds = kinds_of(tr("Pictures"), "*.png *.jpg *.jpeg")
        picture = ask_which_to_open(parent, tr("Choose the picture of the seal"), kinds=kinds)
        if not picture:
            return False
        draft = pdf(sealed_draft(paper, read_seal(Path(picture))))
        name = f"{file_name(row.title)}（草稿）.pdf"
        path = ask_where_to_save(parent, tr("Save the draft"), name=name, kind="PDF", ending=".pdf")
        if path is None:
            return False
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    return write_paper(path, draft, parent)


def print_one(*, desk: Desk, row: PaperRow, parent: QWidget) -> bool:
    """Print the paper; of a ballot as many as there are to vote, several on a sheet."""
    from ui.printing import print_pdf

    try:
        issue = offer_to_issue(desk, lambda: row.filable)
        made = drawn(desk, row)
        if row.paper == "ballot":
            number = ballots_of(desk, MeetingId(row.subject.id), ItemId(row.key.rpartition("/")[2]))
            return bool(print_pdf(made, row.title, parent, kind="ballot", ballots=number, issue=issue))
        return bool(print_pdf(made, row.title, parent, issue=issue))
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False


def ballots_of(desk: Desk, meeting: MeetingId, item: ItemId) -> int:
    """How many ballots are proposed, before those in reserve."""
    from governance_desk.meeting.election.papers_out import papers_needed

    asked = desk.association.meetings[meeting].item(item)
    return max(1, papers_needed(desk.room(meeting), asked)) if asked is not None else 1


def _head(desk: Desk) -> Head:
    return Head(desk.head.number, desk.head.hash)
