"""The papers of the association: drawn up, shown, kept, printed; one, or all that are shown, into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.journal.entry import Head
from governance_desk.language import tr
from governance_desk.lists.papers import PaperRow, paper_rows
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.ask_for_file import ask_for_folder
from ui.operations.background import Background, Watch, in_background
from ui.operations.filing import offer_to_issue
from ui.operations.save_paper import save_paper
from ui.operations.saved import saved


def papers(desk: Desk) -> list[PaperRow]:
    """What can be drawn up today."""
    return paper_rows(desk.association, desk.clock().day)


def drawn(desk: Desk, row: PaperRow) -> bytes:
    """The paper as a PDF. Refusal where it cannot be drawn up."""
    from governance_desk.documents.layout.pdf import pdf

    return pdf(row.draw(_head(desk)))


def save_one(*, desk: Desk, row: PaperRow, parent: QWidget) -> bool:
    """Keep the paper where the clerk says, as PDF or for Word."""
    return save_paper(lambda: row.draw(_head(desk)), row.title, parent, issue=offer_to_issue(desk, lambda: row.filable))


def print_one(*, desk: Desk, row: PaperRow, parent: QWidget) -> bool:
    """Print the paper."""
    from ui.printing import print_pdf

    try:
        issue = offer_to_issue(desk, lambda: row.filable)
        return bool(print_pdf(drawn(desk, row), row.title, parent, issue=issue))
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False


def save_all(*, desk: Desk, rows: Sequence[PaperRow], parent: QWidget) -> Background | None:
    """Each as a PDF of its own in a folder that the clerk chooses; those that are there already get a number."""
    folder = ask_for_folder(parent, tr("Save all shown"))
    if folder is None:
        return None
    try:
        documents = [(row.title, row.draw(_head(desk))) for row in rows]  # here, while nothing changes the record
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return None

    def work(watch: Watch) -> int:
        from governance_desk.documents.issue import file_name, write_document
        from governance_desk.documents.layout.pdf import pdf

        for number, (title, document) in enumerate(documents):
            watch.stop_if_cancelled()
            watch.progress(number, len(documents))
            write_document(_free(folder, file_name(title)), pdf(document))
        return len(documents)

    return in_background(
        sentence=tr("The documents are being written to {folder} …", folder=folder.name),
        work=work,
        done=lambda _number: saved(parent, folder),
        parent=parent,
    )


def _free(folder: Path, name: str) -> Path:
    """A name in the folder that no file has: nothing that lies there is written over."""
    path, number = folder / f"{name}.pdf", 1
    while path.exists():
        number += 1
        path = folder / f"{name} ({number}).pdf"
    return path


def _head(desk: Desk) -> Head:
    return Head(desk.head.number, desk.head.hash)
