"""The scene of a declared result: bars with numbers on the left, the verdict in words and shape on the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from governance_desk.language import tr
from governance_desk.meeting.hall import Bar, Result, Side
from ui.projector.canvas import ABSTAIN, BAND, INK, MUTED, NO, ON_BAND, SMALLEST, SOFT, TRACK, YES, Canvas

EDGE = 96
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight
COLOURS: dict[Side, QColor] = {"yes": YES, "no": NO, "abstain": ABSTAIN, "none": BAND}
MOST_BARS = 9


def paint_result(canvas: Canvas, view: Result, top: float) -> None:
    """Paint below the head band, whose lower edge is `top`."""
    foot = canvas.height - 150
    panel = 620.0
    bars = QRectF(EDGE, top + 40, canvas.width - 2 * EDGE - panel - 70, foot - top - 70)
    _bars(canvas, view, bars)
    _verdict(canvas, view, QRectF(canvas.width - EDGE - panel, top + 40, panel, foot - top - 70))
    canvas.fill(QRectF(0, foot, canvas.width, 150), SOFT)
    words = str(view.reason) if not view.article else f"{view.reason}（{view.article}）"
    canvas.words(
        words, QRectF(EDGE, foot + 8, canvas.width - 2 * EDGE, 134), largest=48, smallest=40, colour=MUTED, middle=True
    )


def _bars(canvas: Canvas, view: Result, place: QRectF) -> None:
    shown = view.bars[:MOST_BARS]
    whole = max([view.entitled, view.required, *(bar.count for bar in shown), 1])
    step = min(place.height() / max(1, len(shown)), 240.0)
    top = place.top() + (place.height() - step * len(shown)) / 2
    for at, bar in enumerate(shown):
        row = QRectF(place.left(), top + at * step, place.width(), step)
        _bar(canvas, bar, row, whole, view.required)


def _bar(canvas: Canvas, bar: Bar, row: QRectF, whole: int, required: int) -> None:
    number = row.height() * 0.62
    label = row.width() * 0.36
    colour = COLOURS[bar.side]
    mark = "" if bar.elected is None else "✓ " if bar.elected else "✗ "
    words = QRectF(row.left(), row.top(), label - 24, row.height())
    canvas.words(f"{mark}{bar.label}", words, largest=84, smallest=SMALLEST, bold=bool(bar.elected), middle=True)
    track = QRectF(
        row.left() + label, row.center().y() - row.height() * 0.2, row.width() - label - 230, row.height() * 0.4
    )
    canvas.fill(track, TRACK)
    filled = QRectF(track.left(), track.top(), track.width() * bar.count / whole, track.height())
    if bar.count:
        if bar.side == "no":
            canvas.hatch(filled, colour)
        elif bar.side == "abstain":
            canvas.fill(filled, TRACK.darker(112))
            canvas.frame(filled, colour, 5)
        else:
            canvas.fill(filled, colour)
    if bar.side in ("yes", "none") and required:
        at = track.left() + track.width() * min(required, whole) / whole
        canvas.line(QPointF(at, track.top() - 14), QPointF(at, track.bottom() + 14), INK, 6)
    place = QRectF(row.right() - 220, row.top(), 220, row.height())
    largest = int(min(190, max(SMALLEST, number)))
    canvas.words(str(bar.count), place, largest=largest, bold=True, align=RIGHT, middle=True)


def _verdict(canvas: Canvas, view: Result, place: QRectF) -> None:
    if view.passed is None:
        canvas.fill(place, MUTED, 24)
    else:
        canvas.fill(place, YES if view.passed else NO, 24)
    inner = place.adjusted(30, 24, -30, -24)
    word = tr("Cannot be judged") if view.passed is None else tr("Passed") if view.passed else tr("Not passed")
    side = 190.0
    if view.passed is not None:
        sign = QRectF(place.center().x() - side / 2, inner.top() + 6, side, side)
        canvas.fill(sign.adjusted(-10, -10, 10, 10), ON_BAND, side if view.passed else 30)
        canvas.sign(view.passed, sign, YES if view.passed else NO)
    else:
        canvas.words(
            "？", QRectF(inner.left(), inner.top(), inner.width(), side), largest=180, colour=ON_BAND, align=CENTRE
        )
    below = inner.top() + side + 24
    numbers = view.passed is not None
    room = QRectF(inner.left(), below, inner.width(), inner.bottom() - below - (170 if numbers else 0))
    canvas.words(word, room, largest=150, colour=ON_BAND, bold=True, align=CENTRE, middle=True)
    if numbers:
        column = inner.width() / 2
        for at, (words, number) in enumerate([(tr("Required"), view.required), (tr("Reached"), view.counted)]):
            left = inner.left() + at * column
            canvas.words(
                words, QRectF(left, inner.bottom() - 165, column, 60), largest=46, colour=ON_BAND, align=CENTRE
            )
            canvas.words(
                str(number),
                QRectF(left, inner.bottom() - 110, column, 115),
                largest=86,
                colour=ON_BAND,
                bold=True,
                align=CENTRE,
            )
