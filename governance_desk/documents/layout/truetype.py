"""reportlab's TrueType font with the places mended that spoil text taken from the PDF, and widths of the user's own."""

from __future__ import annotations

from struct import unpack
from typing import Any

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

# The PDF reference allows a hundred entries in one bfchar block (9.10.3 refers to Adobe's note 5014).
_BLOCK = 100


class MendedFont(TTFont):
    """A TrueType font whose text is read back as it was written.

    reportlab 5.1 (`pdfbase/ttfonts.py`, `makeToUnicodeCMap`) writes `<%04X>` of the code point into the
    ToUnicode table: a character beyond U+FFFF becomes five digits, which no reader understands; the table wants
    UTF-16BE with surrogates. It also writes all 256 entries into one block that may hold a hundred. Here the
    table is written anew after reportlab has made its objects.

    A font that gives the width of most glyphs once (in simfang.ttf all Chinese ones have the last glyph's) and has
    another number of units to the em than 1000 gets widths of thousandths into its table of units: they too are
    written anew, or the embedded font would contradict the file (ISO 19005-2, 6.2.11.5).
    """

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path, asciiReadable=False)
        face: Any = self.face
        (full,) = unpack(">H", face.get_table("hhea")[34:36])
        last = face.hmetrics[full - 1][0]
        face.hmetrics[full:] = [(last, bearing) for _width, bearing in face.hmetrics[full:]]

    def addObjects(self, doc: Any) -> None:  # noqa: N802  (reportlab's name)
        subsets: list[list[int]] = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("latin-1")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(name, subset)


def to_unicode(name: str, subset: list[int]) -> str:
    """The ToUnicode table of a subset: `subset` has the code point of each code, 0 where there is none."""
    entries = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks: list[str] = []
    for start in range(0, len(entries), _BLOCK):
        part = entries[start : start + _BLOCK]
        blocks += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )
