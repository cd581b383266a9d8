"""The quorum of a meeting at this moment."""

from __future__ import annotations

from governance_desk.charter.model import Sitting
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import VoterId
from governance_desk.voting.counts import Present
from governance_desk.voting.quorum import judge_quorum
from governance_desk.voting.state import QuorumState


def present(room: Room) -> Present:
    """Who is there now: voters in the room, and voters for whom someone else came or one of them holds a proxy."""
    there = room.meeting.here()
    deputies = [voter for voter in there if by_deputy(room, voter)] if room.body.sitting is Sitting.SEATS else []
    here = [voter for voter in there if voter not in deputies] if deputies else there
    represented = [*room.meeting.by_proxy(), *deputies]
    if not room.body.weighted:
        return Present(in_person=len(here), proxies=len(represented))
    weight = room.meeting.roll
    return Present(
        in_person=len(here),
        proxies=len(represented),
        weight=sum(weight[voter].weight for voter in here),
        proxy_weight=sum(weight[voter].weight for voter in represented),
    )


def by_deputy(room: Room, voter: VoterId) -> bool:
    """A unit is there through whomever it sends; a seat is its holder's, and anyone else there a proxy."""
    return room.body.sitting is Sitting.SEATS and room.meeting.presence[voter].by_deputy


def quorum_now(room: Room) -> QuorumState:
    """The quorum with who is there now."""
    return quorum_with(room, present(room))


def quorum_with(room: Room, there: Present) -> QuorumState:
    """The quorum with these."""
    return judge_quorum(room.rules, room.meeting.body, day=room.day, roll=room.meeting.roll_counts, present=there)
