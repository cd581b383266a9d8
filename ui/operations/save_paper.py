"""Keep a paper where the clerk says, as PDF or for Word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.render import DOCX, PDF, rendered
from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr
from ui.errors import show_error
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.saved import saved


def save_paper(paper: Callable[[], Document], name: str, parent: QWidget) -> bool:
    """Ask for a place and write what `paper` draws up, in the format of the name that was chosen; whether it was."""
    path = ask_where_to_save(
        parent, tr("Save"), name=f"{name}{PDF}", kind="PDF", ending=PDF, others={tr("Word document"): DOCX}
    )
    if path is None:
        return False
    from governance_desk.documents.issue import write_document

    try:
        write_document(path, rendered(paper(), path.suffix.lower()))
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    saved(parent, path)
    return True
