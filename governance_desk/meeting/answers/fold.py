"""How each fact about answers changes a meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from governance_desk.meeting.answers import events as e
from governance_desk.meeting.answers.state import VoteSettings
from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.state import Meeting


def _set(meeting: Meeting, event: e.VotesSet) -> None:
    meeting.vote_settings = VoteSettings(event.first_counts, event.seconds, event.closes, event.delayed)
    vote = meeting.open_vote()
    if vote is not None:  # its result is shown as is said now
        vote.settings = msgspec.structs.replace(vote.settings, delayed=event.delayed)


def _withdrawn(meeting: Meeting, event: e.AnswerWithdrawn) -> None:
    vote = meeting.votes[event.vote]
    del vote.cast[event.voter]
    vote.against.pop(event.voter, None)
    vote.tie = None  # other counts: what was decided on a tie no longer holds


def _extended(meeting: Meeting, event: e.VotingExtended) -> None:
    vote = meeting.votes[event.vote]
    seconds = (vote.settings.seconds or 0) + event.seconds
    vote.settings = msgspec.structs.replace(vote.settings, seconds=seconds)


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {
    e.VotesSet: _set,
    e.AnswerWithdrawn: _withdrawn,
    e.VotingExtended: _extended,
}
