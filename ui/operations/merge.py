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
from governance_desk.language import text, tr
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

    A paper that lies there already, byte for byte, is left as it is: after a full disk the same act goes on where it
    broke off. Whoever stops it is told how many there are, and so is a clerk whose disk has no more room.
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
            content = pdf(each.document)
            place = free_place(folder, file_name(name), content)
            try:
                if place is not None:
                    write_document(place, content)
            except Fault as fault:
                raise _broken_off(fault, number, len(papers), folder) from fault
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


def free_place(folder: Path, name: str, content: bytes) -> Path | None:
    """A name in the folder that no file has: nothing that lies there is written over. None where this lies there."""
    path, number = folder / f"{name}.pdf", 1
    while path.exists():
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return None
        number += 1
        path = folder / f"{name} ({number}).pdf"
    return path


def _broken_off(fault: Fault, number: int, whole: int, folder: Path) -> Fault:
    if not number:
        return fault
    safe = text("{number} of {all} papers lie whole in {folder}.", number=number, all=whole, folder=str(folder))
    return Fault(fault.sentence, safe=safe, next_step=text("Free some space, then do it again: it goes on from there."))


def _merged(papers: Sequence[Drawn], title: str, watch: Watch) -> tuple[bytes, tuple[int, ...]]:
    from governance_desk.documents.layout.pdf import Part, merged

    def look(done: int) -> None:
        watch.progress(done, len(papers))
        watch.stop_if_cancelled()

    made = merged([Part(each.recipient, each.document) for each in papers], title, watch=look)
    return made.content, made.starts


def _run(sentence: str, work: Callable[[Watch], object], done: Callable[..., None], parent: QWidget) -> Background:
    return in_background(sentence=sentence, work=work, done=done, parent=parent)
