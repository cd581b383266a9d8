"""How the fact changes the meeting. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.reporting.events import ItemReported
from governance_desk.meeting.state import Meeting


def _reported(meeting: Meeting, event: ItemReported) -> None:
    item = meeting.item(event.item)
    if item is not None:
        item.reported, item.effects = event.at, event.effects


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {ItemReported: _reported}
