"""Characters that cannot be printed."""

from __future__ import annotations

import msgspec

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.fonts import fallback
from governance_desk.documents.layout.printable import MISSING_SIGN, paragraphs

_MOST_BLOCKS = 512


class Missing(msgspec.Struct, frozen=True):
    """A character that no face has, and the text in which it stands; it is printed as 〓."""

    character: str
    text: str


class Search:
    """Looks through documents, the same character once; `bundled_only` leaves the user's own faces aside."""

    def __init__(self, *, bundled_only: bool = False) -> None:
        self._bundled_only = bundled_only
        self._printed = {MISSING_SIGN}
        self._seen: set[str] = set()
        self._blocks: set[object] = set()

    def through(self, document: Document) -> list[Missing]:
        """Each such character once for each text, in the order of the document; texts that were seen are left out."""
        found: list[Missing] = []
        texts: list[str] = []
        for part in msgspec.structs.astuple(document):
            if part is not document.blocks:
                _gather(part, texts)
                continue
            for block in document.blocks:  # of a thousand letters most blocks are the same
                if block not in self._blocks:
                    _gather(block, texts)
                    if len(self._blocks) < _MOST_BLOCKS:
                        self._blocks.add(block)
        for text in texts:
            if text in self._seen or self._printed.issuperset(text):
                continue
            self._seen.add(text)
            for character in dict.fromkeys("".join(paragraphs(text))):
                if character in self._printed:
                    continue
                if fallback(character, bundled_only=self._bundled_only) is not None:
                    self._printed.add(character)
                else:
                    found.append(Missing(character, text))
        return found


def missing_characters(document: Document, *, bundled_only: bool = False) -> list[Missing]:
    """Each character of the document that is printed as 〓, once for each text in which it stands."""
    return Search(bundled_only=bundled_only).through(document)


def _gather(value: object, texts: list[str]) -> None:
    if isinstance(value, str):
        texts.append(value)
    elif isinstance(value, tuple):
        for part in value:
            _gather(part, texts)
    elif isinstance(value, msgspec.Struct):
        _gather(msgspec.structs.astuple(value), texts)
