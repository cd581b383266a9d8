"""Where everything stands on the pages of a PDF, read from the finished file by PDFium; and whether it still does.

A description has one line for each stretch of text and each rule or picture, in points from the page's top left corner:

    page 1 595.3 841.9
    text LEFT BASELINE RIGHT SIZE the words
    rule LEFT TOP RIGHT BOTTOM (also of a picture, such as a QR code)
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_double, c_float
from itertools import zip_longest
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

TOLERANCE = 0.75
"""Points: what two versions of PDFium may differ by; a line of text is 28.95 high."""
_GAP = 0.6


def geometry(pdf: bytes) -> str:
    """The description of all pages."""
    lines: list[str] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            width, height = page.get_size()
            lines.append(f"page {number} {width:.1f} {height:.1f}")
            lines += sorted(_texts(page, height), key=lambda line: [float(each) for each in line.split(" ")[2:0:-1]])
            lines += sorted(_rules(page, height), key=lambda line: [float(each) for each in line.split(" ")[2:0:-1]])
    return "\n".join(lines) + "\n"


def moved(found: str, accepted: str) -> list[str]:
    """What is not where it was: a sentence for each line that differs; nothing where all stand in their places."""
    differences: list[str] = []
    for new, old in zip_longest(found.splitlines(), accepted.splitlines(), fillvalue=""):
        if not _same(new, old):
            differences.append(f"accepted: {old}\n   found: {new}")
    return differences


def _same(new: str, old: str) -> bool:
    if new == old:
        return True
    new_kind, *new_rest = new.split(" ", 5)
    old_kind, *old_rest = old.split(" ", 5)
    if new_kind != old_kind or len(new_rest) != len(old_rest):
        return False
    numbers = 4 if new_kind in ("text", "rule") else 0
    near = all(
        abs(float(a) - float(b)) <= TOLERANCE for a, b in zip(new_rest[:numbers], old_rest[:numbers], strict=True)
    )
    return near and new_rest[numbers:] == old_rest[numbers:]


def _texts(page: Any, height: float) -> Iterator[str]:
    """Characters of one baseline that stand close to one another."""
    text = page.get_textpage()
    rows: dict[tuple[int, int], list[tuple[float, float, float, float, str]]] = {}
    x, y = c_double(), c_double()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in (0, 10, 13, 32, 0x2002, 0x3000) or pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
        left, _bottom, right, _top = text.get_charbox(index, loose=True)
        size = pdfium.FPDFText_GetFontSize(text, index)
        angle = round(pdfium.FPDFText_GetCharAngle(text, index), 1)
        # A character beyond U+FFFF comes as two halves.
        row = rows.setdefault((round((height - y.value) * 2), round(angle * 10)), [])
        row.append((left, right, size, height - y.value, text.get_text_range(index, 1) if code > 0xFFFF else chr(code)))
    for row in rows.values():
        row.sort(key=lambda each: each[0])
        stretch = [row[0]]
        for each in row[1:]:
            if each[0] - stretch[-1][1] > _GAP * each[2] or each[2] != stretch[-1][2]:
                yield _said(stretch)
                stretch = []
            stretch.append(each)
        yield _said(stretch)


def _said(stretch: list[tuple[float, float, float, float, str]]) -> str:
    left, right, size, baseline = stretch[0][0], stretch[-1][1], stretch[0][2], stretch[0][3]
    words = "".join(each[4] for each in stretch).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return f"text {left:.1f} {baseline:.1f} {right:.1f} {size:.1f} {words}"


def _rules(page: Any, height: float) -> Iterator[str]:
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE]):
        if thing.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            yield f"rule {left:.1f} {height - top:.1f} {right:.1f} {height - bottom:.1f}"
            continue
        count = pdfium.FPDFPath_CountSegments(thing)
        x, y, from_x, from_y = c_float(), c_float(), 0.0, 0.0
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(thing, index)
            pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
            if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
                xs, ys = sorted((from_x, x.value)), sorted((height - from_y, height - y.value))
                yield f"rule {xs[0]:.1f} {ys[0]:.1f} {xs[1]:.1f} {ys[1]:.1f}"
            from_x, from_y = x.value, y.value
