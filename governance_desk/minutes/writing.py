"""What a decision about the minutes may look at."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from governance_desk.errors import Refusal
from governance_desk.journal.command import Moment
from governance_desk.language import text
from governance_desk.meeting.ids import ItemId, MeetingId
from governance_desk.meeting.state import Meeting, Stage
from governance_desk.minutes.state import AgendaPlace, MinutesOf


class Writing(msgspec.Struct, frozen=True):
    """The meeting, its minutes, and the meetings that may approve them. `now` is the moment of the command."""

    meeting: Meeting
    minutes: MinutesOf
    meetings: Mapping[MeetingId, Meeting]
    now: Moment

    def agenda_place(self, before: MeetingId, item: ItemId) -> AgendaPlace:
        """The item on which it is to be decided; Refusal where it is on no agenda, or that meeting is over."""
        found = self.meetings.get(before)
        if found is None or found.item(item) is None:
            raise Refusal(
                text("The minutes are on no agenda there."),
                next_step=text("Put their approval on the agenda of the next meeting."),
            )
        if found.stage is Stage.CLOSED:
            raise Refusal(
                text("{meeting} is over.", meeting=found.title),
                next_step=text("Put their approval on the agenda of the next meeting."),
            )
        if any(vote.item == item for vote in found.votes.values()):
            raise Refusal(
                text("There has been a vote on this item; it stays in the record."),
                next_step=text("Put their approval on the agenda anew."),
            )
        return AgendaPlace(before, item)
