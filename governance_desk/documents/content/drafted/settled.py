"""The text of minutes that is laid before a meeting and approved: kept word for word, printed as it was kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from governance_desk.association.state import Association
from governance_desk.calendars.ordinals import chinese_number
from governance_desk.documents.content.blocks import (
    AnyBlock,
    BlankLine,
    FactLine,
    Heading,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Title,
)
from governance_desk.documents.content.drafted.draw import Drawing, block_words
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.wording import day_words
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.minutes.state import Addendum, Approval, MinutesOf, ParagraphId, Words
from governance_desk.minutes.state import Paragraph as Written

FORMAT = 1
HEADING = "heading"
"""The place of a heading among the paragraphs of a text that was laid."""
_SHOWN = 16  # characters of the hash


class _Kept(msgspec.Struct, frozen=True):
    """How the text stands in the journal. `blocks` carry the names of their kinds, which are never changed."""

    format: int
    blocks: tuple[AnyBlock, ...]


def content_to_lay(association: Association, meeting: MeetingId) -> str:
    """The newest draft as it would be printed today, to be laid before a meeting."""
    drawing = Drawing(association, meeting)
    kept = _Kept(FORMAT, tuple(drawing.blocks(drawing.newest())))
    return msgspec.json.encode(kept).decode()


def kept_blocks(content: str) -> tuple[AnyBlock, ...]:
    """The blocks of a text that was laid."""
    return msgspec.json.decode(content, type=_Kept).blocks


def kept_paragraphs(content: str) -> tuple[Written, ...]:
    """A text that was laid, as paragraphs of nothing but words: to be read, not to be changed."""
    found = []
    for at, block in enumerate(kept_blocks(content), 1):
        lead = f"{block.label}：" if isinstance(block, FactLine) else getattr(block, "lead", "")
        place = HEADING if isinstance(block, Title | Heading) else ""
        if words := block_words(block):
            found.append(Written(ParagraphId(f"kept{at}"), place, (Words(words),), lead=lead))
    return tuple(found)


def approved_blocks(meeting: Meeting, minutes: MinutesOf, later: Sequence[AnyBlock], say: Phrases) -> list[AnyBlock]:
    """The approved text with the approval below its title, then what was corrected: first by additions, then `later`,
    what the record says of corrections made after the text was laid.
    """
    if minutes.laid is None or minutes.approval is None:
        raise ValueError("these minutes are not approved")
    blocks = list(kept_blocks(minutes.laid.content))
    behind = next((at for at, each in enumerate(blocks) if not isinstance(each, Title | FactLine)), len(blocks))
    words = f"{_approved(minutes.approval)}审议通过，通过文本校验码{minutes.laid.hash[:_SHOWN]}"
    blocks.insert(behind, FactLine("审议", words))
    return [*blocks, *addendum_blocks(meeting, minutes, say, later)]


def addendum_blocks(
    meeting: Meeting, minutes: MinutesOf, say: Phrases, later: Sequence[AnyBlock] = ()
) -> list[AnyBlock]:
    """更正一, 更正二 … on a page of their own; nothing where nothing was corrected."""
    shown = [each for each in minutes.addenda if not each.withdrawn]
    new = [each for each in later if minutes.laid is None or each not in kept_blocks(minutes.laid.content)]
    if not shown and not new:
        return []
    blocks: list[AnyBlock] = [PageBreak(), Heading(say("addenda"), numbered=False)]
    for each in shown:
        blocks += _addendum(each)
    if new:
        blocks.append(Paragraph(say("changed_since")))
        blocks += [each for each in new if isinstance(each, Paragraph)]
    lines = say.signatures({"chair": [meeting.chair], "recorder": [meeting.recorder]})
    return [*blocks, BlankLine(), SignatureBlock(lines, dated=True)]


def _addendum(addendum: Addendum) -> Iterator[AnyBlock]:
    yield Paragraph(addendum.words, lead=f"更正{chinese_number(addendum.number)}：")
    reason = addendum.reason.rstrip("。")
    yield Paragraph(f"更正原因：{reason}。{day_words(addendum.day)}提出，{_settled(addendum)}。")


def _settled(addendum: Addendum) -> str:
    if addendum.approval is not None:
        return f"{_approved(addendum.approval)}审议通过"
    if addendum.noted and addendum.noted_on is not None:
        return f"{addendum.noted}于{day_words(addendum.noted_on)}知悉"
    return "尚待审议"


def _approved(approval: Approval) -> str:
    number = f"（第{approval.resolution}号决议）" if approval.resolution is not None else ""
    return f"{day_words(approval.day)}经{approval.title}{number}"
