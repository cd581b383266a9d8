"""How each fact changes the invitation. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.invitation import events as e
from governance_desk.meeting.state import Meeting, Notice, Reply


def _sent(meeting: Meeting, event: e.NoticeSent) -> None:
    meeting.notices = (*meeting.notices, Notice(event.sent, event.manner, event.day, event.starts, event.place))


def _taken_back(meeting: Meeting, _event: e.NoticeTakenBack) -> None:
    meeting.notices = meeting.notices[:-1]


def _replied(meeting: Meeting, event: e.ReplyRecorded) -> None:
    meeting.replies[event.voter] = Reply(event.answer, event.words, event.holder)


def _no_reply(meeting: Meeting, event: e.ReplyTakenBack) -> None:
    meeting.replies.pop(event.voter, None)


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {
    e.NoticeSent: _sent,
    e.NoticeTakenBack: _taken_back,
    e.ReplyRecorded: _replied,
    e.ReplyTakenBack: _no_reply,
}
