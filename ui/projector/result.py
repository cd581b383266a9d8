"""The scene of a declared result: bars, pie or numbers on the left, the verdict in words and shape on the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from governance_desk.language import tr
from governance_desk.meeting.hall import Bar, Result
from ui.projector.canvas import INK, MUTED, NO, ON_BAND, SMALLEST, SOFT, TRACK, YES, Canvas
from ui.projector.fit import advance, one_line_size, unbroken
from ui.projector.pie import LOOKS, paint_pie

EDGE = 96
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight
MOST_BARS = 9


def paint_result(canvas: Canvas, view: Result, top: float, *, elected: int | None = None) -> None:
    """Paint below the head band, whose lower edge is `top`. `elected`: how many are, also beyond the bars in sight."""
    foot = canvas.height - 150
    panel = 620.0
    bars = QRectF(EDGE, top + 40, canvas.width - 2 * EDGE - panel - 70, foot - top - 70)
    if view.chart == "pie" and view.is_whole:
        paint_pie(canvas, view, bars)
    elif view.chart == "numbers":
        _numbers(canvas, view, bars)
    else:
        _bars(canvas, view, bars)
    _verdict(canvas, view, QRectF(canvas.width - EDGE - panel, top + 40, panel, foot - top - 70), elected)
    canvas.fill(QRectF(0, foot, canvas.width, 150), SOFT)
    words = str(view.reason) if not view.article else f"{view.reason}{unbroken(f'（{view.article}）')}"
    canvas.words(
        words, QRectF(EDGE, foot + 8, canvas.width - 2 * EDGE, 134), largest=48, smallest=40, colour=MUTED, middle=True
    )


def _bars(canvas: Canvas, view: Result, place: QRectF) -> None:
    shown = view.bars[:MOST_BARS]
    if not shown:
        return
    whole = max([view.entitled, view.required, *(bar.count for bar in shown), 1])
    step = min(place.height() / len(shown), 240.0)
    top = place.top() + (place.height() - step * len(shown)) / 2
    labels = [_label(bar) for bar in shown]
    widest = 0.46 * place.width()
    # All labels in one size: the largest at which the longest still fits on its line, or else on two.
    pixels = min(80, int(step * 0.5), max(SMALLEST, min(one_line_size(words, widest, bold=True) for words in labels)))
    width = min(widest, max(advance(words, pixels, bold=True) for words in labels) + 8)
    for at, bar in enumerate(shown):
        row = QRectF(place.left(), top + at * step, place.width(), step)
        name = QRectF(row.left(), row.top(), width, step)
        canvas.words(labels[at], name, largest=pixels, smallest=pixels, bold=bool(bar.elected), middle=True)
        _bar(canvas, bar, row.adjusted(width + 32, 0, 0, 0), whole, view.required)


def _numbers(canvas: Canvas, view: Result, place: QRectF) -> None:
    """Up to three beside each other; four in two rows of two."""
    shown = view.bars[:MOST_BARS]
    columns = 2 if len(shown) == 4 else min(len(shown), 3)
    rows = -(-len(shown) // max(1, columns))
    for at, bar in enumerate(shown):
        width, height = place.width() / columns, min(place.height() / rows, 420.0)
        top = place.center().y() - rows * height / 2 + at // columns * height
        cell = QRectF(place.left() + at % columns * width, top, width - 24, height)
        name = QRectF(cell.left(), cell.top(), cell.width(), cell.height() * 0.36)
        bold = bool(bar.elected)
        canvas.words(_label(bar), name, largest=80, colour=MUTED, bold=bold, align=CENTRE, middle=True, one_line=True)
        below = QRectF(cell.left(), name.bottom(), cell.width(), cell.height() - name.height())
        largest = int(min(240, below.height() * 0.75))
        canvas.words(str(bar.count), below, largest=largest, bold=True, align=CENTRE, middle=True, one_line=True)


def _label(bar: Bar) -> str:
    mark = "" if bar.elected is None else "✓ " if bar.elected else "✗ "
    return f"{mark}{bar.label}"


def _bar(canvas: Canvas, bar: Bar, row: QRectF, whole: int, required: int) -> None:
    """The track with what was counted, a mark where the required number lies, and the number."""
    pattern, colour = LOOKS[bar.side]
    room = 200.0
    track = QRectF(row.left(), row.center().y() - row.height() * 0.2, row.width() - room - 20, row.height() * 0.4)
    canvas.fill(track, TRACK)
    filled = QRectF(track.left(), track.top(), track.width() * bar.count / whole, track.height())
    if bar.count:
        shape = QPainterPath()
        shape.addRect(filled)
        canvas.pattern(shape, "hatch" if bar.elected is False else pattern, colour)
    if bar.side in ("yes", "none") and required:
        at = track.left() + track.width() * min(required, whole) / whole
        canvas.line(QPointF(at, track.top() - 14), QPointF(at, track.bottom() + 14), INK, 6)
    place = QRectF(row.right() - room, row.top(), room, row.height())
    largest = int(min(180, max(SMALLEST, row.height() * 0.62)))
    canvas.words(str(bar.count), place, largest=largest, bold=True, align=RIGHT, middle=True, one_line=True)


def _verdict(canvas: Canvas, view: Result, place: QRectF, elected: int | None) -> None:
    if view.passed is None:
        canvas.fill(place, MUTED, 24)
    else:
        canvas.fill(place, YES if view.passed else NO, 24)
    inner = place.adjusted(30, 24, -30, -24)
    chosen = [bar.elected for bar in view.bars if bar.elected is not None]
    word = _word(view.passed, election=bool(chosen))
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
    canvas.words(word, room, largest=150, colour=ON_BAND, bold=True, align=CENTRE, middle=True, one_line=True)
    if numbers:
        column = inner.width() / 2
        number_elected = chosen.count(True) if elected is None else elected
        reached = (tr("Elected"), number_elected) if chosen else (tr("Reached"), view.counted)
        for at, (words, number) in enumerate([(tr("Required"), view.required), reached]):
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


def _word(passed: bool | None, *, election: bool) -> str:
    if passed is None:
        return tr("Cannot be judged")
    if election:
        return tr("Elected") if passed else tr("Nobody elected")
    return tr("Passed") if passed else tr("Not passed")
