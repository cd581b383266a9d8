"""How each fact changes the record of the minutes. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.minutes import events as e
from governance_desk.meeting.state import Filed, Meeting, Signed


def _signed(meeting: Meeting, event: e.MinutesSigned) -> None:
    meeting.signed = Signed(event.day, event.signers)


def _filed(meeting: Meeting, event: e.MinutesFiled) -> None:
    meeting.filed = Filed(event.day, event.place)


def _taken_back(meeting: Meeting, _event: e.MinutesTakenBack) -> None:
    meeting.signed = meeting.filed = None


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {
    e.MinutesSigned: _signed,
    e.MinutesFiled: _filed,
    e.MinutesTakenBack: _taken_back,
}
