"""Who keeps out of one item."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.meeting.ids import ItemId, MeetingId, VoterId
from governance_desk.meeting.recusals.commands import StepAside, StepBack
from ui.desk import Desk
from ui.operations.run import run


def step_aside(*, desk: Desk, meeting: MeetingId, item: ItemId, voter: VoterId, reason: str, parent: QWidget) -> bool:
    """The voter is concerned and keeps out of the votes on the item."""
    return run(desk, StepAside(meeting=meeting, item=item, voter=voter, reason=reason), parent)


def step_back(*, desk: Desk, meeting: MeetingId, item: ItemId, voter: VoterId, parent: QWidget) -> bool:
    """The voter takes part after all."""
    return run(desk, StepBack(meeting=meeting, item=item, voter=voter), parent)
