"""Texts → lines of pieces: widths, faces for rare characters, line breaks and justification."""

from __future__ import annotations

import re

import msgspec

from governance_desk.documents.layout.breaking import WIDE, break_lines
from governance_desk.documents.layout.fonts import Advances, FontSet, Role
from governance_desk.documents.layout.geometry import CELL, SIZE_2, SIZE_3, SIZE_4, SIZE_5, SIZE_SMALL_4, SIZE_SMALL_5
from governance_desk.documents.layout.printable import MISSING_SIGN
from governance_desk.documents.layout.strips import Piece

_RUN = re.compile(f"[{WIDE}]+|[^{WIDE}]+")
_WIDE = re.compile(f"[{WIDE}]")
# A line is not spread by more than this part of its size at each character: it would look like a ladder. Three
# characters of a line of 28 that were moved down with a mark make 0.12.
_MOST_SPREAD = 0.15
# Of its size; a reader takes a wider gap between two characters for a space, and then finds no 理事会 in 理 事 会.
_WIDEST_GAP = 0.095


class Style(msgspec.Struct, frozen=True):
    """A face and its size in points; `tracking` is added behind each wide character."""

    role: Role
    size: float
    tracking: float = 0.0


BODY = Style(Role.BODY, SIZE_3, CELL - SIZE_3)
LABEL = Style(Role.HEADING, SIZE_3, CELL - SIZE_3)
SUBHEADING = Style(Role.SUBHEADING, SIZE_3, CELL - SIZE_3)
TITLE = Style(Role.TITLE, SIZE_2)
CELL_TEXT = Style(Role.BODY, SIZE_SMALL_4)
CELL_TITLE = Style(Role.HEADING, SIZE_SMALL_4)
IMPRINT = Style(Role.BODY, SIZE_4)
PAGE_NUMBER = Style(Role.NUMBER, SIZE_4)
NOTE = Style(Role.BODY, SIZE_5)
NOTE_TITLE = Style(Role.HEADING, SIZE_5)
SMALL = Style(Role.NUMBER, SIZE_SMALL_5)


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line of text as it is drawn, and its width in points."""

    pieces: tuple[Piece, ...]
    width: float


class _Widths(dict[str, float]):
    """The width of each character in one style, in points."""

    def __init__(self, advances: Advances, style: Style) -> None:
        super().__init__()
        self._advances, self._style = advances, style

    def __missing__(self, character: str) -> float:
        tracking = self._style.tracking if _WIDE.match(character) else 0.0
        width = self[character] = self._advances[character] * self._style.size + tracking
        return width


class Setter:
    """Sets texts in the faces of one font set."""

    def __init__(self, fonts: FontSet) -> None:
        self._fonts = fonts
        self._widths: dict[Style, _Widths] = {}

    def widths(self, text: str, style: Style) -> list[float]:
        """The width of each character in points."""
        known = self._widths.get(style)
        if known is None:
            known = self._widths[style] = _Widths(self._fonts.advances(style.role), style)
        return [known[character] for character in text]

    def width(self, text: str, style: Style) -> float:
        """The width of the text on one line, in points."""
        return sum(self.widths(text, style))

    def line(self, text: str, style: Style) -> Line:
        """The text on one line, however long."""
        width = self.width(text, style)
        return Line(tuple(self.pieces(text, style)), width)

    def pieces(self, text: str, style: Style, spread: float = 0.0) -> list[Piece]:
        """The text in pieces of one face and one spacing; `spread` is added behind each wide character."""
        advances, wide = self._fonts.advances(style.role), style.tracking + spread
        runs: list[tuple[str, float]] = [(text, wide)]
        if abs(wide) > 1e-9:
            runs = [(run, wide if _WIDE.match(run) else 0.0) for run in _RUN.findall(text)]
        pieces = []
        for run, spacing in runs:
            if advances.strange.keys().isdisjoint(run):
                pieces.append(Piece(advances.primary.name, style.size, spacing, run))
                continue
            for face, part in advances.runs(run):
                if face is None:
                    pieces.append(Piece(advances.primary.name, style.size, spacing, MISSING_SIGN, actual=part))
                else:
                    pieces.append(Piece(face.name, style.size, spacing, part))
        return pieces

    def lines(
        self, text: str, style: Style, room: float, *, first: float | None = None, full: bool = True
    ) -> list[Line]:
        """The text broken to lines of `room` points (`first` on the first), full lines spread to the edge."""
        return self.spans([(text, style)], room, first=first, full=full)

    def spans(
        self, spans: list[tuple[str, Style]], room: float, *, first: float | None = None, full: bool = True
    ) -> list[Line]:
        """The same for texts of several styles that follow one another."""
        text = "".join(part for part, _ in spans)
        widths = [width for part, style in spans for width in self.widths(part, style)]
        first = room if first is None else first
        breaks = break_lines(text, widths, first, room)
        lines = []
        for number, (start, end) in enumerate(breaks):
            width, spread = sum(widths[start:end]), 0.0
            if full and number < len(breaks) - 1:
                spread = self._spread(text[start:end], (room if number else first) - width, spans[-1][1])
            lines.append(Line(tuple(self._slice(spans, start, end, spread)), width))
        return lines

    def _slice(self, spans: list[tuple[str, Style]], start: int, end: int, spread: float) -> list[Piece]:
        if len(spans) == 1:
            return self.pieces(spans[0][0][start:end], spans[0][1], spread)
        pieces, offset = [], 0
        for text, style in spans:
            part = text[max(start - offset, 0) : max(end - offset, 0)]
            if part:
                pieces += self.pieces(part, style, spread)
            offset += len(text)
        return pieces

    @staticmethod
    def _spread(text: str, slack: float, style: Style) -> float:
        """What each wide character but the last must give way for the line to be full; none if it were too much.

        A line that would be read as single characters stays short of the edge, by one of them at most.
        """
        gaps = len(_WIDE.findall(text[:-1]))
        spread = slack / gaps if gaps and slack > 1e-6 else 0.0
        if spread > style.size * _MOST_SPREAD:
            return 0.0
        return min(spread, style.size * _WIDEST_GAP - style.tracking)


class RememberingSetter(Setter):
    """Sets what it has set before no second time: a thousand letters have most of their lines in common."""

    def __init__(self, fonts: FontSet, most: int = 20_000) -> None:
        super().__init__(fonts)
        self._known: dict[tuple[tuple[tuple[str, Style], ...], float, float | None, bool], list[Line]] = {}
        self._lines: dict[tuple[str, Style], Line] = {}
        self._most = most

    def line(self, text: str, style: Style) -> Line:
        """As without remembering."""
        found = self._lines.get((text, style))
        if found is None:
            if len(self._lines) >= self._most:
                self._lines.clear()
            found = self._lines[text, style] = super().line(text, style)
        return found

    def spans(
        self, spans: list[tuple[str, Style]], room: float, *, first: float | None = None, full: bool = True
    ) -> list[Line]:
        """As without remembering; the list is the caller's own."""
        key = (tuple(spans), room, first, full)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= self._most:
                self._known.clear()
            found = self._known[key] = super().spans(spans, room, first=first, full=full)
        return found.copy()
