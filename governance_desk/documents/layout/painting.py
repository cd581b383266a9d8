"""Pages → PDF, drawn on reportlab's canvas."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.archive import VERSION, declare, ended
from governance_desk.documents.layout.geometry import LEFT, PAGE_HEIGHT, PAGE_WIDTH, TOP
from governance_desk.documents.layout.paging import Placed
from governance_desk.documents.layout.printable import MISSING_SIGN, printable
from governance_desk.documents.layout.qr import Code
from governance_desk.documents.layout.strips import Image, Pen, Rule, Seal, Words

RED = (1.0, 0.0, 0.0)
BLACK = (0.0, 0.0, 0.0)
GREY = (0.35, 0.35, 0.35)
PALE = (0.87, 0.87, 0.87)
STAMP = 96.0
"""Points: the height of the characters of a stamp across a page."""
_ACROSS = (PAGE_WIDTH - STAMP) * math.sqrt(2)
"""Points from edge to edge along the line on which a stamp stands, less its height at either end."""
_Segment = tuple[float, float, float, float]
# Two upright lines are one where the second begins so near (in points) to the end of the first.
_TOUCH = 0.01
_LONGEST_INLINE = 4000  # bytes


_Said = dict[tuple[str, float, int, str], tuple[str, int]]
_MOST_KNOWN = 20_000


class _Text(PDFTextObject):
    """A text object that can say what a reader shall extract in place of what is drawn.

    Places are written with three decimals, and no width is computed to move the pen: `setTextOrigin` and
    `textOut` of reportlab do both with a care that doubles the time of a page.
    """

    _code: list[str]  # reportlab's own list of what it writes; there is no public way to mark text
    _formatText: Callable[[str], str]  # noqa: N815
    _fontname: str
    _fontsize: float
    _curSubset: int  # noqa: N815  # of the face that is set: -1 behind `setFont`

    def at(self, x: float, y: float) -> None:
        self._code.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm")

    def space(self, spacing: float) -> None:
        self._code.append(f"{spacing:.4f} Tc")

    def say(self, text: str, known: _Said) -> None:
        """`known`: what was said before in the same file. A face's characters keep their places in its subsets."""
        key = (self._fontname, self._fontsize, self._curSubset, text)
        said = known.get(key)
        if said is None:
            if len(known) >= _MOST_KNOWN:
                known.clear()
            written = self._formatText(text)
            said = known[key] = (written, self._curSubset)
        self._code.append(said[0])
        self._curSubset = said[1]

    def begin_actual(self, text: str) -> None:
        written = ("\ufeff" + text).encode("utf-16-be").hex().upper()
        self._code.append(f"/Span <</ActualText <{written}>>> BDC")

    def end_actual(self) -> None:
        self._code.append("EMC")


class Painter:
    """Draws marks on the pages of one PDF. The same marks give the same bytes: no clock, no chance."""

    def __init__(self, document: Document, face: str) -> None:
        self._file = BytesIO()
        self._canvas = Canvas(
            self._file,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pdfVersion=VERSION,
            pageCompression=1,
            invariant=1,
            initialFontName=face,  # type: ignore[arg-type]  # the stubs have float: a name is meant
            lang=document.language,
        )
        self._outlined = 0
        self._level = -1
        self._said: _Said = {}
        self._pictures: dict[bytes, str] = {}  # under which name each lies in the file
        self._part, self._merged = "", False  # the entry that waits for its page
        self._stamp, self._face = printable(document.stamp), face
        self._seal = document.seal
        canvas = self._canvas
        declare(
            canvas,
            title=printable(f"{document.stamp}　{document.title}" if document.stamp else document.title),
            author=printable(document.author),
            subject=printable(document.subject),
            language=document.language,
        )
        canvas.setViewerPreference("DisplayDocTitle", "true")

    def part(self, name: str, document: Document) -> None:
        """What follows is another document of the same file: one entry of the outline, without those of its headings,
        among which nobody would find a recipient again."""
        self._part, self._merged = printable(name), True
        self._stamp, self._seal = printable(document.stamp), document.seal
        self._canvas.addPageLabel(self._canvas.getPageNumber() - 1, "ARABIC", 1)

    def page(self, placed: list[Placed], footer: list[Words], codes: Sequence[Code]) -> None:
        """Draw one page; `footer` and `codes` are placed from the page's top left corner."""
        if self._stamp:
            self._press()
        if self._part:
            self._outline(0, self._part, PAGE_HEIGHT)
            self._part = ""
        top = PAGE_HEIGHT - TOP
        marks = [(top - place, mark) for place, strip in placed for mark in strip.marks]
        words = [(LEFT, high, mark) for high, mark in marks if isinstance(mark, Words)]
        self._words(words + [(0.0, PAGE_HEIGHT, mark) for mark in footer])
        self._rules([(high, mark) for high, mark in marks if isinstance(mark, Rule)])
        self._images([(high, mark) for high, mark in marks if isinstance(mark, Image)])
        self._seals([(high, mark) for high, mark in marks if isinstance(mark, Seal)])
        self._pens([(high, mark) for high, mark in marks if isinstance(mark, Pen)])
        for place, strip in placed:
            if strip.outline is not None and not self._merged:
                self._outline(*strip.outline, top - place)
        for code in codes:
            self._draw(code)
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The PDF's bytes."""
        if self._outlined:
            self._canvas.showOutline()
        # Base 85 is for mail of the nineties: written in Python, it costs a third of the time and a quarter more bytes.
        before, rl_config.useA85 = rl_config.useA85, 0
        try:
            self._canvas.save()
        finally:
            rl_config.useA85 = before
        return ended(self._file.getvalue())

    def _press(self) -> None:
        """The stamp across the page, below everything else; a long one is smaller, so that all of it is read."""
        canvas, words = self._canvas, _drawable(self._stamp, self._face)
        size = STAMP * min(1.0, _ACROSS / canvas.stringWidth(words, self._face, STAMP))
        canvas.saveState()
        canvas.setFillColorRGB(*PALE)
        canvas.setFont(self._face, size)
        canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        canvas.rotate(45)
        canvas.drawCentredString(0, -size / 3, words)
        canvas.restoreState()

    def _words(self, words: list[tuple[float, float, Words]]) -> None:
        """All texts of a page in one text object: half the bytes and half the time of one for each."""
        text = _Text(self._canvas)
        face, size, spacing, colour = "", 0.0, 0.0, BLACK
        for left, top, mark in words:
            wanted = RED if mark.red else GREY if mark.grey else BLACK
            if wanted != colour:
                text.setFillColorRGB(*wanted)
                colour = wanted
            text.at(left + mark.x, top - mark.baseline)
            for piece in mark.pieces:
                if piece.face != face or piece.size != size:
                    text.setFont(piece.face, piece.size)
                    face, size = piece.face, piece.size
                if piece.spacing != spacing:
                    text.space(piece.spacing)
                    spacing = piece.spacing
                if piece.actual:
                    text.begin_actual(piece.actual)
                text.say(piece.text, self._said)
                if piece.actual:
                    text.end_actual()
        self._canvas.drawText(text)

    def _rules(self, rules: list[tuple[float, Rule]]) -> None:
        """One path for each kind of line; an upright line through many rows of a table is drawn once."""
        kinds: dict[tuple[float, bool, bool], list[_Segment]] = {}
        reach: dict[tuple[float, float], int] = {}
        for high, rule in rules:
            segments = kinds.setdefault((rule.width, rule.red, rule.dashed), [])
            x1, y1, x2, y2 = LEFT + rule.x1, high - rule.y1, LEFT + rule.x2, high - rule.y2
            last = reach.get((x1, rule.width)) if x1 == x2 else None
            if last is not None and abs(segments[last][3] - y1) < _TOUCH:
                segments[last] = (x1, segments[last][1], x2, y2)
                continue
            if x1 == x2:
                reach[x1, rule.width] = len(segments)
            segments.append((x1, y1, x2, y2))
        canvas = self._canvas
        for (width, red, dashed), segments in kinds.items():
            canvas.setStrokeColorRGB(*(RED if red else BLACK))
            canvas.setLineWidth(width)
            canvas.setDash(*((4, 3) if dashed else ()))
            canvas.lines(segments)

    def _pens(self, pens: list[tuple[float, Pen]]) -> None:
        """Signatures by hand: round ends, as a pen has."""
        if not pens:
            return
        canvas = self._canvas
        canvas.saveState()
        canvas.setStrokeColorRGB(*BLACK)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        canvas.setDash()
        for high, pen in pens:
            canvas.setLineWidth(pen.width)
            path = canvas.beginPath()
            path.moveTo(LEFT + pen.points[0][0], high - pen.points[0][1])
            for x, y in pen.points[1:]:
                path.lineTo(LEFT + x, high - y)
            canvas.drawPath(path)
        canvas.restoreState()

    def _images(self, images: list[tuple[float, Image]]) -> None:
        """Each picture is unpacked and stored once in the file, however many pages bear it."""
        canvas = self._canvas
        for high, image in images:
            name = self._pictures.get(image.content)
            if name is None:
                from reportlab.lib.utils import ImageReader

                name = self._pictures[image.content] = f"picture{len(self._pictures)}"
                before, rl_config.useA85 = rl_config.useA85, 0
                try:
                    canvas.beginForm(name, 0, 0, 1, 1)
                    canvas.drawImage(ImageReader(BytesIO(image.content)), 0, 0, 1, 1)
                    canvas.endForm()
                finally:
                    rl_config.useA85 = before
            canvas.saveState()
            canvas.translate(LEFT + image.x, high - image.y - image.height)
            canvas.scale(image.width, image.height)
            canvas.doForm(name)
            canvas.restoreState()

    def _seals(self, seals: list[tuple[float, Seal]]) -> None:
        """The picture of a seal, over what is written."""
        if not seals:
            return
        from reportlab.lib.utils import ImageReader

        picture = ImageReader(BytesIO(self._seal))
        for high, seal in seals:
            left, low = LEFT + seal.x, high - seal.y - seal.side
            self._canvas.drawImage(
                picture, left, low, seal.side, seal.side, mask="auto", preserveAspectRatio=True, anchor="c"
            )

    def _draw(self, code: Code) -> None:
        """A stencil of one bit a module through which black is painted: a twentieth of the bytes of rectangles.

        It lies in the page itself, which ISO 32000-1, 8.9.7, advises for up to 4 kB, so that the longest codes are
        made of several; ISO 19005-2, 6.1.10, asks for a filter of that standard, neither LZW nor a secret one.
        """
        side = len(code.rows)
        each, wide = code.side / side, -(-side // 8) * 8
        most = _LONGEST_INLINE * 4 // wide
        for start in range(0, side, most):
            rows = code.rows[start : start + most]
            bits = int("".join([row.ljust(wide, "0") for row in rows]), 2)
            high = each * len(rows)
            low = PAGE_HEIGHT - code.top - each * start - high
            self._canvas.addLiteral(
                f"q 0 0 0 rg {code.side:.4f} 0 0 {high:.4f} {code.left:.3f} {low:.3f} cm\n"
                f"BI /W {side} /H {len(rows)} /IM true /D [1 0] /F /AHx ID {bits:0{len(rows) * wide // 4}X}>\nEI Q"
            )

    def _outline(self, level: int, text: str, top: float) -> None:
        # An entry may be only one level deeper than the one before it.
        self._level = min(level, self._level + 1)
        key = f"heading-{self._outlined}"
        self._outlined += 1
        self._canvas.bookmarkHorizontalAbsolute(key, top)
        self._canvas.addOutlineEntry(text, key, self._level)


def _drawable(text: str, face: str) -> str:
    """The text without what the face lacks: a stamp has one face."""
    loaded: Any = getFont(face)  # the stubs know the fonts of Adobe only
    glyphs: dict[int, int] = loaded.face.charToGlyph
    return "".join(each if glyphs.get(ord(each)) else MISSING_SIGN for each in text)
