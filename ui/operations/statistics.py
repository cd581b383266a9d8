"""What a clerk asks of a year: its numbers, the paper for the work report, and a workbook of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from governance_desk.documents.content.blocks import Document
from governance_desk.errors import Fault, Refusal
from governance_desk.journal.entry import Head
from governance_desk.language import tr
from governance_desk.register.events import UnitClassChanged
from governance_desk.statistics.state import YearStatistics
from governance_desk.statistics.year import year_statistics
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.saved import saved


def statistics_of(desk: Desk, year: int) -> YearStatistics:
    """The numbers of a year, of a running one up to today."""
    changes = [
        event for _entry, event in desk.entries_of((UnitClassChanged.kind,)) if isinstance(event, UnitClassChanged)
    ]
    return year_statistics(desk.association, year, desk.clock().day, changes)


def paper_of(desk: Desk, found: YearStatistics) -> bytes:
    """The paper, as a PDF."""
    from governance_desk.documents.layout.pdf import pdf

    return pdf(_paper(desk, found))


def save_statistics(*, desk: Desk, found: YearStatistics, parent: QWidget) -> bool:
    """Save the paper where the clerk says, as PDF or for Word."""
    from ui.operations.save_paper import save_paper

    return save_paper(lambda: _paper(desk, found), _title(desk, found), parent)


def _paper(desk: Desk, found: YearStatistics) -> Document:
    from governance_desk.documents.content.statistics import statistics

    return statistics(desk.association, found, Head(desk.head.number, desk.head.hash))


def save_workbook(*, desk: Desk, found: YearStatistics, parent: QWidget) -> bool:
    """Save the numbers, and each list behind them on a sheet of its own."""
    from governance_desk.lists.statistics import statistics_sheets
    from governance_desk.lists.workbook import workbook

    path = ask_where_to_save(
        parent, tr("Save"), name=f"{_title(desk, found)}.xlsx", kind=tr("Spreadsheets"), ending=".xlsx"
    )
    return path is not None and _written(path, lambda: workbook(*statistics_sheets(found)).content, parent)


def print_paper(*, desk: Desk, found: YearStatistics, parent: QWidget) -> bool:
    """Print the paper on a printer that the clerk chooses."""
    from ui.printing import print_pdf

    try:
        return bool(print_pdf(paper_of(desk, found), _title(desk, found), parent))
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False


def save_picture(*, chart: Any, ending: str, parent: QWidget) -> bool:
    """Save a chart, as a picture (".png") or as a PDF (".pdf")."""
    kind = "PDF" if ending == ".pdf" else "PNG"
    path = ask_where_to_save(parent, tr("Save"), name=f"{chart.title}{ending}", kind=kind, ending=ending)
    if path is None:
        return False
    return _written(path, chart.pdf if ending == ".pdf" else chart.png, parent)


def _written(path: Path, make: Any, parent: QWidget) -> bool:
    from governance_desk.documents.issue import write_document

    try:
        write_document(path, make())
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    saved(parent, path)
    return True


def _title(desk: Desk, found: YearStatistics) -> str:
    return tr("Statistics of {association}, {year}", association=desk.association.name, year=found.year)
