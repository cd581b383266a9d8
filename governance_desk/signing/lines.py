"""The lines of a PDF on which somebody is to sign: 主持人：欧阳洋 ________."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from governance_desk.pdfium import LOCK
from governance_desk.signing.room import Place

if TYPE_CHECKING:
    import pypdfium2

_LINE = re.compile(r"([^\s：:]{2,12})[：:]\s*([^\s：:_]{1,30})")
_LEAST = 50
"""Points: a shorter rule is no line to sign on."""
_MOST = 190
_HEIGHT = 30
_BELOW = 7  # points below the foot of the name within which the line lies
_DARK = 200
_NEAR = 60  # points: a name of two characters is spread over three, and one of them may be unread
_GAP = 3


class SignatureLine(msgspec.Struct, frozen=True):
    """Who is to sign as what, and the place above the line."""

    role: str
    name: str
    place: Place


def signature_lines(pdf: bytes, known: Iterable[str] = ()) -> tuple[SignatureLine, ...]:
    """Each name with a rule behind it, in the order of the pages; none where the document has no such line.

    Where some who may sign are `known`, only pages count on which one of them is to: the fields of a return slip look
    like lines to sign on. PDFium does not read characters beyond U+FFFF: a name of which one is missing is looked for
    among those known. Where two known ones share a name, as 司马堃（甲公司） and 司马堃（乙公司）, each gets a line in
    the order in which they are known, which is that of the roll; the lines of the chair and the recorder come before.
    """
    import pypdfium2

    whole = {_read(each): each for each in known}
    named: list[tuple[int, str, str, float, float]] = []
    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for number in range(len(document)):
                page = document[number]
                words = page.get_textpage()
                for role, name, right, foot in _names(words):
                    named.append((number, role, name, right, foot))
                words.close()
                page.close()
        finally:
            document.close()
    found = []
    shared = {each.partition("（")[0] for each in whole}
    pages = {number for number, _role, name, _right, _foot in named if not whole or name in whole or name in shared}
    for number in sorted(pages):
        rules = _Rules(pdf, number)
        for _page, role, name, right, foot in (each for each in named if each[0] == number):
            if (rule := rules.behind(right, foot)) is not None:
                left, end, bottom = rule
                width = min(end - left - 2 * _GAP, _MOST)
                found.append(
                    SignatureLine(role, whole.get(name, name), Place(number, left + _GAP, bottom + 1, width, _HEIGHT))
                )
    return tuple(_told_apart(found, whole))


def _told_apart(found: list[SignatureLine], whole: Mapping[str, str]) -> list[SignatureLine]:
    """The lines of those who share a name, with their units; `whole`: names as PDFium reads them, and as they are."""
    units: dict[str, list[str]] = {}
    for read, name in whole.items():
        if "（" in read:
            units.setdefault(read.partition("（")[0], []).append(name)
    told = list(found)
    for base, names in units.items():
        at = [place for place, line in enumerate(found) if _read(line.name) == base]
        if len(at) >= len(names):
            for place, name in zip(at[-len(names) :], names, strict=True):
                told[place] = msgspec.structs.replace(found[place], name=name)
    return told


def signature_pages(pdf: bytes) -> tuple[int, int]:
    """The first and the last page (0 …) with a line to sign on; the last page twice where the document has none."""
    from governance_desk.documents.layout.preview import Preview

    with Preview(pdf) as preview:
        return pages_with(signature_lines(pdf), len(preview))


def pages_with(lines: Sequence[SignatureLine], pages: int) -> tuple[int, int]:
    """The first and the last page (0 …) of these lines; without a line the last of so many `pages`, twice."""
    at = [each.place.page for each in lines] or [pages - 1]
    return min(at), max(at)


def _read(name: str) -> str:
    """A name as PDFium reads it."""
    return "".join(each for each in name if each <= "\uffff")


def _names(words: pypdfium2.PdfTextPage) -> list[tuple[str, str, float, float]]:
    """Role, name, and where the name ends: its right edge and its foot, in points from the lower left corner."""
    from pypdfium2 import raw

    codes = [raw.FPDFText_GetUnicode(words, at) for at in range(words.count_chars())]
    said = "".join(map(chr, codes))  # a character beyond U+FFFF may be two of PDFium's
    found = []
    for hit in _LINE.finditer(said):
        boxes = [words.get_charbox(at) for at in range(*hit.span(2))]
        role, name = (each.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for each in hit.groups())
        found.append((role, name, max(box[2] for box in boxes), min(box[1] for box in boxes)))
    return found


class _Rules:
    """The straight lines of a page, as they are seen."""

    def __init__(self, pdf: bytes, page: int) -> None:
        import numpy as np

        from governance_desk.documents.layout.preview import Preview

        with Preview(pdf) as pages:
            picture = pages.picture(page, scale=1.0)
        rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
        pixels = rows[:, : picture.width * 4].reshape(picture.height, picture.width, 4)
        self._dark = pixels[:, :, :3].min(axis=2) < _DARK
        self._height = picture.height

    def behind(self, right: float, foot: float) -> tuple[int, int, int] | None:
        """The left and right end and the height of the line that begins at most a few points behind a name."""
        start = int(right) + 1
        for below in range(-2, _BELOW + 1):
            row = self._height - int(foot) + below
            if not 0 <= row < self._height:
                continue
            line = self._dark[row, start:].tolist()
            at = 0
            while at < min(_NEAR, len(line)):
                ends = at
                while ends < len(line) and line[ends]:
                    ends += 1
                if ends - at >= _LEAST:
                    return start + at, start + ends, self._height - row
                at = ends + 1
        return None
