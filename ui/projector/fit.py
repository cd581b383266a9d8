"""Text as large as a place allows, and long texts cut into pages. Sizes are whole pixels."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui import theme

LINE_HEIGHT = 1.32
"""Line distance in parts of the font's size; Chinese needs more air than the font's own."""

WORD_JOINER = "\u2060"
"""Invisible; no line ends where it stands."""


class Fitted(NamedTuple):
    """Lines of text at a size; `fits` is False where even the smallest size leaves lines over."""

    pixels: int
    lines: list[str]
    fits: bool


def face(pixels: int, *, bold: bool = False) -> QFont:
    """The hall's font; it follows the screen, not the reader's text size at the desk."""
    made = theme.font(bold=bold)
    made.setPixelSize(max(1, pixels))
    return made


def unbroken(text: str) -> str:
    """A text that stays on one line where it can: an article broken within its brackets is hard to read."""
    return WORD_JOINER.join(text)


def lines_of(text: str, font: QFont, width: float) -> list[str]:
    """Break `text` into lines no wider than `width`; its own line ends are kept."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
            # Qt counts in UTF-16; a rare character outside the basic plane counts twice there.
            units = paragraph.encode("utf-16-le")
            start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            lines.append(units[start:end].decode("utf-16-le").rstrip())
        layout.endLayout()
    return lines


def fit(text: str, width: float, height: float, *, largest: int, smallest: int, bold: bool = False) -> Fitted:
    """The largest size between the two at which `text` fits into `width` × `height`, by bisection."""
    lowest, highest = min(smallest, largest), largest
    best = _at(text, width, height, lowest, bold)
    if not best.fits:
        return best
    while lowest < highest:
        middle = (lowest + highest + 1) // 2
        tried = _at(text, width, height, middle, bold)
        if tried.fits:
            lowest, best = middle, tried
        else:
            highest = middle - 1
    return best


def pages_of(text: str, width: float, height: float, *, largest: int, smallest: int) -> tuple[int, list[list[str]]]:
    """The size and the pages of a text: one page if it fits, else as many as the smallest size needs."""
    fitted = fit(text, width, height, largest=largest, smallest=smallest)
    if fitted.fits:
        return fitted.pixels, [fitted.lines]
    per_page = max(1, int(height / (fitted.pixels * LINE_HEIGHT)))
    lines = fitted.lines
    return fitted.pixels, [lines[at : at + per_page] for at in range(0, len(lines), per_page)]


def advance(text: str, pixels: int, *, bold: bool = False) -> float:
    """How wide `text` is on one line."""
    return QFontMetricsF(face(pixels, bold=bold)).horizontalAdvance(text)


def one_line_size(text: str, width: float, *, bold: bool = False) -> int:
    """The size at which `text` is just as wide as `width`."""
    return max(1, int(200 * (width - 2) / max(1.0, advance(text, 200, bold=bold))))


def shortened(text: str, font: QFont, width: float) -> str:
    """One line, with an ellipsis where it is too long."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _at(text: str, width: float, height: float, pixels: int, bold: bool) -> Fitted:
    lines = lines_of(text, face(pixels, bold=bold), width)
    return Fitted(pixels, lines, len(lines) * pixels * LINE_HEIGHT <= height)
