"""Meetings whose minutes are being written; for tests."""

from __future__ import annotations

from governance_desk.desk import Desk
from governance_desk.meeting.commands import OpenMeeting, OpenVote
from governance_desk.meeting.ids import ItemId, MeetingId, VoteId
from governance_desk.minutes.commands import LayMinutes, SaveDraft
from governance_desk.minutes.state import Chip, Fact, FactKind, MinutesOf, Paragraph, ParagraphId, Words
from tests.association.made_up import adopt, checked_in, convened, first, held, item, seated

M1, M2 = MeetingId("m1"), MeetingId("m2")
QUORUM = Paragraph(ParagraphId("quorum"), pieces=(Chip(Fact(FactKind.BLOCK, "quorum")),))


def closed() -> Desk:
    """The meeting m1 was held, and m2 is convened with the approval of its minutes on the agenda, i1."""
    desk = seated()
    adopt(desk, "motions.minutes", "vote")
    held(desk, "m1", first(12))
    convened(desk, "m2")
    item(desk, M2, "resolution")
    return desk


def free(words: str, name: str = "p1") -> Paragraph:
    """A paragraph that the clerk wrote."""
    return Paragraph(ParagraphId(name), pieces=(Words(words),))


def save(desk: Desk, *paragraphs: Paragraph, left_out: tuple[str, ...] = ()) -> None:
    """Save the next draft."""
    after = len(of(desk).drafts)
    desk.do(SaveDraft(meeting=M1, paragraphs=paragraphs, after=after, left_out=left_out))


def lay(desk: Desk, content: str = "全文") -> None:
    """Lay the newest draft before m2."""
    draft = len(of(desk).drafts)
    desk.do(LayMinutes(meeting=M1, draft=draft, content=content, before=M2, item=ItemId("i1")))


def of(desk: Desk) -> MinutesOf:
    """The minutes of m1."""
    return desk.association.minutes.minutes(M1)


def second_in_session(desk: Desk) -> VoteId:
    """The meeting m2 is open, and votes on its first item."""
    checked_in(desk, M2, first(12))
    desk.do(OpenMeeting(meeting=M2, chair="主持", recorder="记录"))
    desk.do(OpenVote(meeting=M2, vote=VoteId("v9"), item=ItemId("i1")))
    return VoteId("v9")
