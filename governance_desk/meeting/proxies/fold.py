"""How each fact changes the written proxies. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.proxies import events as e
from governance_desk.meeting.proxies.state import ProxyWithdrawal, WrittenProxy
from governance_desk.meeting.state import Meeting


def _lodged(meeting: Meeting, event: e.ProxyLodged) -> None:
    meeting.written_proxies[event.proxy] = WrittenProxy(
        event.proxy,
        event.principal,
        event.holder,
        event.holder_name,
        event.items,
        event.instructions,
        event.words,
        event.document,
        event.signed,
        event.since,
        event.until,
        event.at,
    )


def _withdrawn(meeting: Meeting, event: e.ProxyWithdrawn) -> None:
    meeting.proxies_withdrawn[event.proxy] = ProxyWithdrawal(event.at, event.words)


def _took_over(meeting: Meeting, event: e.PrincipalTookOver) -> None:
    vote = meeting.votes[event.vote]
    vote.cast.pop(event.voter, None)
    vote.against.pop(event.voter, None)
    vote.proxies = tuple(each for each in vote.proxies if each.principal != event.voter)
    vote.tie = None


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {
    e.ProxyLodged: _lodged,
    e.ProxyWithdrawn: _withdrawn,
    e.PrincipalTookOver: _took_over,
}
