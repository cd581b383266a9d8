"""Documents found by what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from governance_desk.errors import Fault
from governance_desk.filing.state import DocumentId, IssuedDocument
from governance_desk.filing.words import searched, words_of
from governance_desk.journal.contents import Contents

AROUND = 24
"""Characters before and after what was found, for people to see where it stands."""


class Words(Protocol):
    """Where the words of contents are kept beside the contents, each under its SHA-256: a cache, read again at need."""

    def known(self) -> frozenset[str]:
        """The contents whose words are here."""
        ...

    def put(self, words: Mapping[str, str]) -> None:
        """Note the words of these contents."""
        ...

    def having(self, wanted: str, around: int) -> dict[str, str]:
        """The contents in which this stands, each with so many characters `around` the first place."""
        ...


class MemoryWords:
    """Words without a disk."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}

    def known(self) -> frozenset[str]:
        """See `Words.known`."""
        return frozenset(self._words)

    def put(self, words: Mapping[str, str]) -> None:
        """See `Words.put`."""
        self._words.update(words)

    def having(self, wanted: str, around: int) -> dict[str, str]:
        """See `Words.having`."""
        places = {content: words.find(wanted) for content, words in self._words.items()}
        return {
            content: self._words[content][(start := max(0, at - around)) : start + len(wanted) + 2 * around]
            for content, at in places.items()
            if at >= 0
        }


def documents_with(
    wanted: str, documents: Iterable[IssuedDocument], contents: Contents, words: Words
) -> dict[DocumentId, str]:
    """Those of the documents in which this stands, each with what stands around the first place.

    Case, width and line ends make no difference. A content whose words were never read is read now.
    """
    wanted, documents = searched(wanted), tuple(documents)
    if not wanted:
        return {}
    known = words.known()
    unread = {each.content: each.media_type for each in documents if each.content not in known}
    if unread:
        words.put({content: words_of(_bytes(contents, content), kind) for content, kind in unread.items()})
    found = words.having(wanted, AROUND)
    return {each.id: found[each.content] for each in documents if each.content in found}


def _bytes(contents: Contents, content: str) -> bytes:
    """Nothing where they are missing or damaged: `verify` says so."""
    try:
        return b"".join(contents.read(content))
    except Fault:
        return b""
