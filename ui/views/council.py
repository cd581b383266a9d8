"""The page Council."""

from __future__ import annotations

from governance_desk.language import tr
from ui.desk import Desk
from ui.language import spoken
from ui.views.page import Page
from ui.widgets.empty_state import EmptyState


class CouncilPage(Page):
    """What there is, or what to do first."""

    def __init__(self, desk: Desk | None) -> None:
        super().__init__(desk)
        self._empty = EmptyState("council")
        self.body.addWidget(self._empty, 1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Council"))
        self._empty.say(
            tr("No seats are filled yet"),
            tr("The council appears here after its members were imported or elected."),
        )
