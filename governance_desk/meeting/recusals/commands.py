"""What can be asked for about recusals."""

from __future__ import annotations

from governance_desk.meeting.commands import MeetingCommand
from governance_desk.meeting.ids import ItemId, VoterId


class StepAside(MeetingCommand, frozen=True):
    """The voter is concerned by the item and keeps out of it."""

    item: ItemId
    voter: VoterId
    reason: str


class StepBack(MeetingCommand, frozen=True):
    """The voter takes part in the item after all."""

    item: ItemId
    voter: VoterId
