"""How each of these facts changes the register."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from governance_desk.journal.event import Event
from governance_desk.register.papers import events as e
from governance_desk.register.papers.state import YearPaper, paper_id

if TYPE_CHECKING:
    from governance_desk.register.state import Register


def _drawn_up(register: Register, event: e.PaperDrawnUp) -> None:
    found = YearPaper(event.paper, event.year, event.title, event.drawn_up)
    register.papers[paper_id(event.paper, event.year)] = found


def _dropped(register: Register, event: e.PaperDropped) -> None:
    del register.papers[paper_id(event.paper, event.year)]


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.PaperDrawnUp: _drawn_up,
    e.PaperDropped: _dropped,
}
