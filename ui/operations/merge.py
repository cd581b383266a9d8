"""Mail merge: one PDF for all, a PDF for each in a folder, or straight to the printer; beside the windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.missing import Missing, Search
from governance_desk.errors import Fault, Refusal
from governance_desk.journal.entry import Head
from governance_desk.language import tr
from governance_desk.lists.mailing import Piece
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.ask_for_file import ask_for_folder, ask_where_to_save
from ui.operations.background import Background, Watch, in_background
from ui.operations.saved import opens, saved, tell


class Drawn(NamedTuple):
    """A paper that is drawn up, and whom it is for."""

    recipient: str
    document: Document


def drawn_up(desk: Desk, pieces: Sequence[Piece], parent: QWidget) -> list[Drawn] | None:
    """All of them, here, while nothing changes the record; None where one cannot be drawn up, which is shown."""
    head = Head(desk.head.number, desk.head.hash)
    try:
        return [Drawn(piece.recipient, piece.draw(head)) for piece in pieces]
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return None


def look_through(*, papers: Sequence[Drawn], done: Callable[[Sequence[Missing]], None], parent: QWidget) -> Background:
    """Look for characters that no font has, beside the windows; `done` is given each with the name it stands in."""

    def work(watch: Watch) -> list[Missing]:
        from governance_desk.documents.layout.pdf import one_at_a_time

        search, found = Search(), list[Missing]()
        for number, paper in enumerate(papers):
            watch.stop_if_cancelled()
            watch.progress(number, len(papers))
            with one_at_a_time:
                found += search.through(paper.document)
        return found

    return _run(tr("The papers are being looked through …"), work, done, parent)


def save_as_one(*, papers: Sequence[Drawn], title: str, parent: QWidget) -> Background | None:
    """One PDF with an entry of the outline for each recipient; None where the clerk changed their mind."""
    from governance_desk.documents.issue import file_name, write_document

    path = ask_where_to_save(parent, tr("Save"), name=f"{file_name(title)}.pdf", kind="PDF", ending=".pdf")
    if path is None:
        return None

    def work(watch: Watch) -> None:
        write_document(path, _merged(papers, title, watch)[0])

    return _run(tr("The papers are being put into one PDF …"), work, lambda _nothing: saved(parent, path), parent)


def save_in_folder(*, papers: Sequence[Drawn], title: str, parent: QWidget) -> Background | None:
    """A PDF for each, named after the recipient; nothing that lies in the folder is written over.

    Whoever stops it is told how many there are.
    """
    folder = ask_for_folder(parent, tr("A folder for the papers"))
    if folder is None:
        return None

    def work(watch: Watch) -> int:
        from governance_desk.documents.issue import file_name, write_document
        from governance_desk.documents.layout.pdf import pdf

        for number, each in enumerate(papers):
            if watch.cancelled():
                return number
            watch.progress(number, len(papers))
            name = each.recipient if title in each.recipient else f"{title} {each.recipient}"
            write_document(free_place(folder, file_name(name)), pdf(each.document))
        return len(papers)

    sentence = tr("The documents are being written to {folder} …", folder=folder.name)

    def done(written: int) -> None:
        if written == len(papers):
            saved(parent, folder)
            return
        said = tr(
            "Stopped: {number} of {all} papers lie in {folder}.", number=written, all=len(papers), folder=str(folder)
        )
        tell(parent, said, action=tr("Open"), do=opens(folder))

    return _run(sentence, work, done, parent)


def print_all(*, papers: Sequence[Drawn], title: str, kind: str, parent: QWidget) -> Background:
    """Put into one PDF, then the print dialog; printed on both sides, each recipient's paper begins a leaf."""

    def shown(made: tuple[bytes, tuple[int, ...]]) -> None:
        from ui.printing import print_pdf

        print_pdf(made[0], title, parent, kind=kind, starts=made[1])

    return _run(
        tr("The papers are being put into one PDF …"), lambda watch: _merged(papers, title, watch), shown, parent
    )


def free_place(folder: Path, name: str) -> Path:
    """A name in the folder that no file has: nothing that lies there is written over."""
    path, number = folder / f"{name}.pdf", 1
    while path.exists():
        number += 1
        path = folder / f"{name} ({number}).pdf"
    return path


def _merged(papers: Sequence[Drawn], title: str, watch: Watch) -> tuple[bytes, tuple[int, ...]]:
    from governance_desk.documents.layout.pdf import Part, merged

    def look(done: int) -> None:
        watch.progress(done, len(papers))
        watch.stop_if_cancelled()

    made = merged([Part(each.recipient, each.document) for each in papers], title, watch=look)
    return made.content, made.starts


def _run(sentence: str, work: Callable[[Watch], object], done: Callable[..., None], parent: QWidget) -> Background:
    return in_background(sentence=sentence, work=work, done=done, parent=parent)
