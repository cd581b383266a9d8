"""Characters that cannot be printed."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.fonts import fallback
from governance_desk.documents.layout.printable import MISSING_SIGN, paragraphs


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

    def through(self, document: Document) -> list[Missing]:
        """Each such character once for each text, in the order of the document; texts that were seen are left out."""
        found: list[Missing] = []
        for text in _texts(document):
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


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, msgspec.Struct):
        yield from _texts(msgspec.structs.astuple(value))
