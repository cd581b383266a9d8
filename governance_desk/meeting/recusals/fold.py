"""How recusals change a meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.recusals import events as e
from governance_desk.meeting.recusals.state import Aside
from governance_desk.meeting.state import Item, Meeting


def _aside(meeting: Meeting, event: e.SteppedAside) -> None:
    item = _item(meeting, event.item)
    item.aside = (*(each for each in item.aside if each.voter != event.voter), Aside(event.voter, event.reason))


def _back(meeting: Meeting, event: e.SteppedBack) -> None:
    item = _item(meeting, event.item)
    item.aside = tuple(each for each in item.aside if each.voter != event.voter)


def _item(meeting: Meeting, key: Any) -> Item:
    found = meeting.item(key)
    if found is None:
        raise KeyError(key)
    return found


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {e.SteppedAside: _aside, e.SteppedBack: _back}
