"""The page Members."""

from __future__ import annotations

from governance_desk.language import tr
from ui.desk import Desk
from ui.language import spoken
from ui.views.page import Page
from ui.widgets.empty_state import EmptyState


class MembersPage(Page):
    """What there is, or what to do first."""

    def __init__(self, desk: Desk | None) -> None:
        super().__init__(desk)
        self._empty = EmptyState("members")
        self.body.addWidget(self._empty, 1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Members"))
        self._empty.say(
            tr("No members yet"),
            tr("Import the member list as you keep it, from a spreadsheet or a CSV file."),
        )
