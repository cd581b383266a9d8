"""A vote in writing, as far as it has come."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from governance_desk.charter.keys import Replies
from governance_desk.meeting.choice import Choice
from governance_desk.meeting.ids import ItemId, VoterId


class Way(StrEnum):
    """How a paper travels."""

    LETTER = "letter"
    HAND = "hand"
    MAIL = "mail"  # by electronic mail
    FAX = "fax"
    OTHER = "other"


class ItemAnswer(msgspec.Struct, frozen=True):
    """What a slip says to one item. `choice` None: nothing, or with `spoilt` nothing that can be read."""

    item: ItemId
    choice: Choice | None = None
    spoilt: bool = False


class Return(msgspec.Struct, frozen=True):
    """A slip that came back. `received`: day and hour in China ("2026-03-18 15:30").

    `invalid`: why the whole slip counts for nothing: not signed, not from who was asked. `late`: after the deadline.
    Neither is an answer; both stay in the record.
    """

    voter: VoterId
    received: str
    way: Way
    answers: tuple[ItemAnswer, ...]
    invalid: str = ""
    late: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is an answer."""
        return not self.invalid and not self.late


class Undone(msgspec.Struct, frozen=True):
    """A return as it stood before it was corrected or taken back, and why."""

    before: Return
    reason: str
    at: str


class Correspondence(msgspec.Struct):
    """What a vote in writing has besides its body, its items and its votes.

    `deadline`: day and hour in China. `replies`: who counts as attending, by the rule in force when it went out.
    """

    deadline: str
    sent: datetime.date | None = None
    way: Way = Way.LETTER
    replies: Replies = Replies.REPLIED
    article: str = ""
    returns: dict[VoterId, Return] = {}  # in time, one of each
    late: list[Return] = []
    undone: list[Undone] = []
    ended: str = ""  # the stamp of its end
    counted_by: tuple[str, ...] = ()
    stopped_by: VoterId | None = None  # who demanded a meeting instead

    @property
    def answered(self) -> list[VoterId]:
        """Whose valid answer came in time."""
        return [voter for voter, each in self.returns.items() if each.counts]
