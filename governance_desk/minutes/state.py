"""The minutes of every meeting as they are written. Only `fold.py` changes them.

A paragraph is made of words and of chips. A chip names a fact of the record and holds none of its wording: what it
says is computed whenever it is drawn, so that it can be neither mistyped nor out of date.
"""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NewType, TypeAlias

import msgspec

from governance_desk.journal.unread import Partial
from governance_desk.meeting.ids import ItemId, MeetingId, VoteId

ParagraphId = NewType("ParagraphId", str)
CommentId = NewType("CommentId", str)
AddendumId = NewType("AddendumId", str)


class FactKind(StrEnum):
    """What a chip stands for; `of` of the fact says which item, vote or voter it is about."""

    BLOCK = "block"  # a whole paragraph of the record; `of` is its key
    TITLE = "title"
    DAY = "day"
    TIME = "time"
    PLACE = "place"
    CHAIR = "chair"
    RECORDER = "recorder"
    EXPECTED = "expected"  # 应到37人
    PRESENT = "present"  # 实到25人, as counted for the quorum
    ARTICLE = "article"  # of the body that meets
    ITEM = "item"  # its title
    PRESENTER = "presenter"
    MOTION = "motion"
    TALLY = "tally"  # 同意13票，反对10票，弃权2票
    OUTCOME = "outcome"  # 决议通过
    RESOLUTION = "resolution"  # its number
    VOTE_ARTICLE = "vote_article"  # by which the vote was judged
    PERSON = "person"  # of the roll


class Fact(msgspec.Struct, frozen=True):
    """A fact of the record."""

    kind: FactKind
    of: str = ""


class Words(msgspec.Struct, frozen=True, tag="words"):
    """Words that the clerk wrote."""

    words: str


class Chip(msgspec.Struct, frozen=True, tag="chip"):
    """A fact of the record in the midst of words."""

    fact: Fact


Piece: TypeAlias = Words | Chip


class ParagraphKind(StrEnum):
    FACT = "fact"  # computed from the record, with whatever words stand before and after
    FREE = "free"


class Paragraph(msgspec.Struct, frozen=True, omit_defaults=True):
    """A paragraph of a draft, the same in each draft as long as it has the same `id`.

    `place` is the part of the minutes in which it stands, such as "item/i1". `lead` is set in 黑体 before it.
    `origin` is the key of what was noted in the session, where its words were taken over from there.
    """

    id: ParagraphId
    place: str = ""
    pieces: tuple[Piece, ...] = ()
    lead: str = ""
    origin: str = ""

    @property
    def block(self) -> str:
        """The key of the paragraph of the record that stands in it; "" for a free one."""
        facts = (each.fact for each in self.pieces if isinstance(each, Chip))
        return next((each.of for each in facts if each.kind is FactKind.BLOCK), "")

    @property
    def kind(self) -> ParagraphKind:
        """Whether it is computed from the record."""
        return ParagraphKind.FACT if self.block else ParagraphKind.FREE

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(isinstance(each, Chip) or each.words.strip() for each in self.pieces)


class Draft(msgspec.Struct, frozen=True):
    """草案 1, 2 …: each is kept. `left_out`: the keys of the record that the clerk does not want in it."""

    number: int
    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[str, ...]
    at: str


class Reply(msgspec.Struct, frozen=True):
    """What was answered to a comment."""

    by: str
    words: str
    at: str


class Comment(msgspec.Struct):
    """A remark on a paragraph, made on draft `draft`; `quoted` is what stood there then."""

    id: CommentId
    paragraph: ParagraphId
    draft: int
    quoted: str
    by: str
    words: str
    at: str
    replies: tuple[Reply, ...] = ()
    resolved: str = ""  # when it was

    @property
    def is_open(self) -> bool:
        """Whether it still waits."""
        return not self.resolved


class AgendaPlace(msgspec.Struct, frozen=True):
    """The item of a meeting's agenda on which it is decided."""

    meeting: MeetingId
    item: ItemId


class Laid(msgspec.Struct, frozen=True):
    """What is laid before a meeting to be approved: the draft, and its text word for word as it was then.

    `content` is the text as `documents` wrote it; `hash` the SHA-256 of it.
    """

    draft: int
    content: str
    hash: str
    at: str
    on: AgendaPlace


class Approval(msgspec.Struct, frozen=True):
    """A vote of `meeting` approved it, or, where there is no vote, nobody objected to the report on `item`."""

    meeting: MeetingId
    title: str
    day: datetime.date
    item: ItemId
    vote: VoteId | None
    resolution: int | None = None


class Addendum(msgspec.Struct):
    """更正: a correction of approved minutes. It is settled once it is approved, or noted by whom it says."""

    id: AddendumId
    number: int
    words: str
    reason: str
    day: datetime.date
    laid: AgendaPlace | None = None
    approval: Approval | None = None
    noted: str = ""  # by whom
    noted_on: datetime.date | None = None
    withdrawn: str = ""  # why

    @property
    def is_settled(self) -> bool:
        """Whether it is part of the minutes."""
        return self.approval is not None or bool(self.noted)

    @property
    def waits(self) -> bool:
        """Whether it still has to be approved or noted."""
        return not self.is_settled and not self.withdrawn


class MinutesOf(msgspec.Struct):
    """The minutes of one meeting."""

    drafts: list[Draft] = []
    comments: dict[CommentId, Comment] = {}
    laid: Laid | None = None  # the newest
    approval: Approval | None = None  # of what was laid
    addenda: list[Addendum] = []

    @property
    def newest(self) -> Draft | None:
        """The newest draft."""
        return self.drafts[-1] if self.drafts else None

    def open_comments(self) -> list[Comment]:
        """Those that still wait, in the order in which they were made."""
        return [each for each in self.comments.values() if each.is_open]

    def waiting_addenda(self) -> list[Addendum]:
        """Those that still have to be approved or noted."""
        return [each for each in self.addenda if each.waits]


class MinutesBook(Partial, msgspec.Struct):
    """The minutes of every meeting that has any draft, comment or approval."""

    of: dict[MeetingId, MinutesOf] = {}

    def minutes(self, meeting: MeetingId) -> MinutesOf:
        """Those of the meeting; of one that has none, empty ones that are not kept."""
        return self.of.get(meeting) or MinutesOf()
