"""What can be recorded: an act was undone."""

from typing import ClassVar

from governance_desk.language import Text
from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.ids import ItemId, SpeechId, VoteId
from governance_desk.meeting.undo.state import Before


class ActUndone(MeetingEvent, frozen=True):
    """Act number `act` of the session, `what` in words, was a mistake.

    The facts since act `first` undid it; or the part that it had changed is again as in `before`.
    """

    kind: ClassVar[str] = "meeting.act-undone"
    act: int
    first: int
    what: Text
    vote: VoteId | None = None
    item: ItemId | None = None
    speech: SpeechId | None = None
    before: Before | None = None
