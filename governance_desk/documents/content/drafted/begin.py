"""A draft as it begins, from the record; and a draft with what the record has come to hold since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from governance_desk.documents.content.blocks import FactLine
from governance_desk.documents.content.blocks import Paragraph as Block
from governance_desk.documents.content.recorded import Recorded
from governance_desk.minutes.state import Chip, Fact, FactKind, Paragraph, ParagraphId, Words


def begun(record: Sequence[Recorded]) -> tuple[Paragraph, ...]:
    """Each part of the record as a paragraph; what was noted in the session as the clerk's own words."""
    return tuple(paragraph for each in record for paragraph in _paragraphs(each))


def merged(
    paragraphs: Sequence[Paragraph], left_out: Iterable[str], record: Sequence[Recorded]
) -> tuple[Paragraph, ...]:
    """The draft with what the record holds besides, each at its place, and without what it no longer holds.

    So whatever minutes must state stands in them, also what was corrected or recorded after the draft was saved.
    A paragraph of the record around which the clerk wrote stays for these words.
    """
    order = {each.key: at for at, each in enumerate(record)}
    kept = [each for each in paragraphs if not each.block or each.block in order or len(each.pieces) > 1]
    there = {each.block for each in kept} | {each.origin for each in kept} | set(left_out)
    for each in record:
        if each.key not in there:
            at = _behind(kept, order, each)
            kept[at:at] = _paragraphs(each)
    return tuple(kept)


def left_out(paragraphs: Iterable[Paragraph], record: Iterable[Recorded]) -> tuple[str, ...]:
    """The keys of the record that do not stand in the draft."""
    there = {key for each in paragraphs for key in (each.block, each.origin)}
    return tuple(each.key for each in record if each.key not in there)


def fixed(each: Recorded) -> bool:
    """Whether no words can stand beside it: a heading, a list of names, a table, lines to sign on."""
    return not isinstance(each.block, Block | FactLine)


def _paragraphs(each: Recorded) -> list[Paragraph]:
    if not each.noted or not isinstance(each.block, Block):
        fact = Fact(FactKind.BLOCK, each.key)
        return [Paragraph(ParagraphId(each.key), each.place, (Chip(fact),))]
    lines = [line for line in each.block.text.splitlines() if line.strip()] or [""]
    return [
        Paragraph(
            ParagraphId(each.key if at == 0 else f"{each.key}+{at + 1}"),
            each.place,
            (Words(line),),
            lead=each.block.lead if at == 0 else "",
            origin=each.key,
        )
        for at, line in enumerate(lines)
    ]


def _key(paragraph: Paragraph) -> str:
    return paragraph.block or paragraph.origin


def _behind(kept: Sequence[Paragraph], order: dict[str, int], each: Recorded) -> int:
    """Where it belongs: behind the last thing that stands before it in the record, and behind the clerk's own words on
    that, unless they are on the same part."""
    last = [at for at, one in enumerate(kept) if order.get(_key(one), len(order)) < order[each.key]]
    at = last[-1] + 1 if last else 0
    if last and kept[last[-1]].place != each.place:
        while at < len(kept) and not _key(kept[at]):
            at += 1
    return at


def placed(paragraphs: Sequence[Paragraph], record: Sequence[Recorded]) -> tuple[Paragraph, ...]:
    """The paragraphs, each with the place at which it stands: that of what of the record stands before it."""
    places = {each.key: each.place for each in record}
    place = "head"
    found = []
    for each in paragraphs:
        place = places.get(_key(each), place)
        found.append(msgspec.structs.replace(each, place=place))
    return tuple(found)
