"""What a log keeps beside its journal: the contents of attached files, each one once, named by its SHA-256.

The journal says what was attached to what and names the content by its hash; the bytes lie beside it, so that one
of them can be erased while the entry stays.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

import msgspec

from governance_desk.errors import Fault
from governance_desk.language import text

PART = 1 << 20
"""Bytes that are held in memory, and stored in one row, at a time."""


class Content(msgspec.Struct, frozen=True):
    """The bytes of a file: their SHA-256 in small hexadecimal letters, and how many they are."""

    hash: str
    size: int


class Contents(Protocol):
    """Contents by their hash. `tests/journal/test_contents_contract.py` says what every implementation must do."""

    def keep(self, chunks: Iterable[bytes]) -> Content:
        """Write a content, all of it or nothing; what is there already is not written twice.

        One that is there but damaged is written anew. When this returns, it is on the disk.
        """
        ...

    def read(self, content: str) -> Iterator[bytes]:
        """The content of this hash, in parts; a Fault, at the latest after the last part, where it is not whole."""
        ...

    def hashes(self) -> frozenset[str]:
        """The contents that are there."""
        ...

    def forget(self, contents: Collection[str]) -> None:
        """Take these away, so that nothing of them can be found."""
        ...


def parts_of(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in parts of PART, the last one shorter."""
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        while len(waiting) >= PART:
            yield bytes(waiting[:PART])
            del waiting[:PART]
    if waiting:
        yield bytes(waiting)


def missing() -> Fault:
    """No such content is there."""
    return Fault(
        text("The content of this attachment is not in the file."),
        safe=text("The record that it was attached is there."),
        next_step=text("Look for it in the last backup, and attach it again."),
    )


def not_whole() -> Fault:
    """The content is there, but not as it was stored."""
    return Fault(
        text("The content of this attachment is damaged: it is not what was attached."),
        safe=text("The record and the other attachments are not touched by this."),
        next_step=text("Attach the same file again, or take it from the last backup."),
    )
