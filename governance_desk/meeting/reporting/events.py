"""What can be recorded of a matter that is reported."""

from typing import ClassVar

from governance_desk.language import Text
from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.state import ItemId


class ItemReported(MeetingEvent, frozen=True):
    """`effects` says what it did."""

    kind: ClassVar[str] = "meeting.item-reported"
    item: ItemId
    effects: tuple[Text, ...]
    article: str
    at: str
