"""Characters that cannot be printed."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.fonts import fallback
from governance_desk.documents.layout.printable import MISSING_SIGN, paragraphs


class Missing(msgspec.Struct, frozen=True):
    """A character that no bundled face has, and the text in which it stands; it is printed as 〓."""

    character: str
    text: str


def missing_characters(document: Document) -> list[Missing]:
    """Each such character once for each text, in the order of the document."""
    known: dict[str, bool] = {MISSING_SIGN: True}
    found: list[Missing] = []
    for text in _texts(document):
        for character in dict.fromkeys("".join(paragraphs(text))):
            if character not in known:
                known[character] = fallback(character) is not None
            if not known[character]:
                found.append(Missing(character, text))
    return list(dict.fromkeys(found))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, msgspec.Struct):
        yield from _texts(msgspec.structs.astuple(value))
