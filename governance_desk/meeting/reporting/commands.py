"""What can be asked of a matter that is reported."""

from __future__ import annotations

from governance_desk.meeting.commands import MeetingCommand
from governance_desk.meeting.state import ItemId


class ReportItem(MeetingCommand, frozen=True):
    """The item was reported to the meeting, and nobody objected."""

    item: ItemId
