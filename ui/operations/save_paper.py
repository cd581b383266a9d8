"""Keep a paper where the clerk says, as PDF, for Word, or, where it has tables, as a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.missing import missing_of
from governance_desk.documents.layout.render import DOCX, PDF, XLSX, rendered
from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr
from ui.errors import show_error
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.paper_notes import once_known
from ui.operations.saved import saved


def save_paper(
    paper: Callable[[], Document], name: str, parent: QWidget, *, issue: Callable[[QWidget], object] | None = None
) -> bool:
    """Ask for a place and write what `paper` draws up, in the format of the name that was chosen; False where it was
    not drawn up, or nobody chose a place. Characters that no font has are asked about before anything is written.

    With `issue` (see `filing.offer_to_issue`) the clerk is offered to issue and file it as well.
    """
    from governance_desk.documents.issue import file_name
    from governance_desk.documents.layout.sheet.xlsx import has_tables

    try:
        document = paper()
        others = {tr("Word document"): DOCX}
        if has_tables(document):
            others[tr("Spreadsheet")] = XLSX
        path = ask_where_to_save(
            parent, tr("Save"), name=f"{file_name(name)}{PDF}", kind="PDF", ending=PDF, others=others
        )
        if path is None:
            return False
        content = rendered(document, path.suffix.lower())
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    return write_paper(path, content, parent, issue=issue)


def write_paper(
    path: Path, content: bytes, parent: QWidget, *, issue: Callable[[QWidget], object] | None = None
) -> bool:
    """Write it and say so, once the clerk knows which characters are missing; False where the disk did not take it."""
    from governance_desk.documents.issue import write_document

    failed = []

    def write() -> None:
        try:
            write_document(path, content)
        except (Refusal, Fault) as error:
            failed.append(error)
            show_error(error, parent)
            return
        saved(parent, path, issue=(lambda: issue(parent)) if issue is not None else None)

    once_known(missing_of(content), parent, write)
    return not failed
