"""A result as a pie, for counts that are the parts of one whole: told apart by patterns, the numbers beside it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath

from governance_desk.meeting.hall import Bar, Result, Side
from ui.projector.canvas import ABSTAIN, BAND, INK, NO, SMALLEST, YES, Canvas, Pattern
from ui.projector.fit import one_line_size

RIGHT = Qt.AlignmentFlag.AlignRight
LOOKS: dict[Side, tuple[Pattern, QColor]] = {
    "yes": ("solid", YES),
    "no": ("hatch", NO),
    "abstain": ("soft", ABSTAIN),
    "invalid": ("cross", ABSTAIN),
    "not_voted": ("plain", ABSTAIN),
    "none": ("solid", BAND),
}
"""The same in the bars and in the pie."""

TURN = 360 * 16
"""The whole circle in sixteenths of a degree: slices are whole numbers of them."""
TOP = 90 * 16
LEGEND = 0.57
"""The part of the width that the numbers beside the pie take."""


def paint_pie(canvas: Canvas, view: Result, place: QRectF) -> None:
    """The pie at the left, from twelve o'clock with the hands; its parts with their numbers at the right."""
    side = min(place.height() - 40, place.width() * (1 - LEGEND) - 20)
    disc = QRectF(place.left(), place.center().y() - side / 2, side, side)
    for bar, start, end in slices(view):
        canvas.pattern(_slice(disc, start, end), *LOOKS[bar.side])
    _mark_required(canvas, view, disc)
    _legend(canvas, view.bars, place.adjusted(side + 60, 0, 0, 0))


def slices(view: Result) -> list[tuple[Bar, int, int]]:
    """Each part that is not nothing, from where to where, in sixteenths of a degree after twelve o'clock."""
    found, before = [], 0
    for bar in view.bars:
        after = before + bar.count
        if bar.count:
            found.append((bar, TURN * before // view.entitled, TURN * after // view.entitled))
        before = after
    return found


def _slice(disc: QRectF, start: int, end: int) -> QPainterPath:
    path = QPainterPath()
    if end - start >= TURN:
        path.addEllipse(disc)
        return path
    path.moveTo(disc.center())
    path.arcTo(disc, (TOP - start) / 16, (start - end) / 16)
    path.closeSubpath()
    return path


def _mark_required(canvas: Canvas, view: Result, disc: QRectF) -> None:
    """A stroke across the edge, as far round as the ayes must reach."""
    if not view.required:
        return
    turn = math.radians(TURN * min(view.required, view.entitled) // view.entitled / 16)
    out = QPointF(math.sin(turn), -math.cos(turn))
    radius = disc.width() / 2
    canvas.line(disc.center() + out * (radius - 30), disc.center() + out * (radius + 20), INK, 9)


def _legend(canvas: Canvas, bars: tuple[Bar, ...], place: QRectF) -> None:
    step = min(place.height() / max(1, len(bars)), 170.0)
    top = place.center().y() - step * len(bars) / 2
    swatch, number = min(64.0, step * 0.45), place.width() * 0.32
    words = place.width() - swatch - 24 - number
    pixels = min([72, *(one_line_size(str(bar.label), words) for bar in bars)])
    digits = min([140, int(step * 0.72), *(one_line_size(str(bar.count), number, bold=True) for bar in bars)])
    for at, bar in enumerate(bars):
        row = QRectF(place.left(), top + at * step, place.width(), step)
        sample = QPainterPath()
        sample.addRect(QRectF(row.left(), row.center().y() - swatch / 2, swatch, swatch))
        canvas.pattern(sample, *LOOKS[bar.side])
        name = QRectF(row.left() + swatch + 24, row.top(), words, step)
        canvas.words(str(bar.label), name, largest=pixels, smallest=min(SMALLEST, pixels), middle=True)
        count = QRectF(row.right() - number, row.top(), number, step)
        canvas.words(str(bar.count), count, largest=digits, smallest=digits, bold=True, align=RIGHT, middle=True)
