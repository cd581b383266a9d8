"""The page Charter."""

from __future__ import annotations

from governance_desk.language import tr
from ui.desk import Desk
from ui.language import spoken
from ui.views.page import Page
from ui.widgets.empty_state import EmptyState


class CharterPage(Page):
    """What there is, or what to do first."""

    def __init__(self, desk: Desk | None) -> None:
        super().__init__(desk)
        self._empty = EmptyState("charter")
        self.body.addWidget(self._empty, 1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Charter"))
        self._empty.say(
            tr("No charter yet"),
            tr("The rules by which this association meets and votes are shown here."),
        )
