"""The quorum of a meeting at this moment."""

from __future__ import annotations

from governance_desk.meeting.room import Room
from governance_desk.voting.counts import Present
from governance_desk.voting.quorum import QuorumState, judge_quorum


def present(room: Room) -> Present:
    """Who is there now: persons in the room, and voters for whom one of them holds a proxy."""
    here, represented = room.meeting.here(), room.meeting.by_proxy()
    if not room.body.weighted:
        return Present(in_person=len(here), proxies=len(represented))
    weight = room.meeting.roll
    return Present(
        in_person=len(here),
        proxies=len(represented),
        weight=sum(weight[voter].weight for voter in here),
        proxy_weight=sum(weight[voter].weight for voter in represented),
    )


def quorum_now(room: Room) -> QuorumState:
    """The quorum with who is there now."""
    return judge_quorum(
        room.rules, room.meeting.body, day=room.day, roll=room.meeting.roll_counts, present=present(room)
    )
