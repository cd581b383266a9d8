"""What can be recorded of recusals."""

from typing import ClassVar

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.ids import ItemId, VoterId


class SteppedAside(MeetingEvent, frozen=True):
    """By the rule in `article`."""

    kind: ClassVar[str] = "meeting.stepped-aside"
    item: ItemId
    voter: VoterId
    reason: str
    article: str


class SteppedBack(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.stepped-back"
    item: ItemId
    voter: VoterId
