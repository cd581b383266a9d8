"""Print a PDF from the program: the pages are shown first, with the printer and how it is to print."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.views.printing.dialog import PrintDialog


def print_pdf(
    pdf: bytes,
    name: str,
    parent: QWidget,
    *,
    kind: str = "paper",
    to_sign: bool = False,
    starts: tuple[int, ...] = (),
    ballots: int = 0,
    issue: Callable[[QWidget], object] | None = None,
    note: str = "",
) -> PrintDialog:
    """Open the print dialog at all pages, or at those `to_sign`; what it prints with is remembered by `kind` of paper.

    `starts`: the pages (0 …) with which another recipient's paper begins. `ballots`: so many are proposed, to be cut.
    With `issue` (see `filing.offer_to_issue`) the clerk is offered to issue and file the paper once it is printed.
    `note`: what else is to be said of the pages.
    """
    from ui.operations.printing import Job
    from ui.views.printing.dialog import PrintDialog
    from ui.widgets.form_dialog import opened

    job = Job(pdf, name, kind=kind, starts=starts, ballots=ballots, to_sign=to_sign, issue=issue, note=note)
    return opened(PrintDialog(job, parent))
