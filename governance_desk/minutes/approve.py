"""What a vote, or a report without objection, does to the minutes that are laid on its item: approved, or no longer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from governance_desk.journal.event import Event
from governance_desk.meeting.events import VoteAnnulled, VoteDeclared, VoteOpened
from governance_desk.meeting.ids import ItemId, MeetingId, VoteId
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.reporting.events import ItemReported
from governance_desk.meeting.state import Meeting, VoteStage
from governance_desk.meeting.ways.events import VoteReopened
from governance_desk.minutes.events import AddendumApproved, ApprovalTakenBack, MinutesApproved
from governance_desk.minutes.state import AgendaPlace, MinutesBook


def following(book: MinutesBook, meetings: Mapping[MeetingId, Meeting], events: Iterable[Event]) -> list[Event]:
    """What the events of a meeting mean for the minutes on its agenda; `meetings` are as before the events."""
    found: list[Event] = []
    opened: dict[VoteId, tuple[ItemId, Question]] = {}
    for event in events:
        if isinstance(event, VoteOpened):
            opened[event.vote] = (event.item, event.question)
        elif isinstance(event, VoteDeclared):
            meeting = meetings[event.meeting]
            vote = meeting.votes.get(event.vote)
            item, question = (vote.item, vote.question) if vote is not None else opened[event.vote]
            if question is Question.MOTION and event.verdict.passed is True:
                found += _approved(book, meeting, item, event.vote, event.resolution)
        elif isinstance(event, ItemReported):
            found += _approved(book, meetings[event.meeting], event.item, None, None)
        elif isinstance(event, VoteAnnulled | VoteReopened):
            found += _void(book, meetings[event.meeting], event.vote)
    return found


def _approved(
    book: MinutesBook, meeting: Meeting, item: ItemId, vote: VoteId | None, resolution: int | None
) -> Iterator[Event]:
    place = AgendaPlace(meeting.id, item)
    for about, minutes in book.of.items():
        if minutes.approval is None and minutes.laid is not None and minutes.laid.on == place:
            yield MinutesApproved(
                meeting=about,
                draft=minutes.laid.draft,
                hash=minutes.laid.hash,
                by=meeting.id,
                title=meeting.title,
                day=meeting.day,
                item=item,
                vote=vote,
                resolution=resolution,
            )
        for addendum in minutes.waiting_addenda():
            if addendum.laid == place:
                yield AddendumApproved(
                    meeting=about,
                    addendum=addendum.id,
                    number=addendum.number,
                    by=meeting.id,
                    title=meeting.title,
                    day=meeting.day,
                    item=item,
                    vote=vote,
                    resolution=resolution,
                )


def _void(book: MinutesBook, meeting: Meeting, key: VoteId) -> Iterator[Event]:
    """What the vote approved waits again, where it had been declared."""
    if meeting.votes[key].stage is not VoteStage.DECLARED:
        return
    for about, minutes in book.of.items():
        approvals = (minutes.approval, *(each.approval for each in minutes.addenda))
        if any(each is not None and each.vote == key for each in approvals):
            yield ApprovalTakenBack(meeting=about, by=meeting.id, title=meeting.title, vote=key)
