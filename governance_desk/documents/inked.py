"""A document with the signatures by hand that it names: their strokes are read where they are kept."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from governance_desk.documents.content.blocks import AnyBlock, Document, Ink, Table
from governance_desk.errors import Fault, Refusal
from governance_desk.signatures.strokes import read

Read = Callable[[str], bytes]
"""Gives the content of a hash; Fault where it is missing, Refusal where it was erased."""


def inked(document: Document, content: Read) -> Document:
    """The same, with strokes in place of 已签; where they were erased, or cannot be read, 已签 stays."""
    if not any(isinstance(block, Table) and block.inks for block in document.blocks):
        return document
    return msgspec.structs.replace(document, blocks=tuple(_inked(block, content) for block in document.blocks))


def _inked(block: AnyBlock, content: Read) -> AnyBlock:
    if not isinstance(block, Table) or not block.inks:
        return block
    rows, inks = [list(row) for row in block.rows], list[Ink]()
    for ink in block.inks:
        try:
            inks.append(msgspec.structs.replace(ink, strokes=read(content(ink.content))))
        except (Fault, Refusal):
            continue
        rows[ink.row][ink.column] = ""
    return msgspec.structs.replace(block, rows=tuple(map(tuple, rows)), inks=tuple(inks))
