"""What the record says in one place of the minutes, and the key by which a draft refers to it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from governance_desk.documents.content.blocks import AnyBlock, BlankLine, PageBreak


class Recorded(msgspec.Struct, frozen=True):
    """What the record says in one place of the minutes: `block`, after whatever of the layout stands before it.

    By its `key` a draft refers to it. `place` is the part of the minutes, such as "item/i1". What was `noted` in the
    session is the clerk's own wording, which a draft takes over as words.
    """

    key: str
    place: str
    block: AnyBlock
    before: tuple[BlankLine | PageBreak, ...] = ()
    noted: bool = False


def keyed(key: str, place: str, blocks: Iterable[AnyBlock]) -> list[Recorded]:
    """Blocks of one origin: `key`, `key`.2, …; empty lines and new pages belong to what follows them."""
    found: list[Recorded] = []
    before: list[BlankLine | PageBreak] = []
    for block in blocks:
        if isinstance(block, BlankLine | PageBreak):
            before.append(block)
            continue
        number = len(found) + 1
        found.append(Recorded(key if number == 1 else f"{key}.{number}", place, block, tuple(before)))
        before = []
    return found
