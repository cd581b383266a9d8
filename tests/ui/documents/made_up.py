"""The page Documents after a meeting, with a series of numbers, and papers issued on it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from governance_desk.filing.commands import SetSeries
from governance_desk.filing.state import DocumentId, IssuedDocument, SeriesKey
from governance_desk.lists.papers import PaperRow
from tests.ui.association import closed
from ui.desk import Desk
from ui.operations.documents import papers
from ui.operations.filing import issue
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.documents import DocumentsPage
from ui.window import DeskWindow

Shown = TypeVar("Shown", bound=QDialog)

NOTICES = SeriesKey("series/notices")


def on_documents(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    """The desk's window, 1366 by 768, on the page Documents."""
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    desk = closed()
    desk.do(SetSeries(series=NOTICES, name="会议通知", code="联盟通"))
    made.show_desk(desk)
    made.go("documents")
    made.show()
    return made


def page_of(window: DeskWindow) -> DocumentsPage:
    """The page Documents."""
    page = window.page
    assert isinstance(page, DocumentsPage)
    return page


def desk_of(window: DeskWindow) -> Desk:
    """The desk that is open."""
    assert window.desk is not None
    return window.desk


def row(desk: Desk, paper: str) -> PaperRow:
    """The paper of this kind that can be drawn up."""
    return next(each for each in papers(desk) if each.paper == paper)


def issued(
    window: DeskWindow,
    paper: str = "notice",
    series: SeriesKey | None = NOTICES,
    *,
    supersedes: DocumentId | None = None,
    reason: str = "",
) -> IssuedDocument:
    """One more document, issued."""
    desk = desk_of(window)
    done: list[DocumentId] = []
    issue(
        desk=desk,
        filable=row(desk, paper).filable,
        day=desk.clock().day,
        series=series,
        parent=window,
        done=done.append,
        supersedes=supersedes,
        reason=reason,
    )
    found: IssuedDocument = desk.association.filing.documents[done[0]]
    return found


def shown_dialog(kind: type[Shown]) -> Shown:
    """The window of this kind that is open."""
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())
