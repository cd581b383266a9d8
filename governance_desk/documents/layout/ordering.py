"""A document's blocks in their order, each with what its neighbours mean for it; every layout goes by these steps."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import msgspec

from governance_desk.documents.content.blocks import (
    AnyBlock,
    BlankLine,
    Document,
    FactLine,
    PageBreak,
    Paragraph,
    Table,
)
from governance_desk.documents.layout.blocks.labels import common_width


class Step(msgspec.Struct, frozen=True):
    """A block that is to be laid out; never a PageBreak, nor a blank line that would open a page.

    `cells`: how many characters wide the labels of facts are that stand below one another, 0 where each has its own.
    `opens_page`: it begins a new page. `introduced`: a table right behind a paragraph, with which it stays.
    """

    block: AnyBlock
    cells: int = 0
    opens_page: bool = False
    introduced: bool = False


def steps(document: Document) -> Iterator[Step]:
    """The blocks of the document, one after the other."""
    opens = introduces = False
    for kind, group in groupby(document.blocks, type):
        if kind is PageBreak:
            opens = True
            continue
        blocks = list(group)
        cells = common_width(block.label for block in blocks if isinstance(block, FactLine))
        for block in blocks:
            if isinstance(block, BlankLine) and (opens or block.lines < 1):
                continue
            yield Step(block, cells, opens, introduces and not opens and isinstance(block, Table))
            opens = introduces = False
        introduces = kind is Paragraph
