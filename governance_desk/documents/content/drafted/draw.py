"""A draft as it is printed: its words, with the facts as the record has them now."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

import msgspec

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import (
    AnyBlock,
    CountChart,
    FactLine,
    Heading,
    NameList,
    SignatureBlock,
    Table,
    Title,
)
from governance_desk.documents.content.blocks import Paragraph as Block
from governance_desk.documents.content.drafted.begin import begun, merged
from governance_desk.documents.content.drafted.facts import FactWords, Standing, fact_words
from governance_desk.documents.content.record import record
from governance_desk.documents.content.recorded import Recorded
from governance_desk.meeting.state import MeetingId
from governance_desk.minutes.state import Chip, Fact, FactKind, Paragraph, Words


class Drawing:
    """What is needed to draw the drafts of one meeting: the record as it is now, as `draft` where given."""

    def __init__(
        self,
        association: Association,
        meeting: MeetingId,
        *,
        zone: datetime.tzinfo | None = None,
        roll_call_names: bool = True,
        draft: int | None = None,
    ) -> None:
        self._association = association
        self._meeting = association.meetings[meeting]
        self.record = record(association, meeting, zone=zone, roll_call_names=roll_call_names, draft=draft)
        self._by_key = {each.key: each for each in self.record}

    def newest(self) -> tuple[Paragraph, ...]:
        """The newest draft, with what the record has come to hold since; what the record gives where there is none."""
        draft = self._association.minutes.minutes(self._meeting.id).newest
        return begun(self.record) if draft is None else merged(draft.paragraphs, draft.left_out, self.record)

    def recorded(self, key: str) -> Recorded | None:
        """The part of the record with this key."""
        return self._by_key.get(key)

    def fact(self, fact: Fact) -> FactWords:
        """What the fact says now; of a whole paragraph without its lead."""
        if fact.kind is not FactKind.BLOCK:
            return fact_words(self._association, self._meeting, self.record, fact)
        found = self._by_key.get(fact.of)
        return FactWords(block_words(found.block)) if found is not None else FactWords("", Standing.GONE)

    def lead(self, paragraph: Paragraph) -> str:
        """What is set in 黑体 before the paragraph."""
        found = self._by_key.get(paragraph.block)
        if found is None:
            return paragraph.lead
        if isinstance(found.block, FactLine):
            return f"{found.block.label}："
        return found.block.lead if isinstance(found.block, Block) else ""

    def words(self, paragraph: Paragraph) -> str:
        """Everything that stands in the paragraph, its lead too, as plain text."""
        return self.lead(paragraph) + self._said(paragraph)

    def blocks(self, paragraphs: Sequence[Paragraph]) -> list[AnyBlock]:
        """The draft as the layout takes it. Empty paragraphs are left out."""
        found: list[AnyBlock] = []
        for each in paragraphs:
            if not each.is_empty:
                found += self._blocks_of(each)
        return found

    def _blocks_of(self, paragraph: Paragraph) -> list[AnyBlock]:
        there = self._by_key.get(paragraph.block)
        if there is None:
            return [Block(self._said(paragraph), lead=paragraph.lead)]
        block = there.block
        if isinstance(block, Block):
            return [*there.before, msgspec.structs.replace(block, text=self._said(paragraph))]
        if isinstance(block, FactLine):
            return [*there.before, msgspec.structs.replace(block, value=self._said(paragraph))]
        beside = "".join(each.words for each in paragraph.pieces if isinstance(each, Words)).strip()
        return [*there.before, block, *([Block(beside)] if beside else [])]

    def _said(self, paragraph: Paragraph) -> str:
        return "".join(
            self.fact(each.fact).words if isinstance(each, Chip) else each.words for each in paragraph.pieces
        )


def block_words(block: AnyBlock) -> str:
    """A block of the record as plain text, its lead apart: names one after the other, signatures by their role."""
    found = _WORDS.get(type(block))
    return found(block) if found is not None else ""


def _names(block: NameList) -> str:
    names = "、".join(f"{each.name}（{each.detail}）" if each.detail else each.name for each in block.names)
    return f"{block.label}：{names or block.empty}"


def _signatures(block: SignatureBlock) -> str:
    return "　".join(f"{each.role}：{each.name}" for each in block.rows)


def _table(block: Table) -> str:
    rows = [tuple(column.title for column in block.columns), *block.rows]
    return "\n".join("　".join(row) for row in rows)


def _title(block: Title) -> str:
    return f"{block.text}\n{block.subtitle}" if block.subtitle else block.text


_WORDS: dict[type, Callable[..., str]] = {
    Title: _title,
    Heading: lambda block: block.text,
    Block: lambda block: block.text,
    FactLine: lambda block: block.value,
    NameList: _names,
    SignatureBlock: _signatures,
    Table: _table,
    CountChart: lambda block: block.caption,
}
