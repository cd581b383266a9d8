"""What can be asked for about the minutes of a meeting as they are written. New ids come with the command."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command
from governance_desk.meeting.ids import ItemId, MeetingId
from governance_desk.minutes.state import AddendumId, CommentId, Paragraph, ParagraphId


class MinutesCommand(Command, frozen=True):
    """Base: every one names the meeting whose minutes they are."""

    meeting: MeetingId


class SaveDraft(MinutesCommand, frozen=True):
    """Keep the paragraphs as the next draft. `after` is the number of the draft on which the clerk worked, or 0.

    `left_out`: the keys of the record that are not wanted in it.
    """

    paragraphs: tuple[Paragraph, ...]
    after: int
    left_out: tuple[str, ...] = ()


class AddComment(MinutesCommand, frozen=True):
    """Remark on a paragraph; `quoted` is what stands there."""

    comment: CommentId
    paragraph: ParagraphId
    quoted: str
    by: str
    words: str


class AnswerComment(MinutesCommand, frozen=True):
    """Answer a comment."""

    comment: CommentId
    by: str
    words: str


class ResolveComment(MinutesCommand, frozen=True):
    """The comment is dealt with; with `resolved` False it waits again."""

    comment: CommentId
    resolved: bool = True


class LayMinutes(MinutesCommand, frozen=True):
    """Lay the newest draft, word for word as in `content`, before the meeting `before`, on its `item`."""

    draft: int
    content: str
    before: MeetingId
    item: ItemId


class LayAddenda(MinutesCommand, frozen=True):
    """Lay the corrections that wait before the meeting `before`, on its `item`."""

    before: MeetingId
    item: ItemId


class AddAddendum(MinutesCommand, frozen=True):
    """Correct approved minutes."""

    addendum: AddendumId
    words: str
    reason: str
    day: datetime.date


class NoteAddendum(MinutesCommand, frozen=True):
    """The correction needs no vote: `by` has taken note of it on that day."""

    addendum: AddendumId
    by: str
    day: datetime.date


class WithdrawAddendum(MinutesCommand, frozen=True):
    """The correction was a mistake."""

    addendum: AddendumId
    reason: str
