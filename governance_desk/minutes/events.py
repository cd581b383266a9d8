"""What can be recorded of the minutes of a meeting as they are written."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event
from governance_desk.meeting.ids import ItemId, MeetingId, VoteId
from governance_desk.minutes.state import AddendumId, CommentId, Paragraph, ParagraphId


class MinutesEvent(Event, frozen=True):
    """Base: `meeting` is the one whose minutes they are."""

    meeting: MeetingId


class DraftSaved(MinutesEvent, frozen=True):
    kind: ClassVar[str] = "minutes.draft-saved"
    draft: int
    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[str, ...]
    at: str


class CommentAdded(MinutesEvent, frozen=True):
    kind: ClassVar[str] = "minutes.comment-added"
    comment: CommentId
    paragraph: ParagraphId
    draft: int
    quoted: str
    by: str
    words: str
    at: str


class CommentAnswered(MinutesEvent, frozen=True):
    kind: ClassVar[str] = "minutes.comment-answered"
    comment: CommentId
    by: str
    words: str
    at: str


class CommentResolved(MinutesEvent, frozen=True):
    kind: ClassVar[str] = "minutes.comment-resolved"
    comment: CommentId
    words: str
    at: str


class CommentReopened(MinutesEvent, frozen=True):
    kind: ClassVar[str] = "minutes.comment-reopened"
    comment: CommentId
    words: str


class MinutesLaid(MinutesEvent, frozen=True):
    """`content`: the text word for word; `hash`: the SHA-256 of it; `title`: of the meeting that is to approve it."""

    kind: ClassVar[str] = "minutes.laid"
    draft: int
    content: str
    hash: str
    before: MeetingId
    title: str
    item: ItemId
    at: str


class MinutesApproved(MinutesEvent, frozen=True):
    """What was laid was approved in the meeting `by`. `vote` None: it was reported, and nobody objected."""

    kind: ClassVar[str] = "minutes.approved"
    draft: int
    hash: str
    by: MeetingId
    title: str
    day: datetime.date
    item: ItemId
    vote: VoteId | None
    resolution: int | None


class AddendumApproved(MinutesEvent, frozen=True):
    kind: ClassVar[str] = "minutes.addendum-approved"
    addendum: AddendumId
    number: int
    by: MeetingId
    title: str
    day: datetime.date
    item: ItemId
    vote: VoteId | None
    resolution: int | None


class ApprovalTakenBack(MinutesEvent, frozen=True):
    """The vote of the meeting `by` is void: whatever it approved, minutes or corrections, waits again."""

    kind: ClassVar[str] = "minutes.approval-taken-back"
    by: MeetingId
    title: str
    vote: VoteId


class AddendumMade(MinutesEvent, frozen=True):
    kind: ClassVar[str] = "minutes.addendum-made"
    addendum: AddendumId
    number: int
    words: str
    reason: str
    day: datetime.date


class AddendaLaid(MinutesEvent, frozen=True):
    kind: ClassVar[str] = "minutes.addenda-laid"
    addenda: tuple[AddendumId, ...]
    numbers: tuple[int, ...]
    before: MeetingId
    title: str
    item: ItemId


class AddendumNoted(MinutesEvent, frozen=True):
    kind: ClassVar[str] = "minutes.addendum-noted"
    addendum: AddendumId
    number: int
    by: str
    day: datetime.date


class AddendumWithdrawn(MinutesEvent, frozen=True):
    kind: ClassVar[str] = "minutes.addendum-withdrawn"
    addendum: AddendumId
    number: int
    reason: str
