"""Where a step of a story is played: the meeting with what is at hand in it."""

from __future__ import annotations

from collections.abc import Sequence

from governance_desk.desk import Desk
from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.meeting.state import Item, ItemId, Meeting, MeetingId, Vote, VoterId, VoteStage, Where
from governance_desk.stories import names
from governance_desk.stories import steps as s

_NEXT = text("Correct the story and play it again.")


class Here:
    """Where a step is played."""

    def __init__(self, desk: Desk, meeting: MeetingId, played: Sequence[MeetingId]) -> None:
        self.desk = desk
        self.id = meeting
        self.played = played

    @property
    def meeting(self) -> Meeting:
        return self.desk.association.meetings[self.id]

    def there(self, voter: VoterId) -> bool:
        return self.meeting.presence[voter].where is Where.PRESENT

    def answered(self, voter: VoterId) -> bool:
        found = self.meeting.correspondence
        return found is not None and voter in found.returns

    def voters(self, who: s.Names, without: Sequence[str] = ()) -> list[VoterId]:
        return names.voters(self.meeting, who, there=self.there, without=without)

    def item(self) -> ItemId:
        """The item at hand, or the first of the agenda before one is called."""
        if self.meeting.current_item is not None:
            return self.meeting.current_item
        if not self.meeting.agenda:
            raise Fault(text("There is nothing on the agenda."), next_step=_NEXT)
        return self.meeting.agenda[0].id

    def on_the_agenda(self, wanted: int | str) -> Item:
        """The item with this number, from 1, or this title."""
        agenda = self.meeting.agenda
        found = [item for number, item in enumerate(agenda, 1) if wanted in (number, item.title)]
        if not found:
            raise Fault(
                text(
                    "There is no item “{item}” on the agenda; it has: {items}.",
                    item=str(wanted),
                    items="；".join(f"{number} {item.title}" for number, item in enumerate(agenda, 1)),
                ),
                next_step=_NEXT,
            )
        return found[0]

    def last_vote(self) -> Vote:
        """The open vote; where none is open, the last one whose result was declared."""
        meeting = self.meeting
        declared = [vote for vote in meeting.votes.values() if vote.stage is VoteStage.DECLARED]
        return meeting.open_vote() or (declared[-1] if declared else self.open_vote())

    def open_vote(self) -> Vote:
        vote = self.meeting.open_vote()
        if vote is None:
            raise Fault(text("No vote is being taken here."), next_step=_NEXT)
        return vote
