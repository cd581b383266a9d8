"""Nobody votes any more: the moment between the voting and its result."""

from __future__ import annotations

from governance_desk.journal.event import Event
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage
from governance_desk.meeting.ways.commands import CloseVoting
from governance_desk.meeting.ways.events import VotingClosed


def close_voting(room: Room, command: CloseVoting) -> list[Event]:
    """The end of the voting; nothing where it has ended already."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    return [] if vote.closed else [VotingClosed(meeting=command.meeting, vote=vote.id, at=room.now.stamp)]
