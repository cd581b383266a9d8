"""The papers about what is on the page: printed or kept from where the clerk is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton

from governance_desk.filing.state import About
from governance_desk.language import tr
from ui.desk import Desk

if TYPE_CHECKING:
    from governance_desk.lists.papers import PaperRow  # it draws in every document


class PapersButton(QPushButton):
    """A menu of the papers, drawn up anew each time; `show_about` says of what."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._about: tuple[About, str] | None = None
        self.setAutoDefault(False)
        self.papers = QMenu(self)
        self.papers.aboutToShow.connect(self._fill)
        self.setMenu(self.papers)

    def retranslate(self) -> None:
        """The words of the button."""
        self.setText(tr("Papers"))
        self.setAccessibleName(tr("Papers"))

    def show_about(self, about: About, key: str) -> None:
        """From here on those about this meeting, unit, person or due thing."""
        self._about = (about, key)
        self.retranslate()

    def _fill(self) -> None:
        from governance_desk.lists.papers_about import papers_about

        self.papers.clear()
        rows = []
        if self._about is not None:
            rows = papers_about(self._desk.association, self._desk.clock().day, *self._about)
        for row in rows:
            name = row.title.replace("&", "&&")
            acts = self.papers.addMenu(name)
            for words, act in ((tr("Print …"), self._print), (tr("Save …"), self._save)):
                acts.addAction(words).triggered.connect(_of(act, row))
        if not rows:
            self.papers.addAction(tr("No paper yet")).setEnabled(False)

    def _print(self, row: PaperRow) -> None:
        from ui.operations.documents import print_one

        print_one(desk=self._desk, row=row, parent=self)

    def _save(self, row: PaperRow) -> None:
        from ui.operations.documents import save_one

        save_one(desk=self._desk, row=row, parent=self)


def _of(act: Callable[[PaperRow], None], row: PaperRow) -> Callable[[], None]:
    return lambda: act(row)
