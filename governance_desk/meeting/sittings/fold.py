"""How the facts about its sittings change a meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.sittings import events as e
from governance_desk.meeting.sittings.state import Break
from governance_desk.meeting.state import Meeting


def _adjourned(meeting: Meeting, event: e.MeetingAdjourned) -> None:
    meeting.breaks.append(Break(event.at, "", event.day, event.starts, event.place, event.reason))


def _resumed(meeting: Meeting, event: e.MeetingResumed) -> None:
    meeting.breaks[-1] = msgspec.structs.replace(meeting.breaks[-1], until=event.at)


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {
    e.MeetingAdjourned: _adjourned,
    e.MeetingResumed: _resumed,
}
