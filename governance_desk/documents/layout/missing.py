"""Characters that cannot be printed: found, and said before a paper is printed or written.

Whatever prints or writes a paper says them first, in one of two ways: a print dialog and a list show `missing_words`
beside the pages; whatever writes a file says them, or asks, before it writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.fonts import fallback
from governance_desk.documents.layout.printable import MISSING_SIGN, paragraphs
from governance_desk.language import current, in_a_row, tr

_MOST_BLOCKS = 512
MOST = 4
"""So many characters are named in a sentence; how many there are besides is said."""
_AROUND = 12
_HAN = ((0x2E80, 0x2FDF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


class Missing(msgspec.Struct, frozen=True):
    """A character that no face has, and the text in which it stands; it is printed as 〓."""

    character: str
    text: str


Tell = Callable[[Sequence[Missing]], object]
"""Is told of what is missing in a paper before it is written; not called where nothing is."""


def unsaid(_missing: Sequence[Missing]) -> None:
    """For whoever has said it already."""


class Search:
    """Looks through documents, the same character once; `bundled_only` leaves the user's own faces aside."""

    def __init__(self, *, bundled_only: bool = False) -> None:
        self._bundled_only = bundled_only
        self._printed = {MISSING_SIGN}
        self._seen: set[str] = set()
        self._blocks: set[object] = set()

    def through(self, document: Document) -> list[Missing]:
        """Each such character once for each text, in the order of the document; texts that were seen are left out."""
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
        return self.among(texts)

    def among(self, texts: Iterable[str]) -> list[Missing]:
        """The same of texts that are in no document."""
        found: list[Missing] = []
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


def missing_of(content: bytes) -> tuple[Missing, ...]:
    """What is missing in a paper that was made; nothing is known of any but a PDF."""
    found: tuple[Missing, ...] = getattr(content, "missing", ())
    return found


def missing_words(found: Sequence[Missing]) -> str:
    """Which characters are printed as 〓, each with the name it stands in; empty where all are there."""
    if not found:
        return ""
    each_named = (tr("“{character}” in “{name}”", character=each.character, name=near(each)) for each in found[:MOST])
    named = ("、" if current().startswith("zh") else ", ").join(each_named)
    if len(found) > MOST:
        named = tr("{some} and {number} more", some=named, number=len(found) - MOST)
    said = tr("No font on this computer has {characters}: they are printed as 〓.", characters=named)
    return in_a_row((said, what_to_do(found)))


def what_to_do(found: Sequence[Missing]) -> str:
    """For Chinese characters there are fonts; what is none, such as an emoji, no font of a paper has."""
    han = [_is_han(each.character) for each in found]
    advice = []
    if any(han):
        advice.append(
            tr("For rare characters install a font that has them, such as SimSun-ExtB, or write them otherwise.")
        )
    if not all(han):
        advice.append(tr("Signs that are no Chinese characters cannot be printed: take them out of the name."))
    return in_a_row(advice)


def _is_han(character: str) -> bool:
    """By its place, as the newest extensions are in no table of names yet; planes 2 and 3 have nothing else."""
    code = ord(character[0])
    return any(first <= code <= last for first, last in _HAN)


def near(missing: Missing) -> str:
    """The name, or of a long text what stands around the character."""
    at = missing.text.find(missing.character)
    start, end = max(at - _AROUND, 0), at + len(missing.character) + _AROUND
    before, after = "…" if start else "", "…" if end < len(missing.text) else ""
    return f"{before}{missing.text[start:end]}{after}"
