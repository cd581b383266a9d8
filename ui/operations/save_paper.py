"""Keep a paper where the clerk says, as PDF, for Word, or, where it has tables, as a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.render import DOCX, PDF, XLSX, rendered
from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr
from ui.errors import show_error
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.paper_notes import missing_words
from ui.operations.saved import saved


def save_paper(
    paper: Callable[[], Document], name: str, parent: QWidget, *, issue: Callable[[QWidget], object] | None = None
) -> bool:
    """Ask for a place and write what `paper` draws up, in the format of the name that was chosen; whether it was.

    With `issue` (see `filing.offer_to_issue`) the clerk is offered to issue and file it as well.
    """
    from governance_desk.documents.issue import file_name, write_document
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
        write_document(path, content)
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    saved(parent, path, missing_words(content), issue=(lambda: issue(parent)) if issue is not None else None)
    return True
