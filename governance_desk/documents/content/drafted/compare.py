"""Two drafts side by side: which paragraphs came, went and changed, and in these which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

import msgspec

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import Column, Document, Paragraph, Table, Title
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.documents.content.stamped import stamped
from governance_desk.minutes.state import Paragraph as Written

_TOKEN = re.compile(r"[A-Za-z0-9]+|\s+|.", re.DOTALL)
_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；\n]?")
MOST = 1_500
"""Characters that are compared one by one; of a longer stretch whole sentences are."""


class Op(StrEnum):
    """What became of some words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Part(msgspec.Struct, frozen=True):
    """Words that stand in both, or in one of them."""

    op: Op
    words: str


class Change(msgspec.Struct, frozen=True):
    """One paragraph of either: the words of both, in order."""

    id: str
    parts: tuple[Part, ...]

    @property
    def op(self) -> Op | None:
        """SAME, ADDED or REMOVED as a whole; None where some words changed."""
        ops = {each.op for each in self.parts}
        return ops.pop() if len(ops) == 1 else None if ops else Op.SAME

    @property
    def before(self) -> str:
        """The words of the earlier one."""
        return "".join(each.words for each in self.parts if each.op is not Op.ADDED)

    @property
    def after(self) -> str:
        """The words of the later one."""
        return "".join(each.words for each in self.parts if each.op is not Op.REMOVED)


def compared(drawing: Drawing, before: Sequence[Written], after: Sequence[Written]) -> tuple[Change, ...]:
    """Every paragraph of both, in the order of the later; what went stands where it stood.

    A paragraph is the same one where its id is, whatever its words; one that was moved went there and came here.
    """
    old = [(str(each.id), drawing.words(each)) for each in before if not each.is_empty]
    new = [(str(each.id), drawing.words(each)) for each in after if not each.is_empty]
    return tuple(_changes(old, new))


def _changes(old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [key for key, _ in old], [key for key, _ in new], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            for (key, was), (_, now) in zip(old[i1:i2], new[j1:j2], strict=True):
                yield Change(key, words_compared(was, now))
            continue
        for key, was in old[i1:i2]:
            yield Change(key, (Part(Op.REMOVED, was),))
        for key, now in new[j1:j2]:
            yield Change(key, (Part(Op.ADDED, now),))


def words_compared(before: str, after: str) -> tuple[Part, ...]:
    """What of the words came and what went: characters of Chinese, words and numbers of other scripts."""
    if before == after:
        return (Part(Op.SAME, after),) if after else ()
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > MOST:
        old, new = _SENTENCE.findall(before), _SENTENCE.findall(after)
    parts: list[Part] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(Part(Op.SAME, "".join(old[i1:i2])))
            continue
        parts += [
            Part(op, words)
            for op, words in ((Op.REMOVED, "".join(old[i1:i2])), (Op.ADDED, "".join(new[j1:j2])))
            if words
        ]
    return tuple(each for each in parts if each.words)


@stamped
def comparison_sheet(
    association: Association, title: str, names: tuple[str, str], changes: Sequence[Change]
) -> Document:
    """修改对照表: what changed, in two columns; `names` of the drafts, such as 草案1."""
    rows = tuple((each.before or "（无）", each.after or "（删去）") for each in changes if each.op is not Op.SAME)
    heading = f"{title}纪要修改对照表"
    table = Table((Column(names[0], 1), Column(names[1], 1)), rows)
    nothing = Paragraph("两稿文字相同。")
    return Document(
        title=heading, blocks=(Title(heading), table if rows else nothing), author=association.name, subject=heading
    )
