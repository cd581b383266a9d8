"""One due thing in full: how its day is found, what goes with it, and the button to the act that settles it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from governance_desk.docket.wording import when
from governance_desk.filing.state import About
from governance_desk.language import render, tr
from ui.desk import Desk
from ui.language import spoken
from ui.models.docket import DueRow
from ui.views.filing.papers_button import PapersButton
from ui.widgets.detail_panel import DetailPanel
from ui.widgets.facts import Facts
from ui.words import label


class DuePanel(DetailPanel):
    """Empty until a thing is shown. `acted` when the button is pressed."""

    acted = Signal()

    def __init__(self, desk: Desk | None = None) -> None:
        super().__init__()
        self._row: DueRow | None = None
        self._facts = Facts()
        self.act = QPushButton()
        self.act.setProperty("kind", "primary")
        self.act.clicked.connect(self.acted)
        self.papers = PapersButton(desk) if desk is not None else None
        self._heading = label("muted")
        self.working = label()
        self.notes = label()
        for words in (self.working, self.notes):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self._facts)
        self.column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        if self.papers is not None:
            self.column.addWidget(self.papers, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._heading, self.working, self.notes):
            self.column.addWidget(part)
        self.fill()
        spoken(self.retranslate)

    def show_row(self, row: DueRow | None) -> None:
        """Show this thing."""
        self._row = row
        self.show_card(row is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(tr("How the day is found"))
        if self._row is None:
            return
        thing = self._row.thing
        self.name_card(render(thing.what))
        paper = render(thing.paper) if thing.paper is not None else ""
        self._facts.show_facts(
            [
                (tr("When"), when(thing, self._row.today)),
                (tr("In charge"), render(thing.whom)),
                (tr("Article"), thing.article),
                (tr("Paper"), paper),
            ]
        )
        if self.papers is not None:
            self.papers.show_about(About.DUE, thing.key)
        self.act.setText(render(thing.act.words))
        self.act.setAccessibleName(self.act.text())
        self.working.setText(render(thing.working))
        self.notes.setText("\n".join(f"· {render(note)}" for note in thing.notes))
        self.notes.setVisible(bool(thing.notes))
