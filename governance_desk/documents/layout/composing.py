"""A document's blocks → one long row of strips."""

from __future__ import annotations

from typing import assert_never

import msgspec

from governance_desk.documents.content.blocks import (
    AnyBlock,
    BlankLine,
    CountChart,
    Document,
    FactLine,
    Heading,
    Imprint,
    Issued,
    NameList,
    PageBreak,
    Paragraph,
    RedMark,
    SignatureBlock,
    Slip,
    Table,
    Title,
)
from governance_desk.documents.layout.blocks import count_chart, mark, names, signing, slip, table, text
from governance_desk.documents.layout.numbering import Numbering
from governance_desk.documents.layout.ordering import steps
from governance_desk.documents.layout.setting import Setter
from governance_desk.documents.layout.strips import Strip


class Known:
    """The strips of blocks that were set before: of a thousand letters most sentences are the same."""

    def __init__(self, most: int = 512) -> None:
        self._strips: dict[tuple[AnyBlock, int], list[Strip]] = {}
        self._most = most

    def strips(self, block: AnyBlock, numbering: Numbering, cells: int, setter: Setter) -> list[Strip]:
        """A list of its own for the caller; a heading is always set anew, because it counts."""
        if isinstance(block, Heading):
            return _strips(block, numbering, cells, setter)
        found = self._strips.get((block, cells))
        if found is None:
            if len(self._strips) >= self._most:
                del self._strips[next(iter(self._strips))]
            found = self._strips[block, cells] = _strips(block, numbering, cells, setter)
        return found.copy()


def compose(document: Document, setter: Setter, known: Known | None = None) -> list[Strip]:
    """The strips of the whole document, in order. `known`: what other documents of the same setter had."""
    numbering = Numbering()
    strips: list[Strip] = []
    signed: list[range] = []
    for step in steps(document):
        new = (known.strips if known is not None else _strips)(step.block, numbering, step.cells, setter)
        if step.opens_page:
            new[0] = msgspec.structs.replace(new[0], opens_page=True)
        if document.seal and isinstance(step.block, Issued):
            new = signing.with_seal(new)
        if isinstance(step.block, SignatureBlock | Issued) and not step.opens_page:
            signed.append(signing.keep_with_text(strips, new))
            continue
        if isinstance(step.block, Imprint) and not step.opens_page:
            signing.keep_with_text(strips, new)  # an imprint alone on a page says nothing
            continue
        if step.introduced:
            strips[-1] = msgspec.structs.replace(strips[-1], keep=True)
        strips += new
    if signed:
        signing.continued(strips, signed, document.title, setter)
    return strips


def _strips(block: AnyBlock, numbering: Numbering, cells: int, setter: Setter) -> list[Strip]:
    match block:
        case Title():
            return text.title(block, setter)
        case Heading():
            return text.heading(block, numbering, setter)
        case Paragraph():
            return text.paragraph(block, setter)
        case FactLine():
            return text.fact(block, cells, setter)
        case NameList():
            return names.name_list(block, setter)
        case Table():
            return table.table(block, setter)
        case CountChart():
            return count_chart.count_chart(block, setter)
        case SignatureBlock():
            return signing.signatures(block, setter)
        case Issued():
            return signing.issued(block, setter)
        case Imprint():
            return signing.imprint(block, setter)
        case RedMark():
            return mark.red_mark(block, setter)
        case Slip():
            return slip.slip(block, setter)
        case BlankLine():
            return [text.BLANK] * block.lines
        case PageBreak():
            return []
        case _:
            assert_never(block)
