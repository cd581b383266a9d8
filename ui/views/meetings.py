"""The page Meetings."""

from __future__ import annotations

from governance_desk.language import tr
from ui.desk import Desk
from ui.language import spoken
from ui.views.page import Page
from ui.widgets.empty_state import EmptyState


class MeetingsPage(Page):
    """What there is, or what to do first."""

    def __init__(self, desk: Desk | None) -> None:
        super().__init__(desk)
        self._empty = EmptyState("meetings")
        self.body.addWidget(self._empty, 1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Meetings"))
        self._empty.say(
            tr("No meeting yet"),
            tr("Convene the first meeting: choose the body, the time and the agenda."),
        )
