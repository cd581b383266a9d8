"""Paint a `HallView`: the one way from a scene to pixels, for the hall, the preview and the pictures."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from governance_desk.language import tr
from governance_desk.meeting.hall import (
    Agenda,
    Attendance,
    Blank,
    ElectionResult,
    HallView,
    Item,
    Notice,
    Result,
    Speaking,
    Voting,
    Welcome,
)
from ui.projector.canvas import BAND, MUTED, NO, ON_BAND, PAPER, SMALLEST, SOFT, TRACK, YES, Canvas
from ui.projector.fit import LINE_HEIGHT, pages_of
from ui.projector.result import paint_result
from ui.projector.voting import motion_pages, paint_voting
from ui.words import duration_words

HEAD = 190.0
"""The height of the band with the item's number and title."""
EDGE = 96
"""The margin at the left and the right, in pixels of a 1920 × 1080 screen."""
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight

STAMP = QSizeF(460, 100)
"""The corner that says that a scene belongs to a rehearsal, in pixels of a 1080-line screen."""


def paint(view: HallView, painter: QPainter, screen: QRectF, *, rehearsal: bool = False) -> None:
    """Fill `screen` with the scene; one of a rehearsal bears the word in its corner, whatever it shows."""
    painter.save()
    canvas = Canvas(painter, screen)
    match view:
        case Welcome():
            _welcome(canvas, view)
        case Agenda():
            _agenda(canvas, view)
        case Item():
            _item(canvas, view)
        case Speaking():
            _speaking(canvas, view)
        case Voting():
            paint_voting(canvas, view, _head(canvas, view.number, view.title))
        case Result():
            paint_result(canvas, view, _head(canvas, view.number, view.title))
        case ElectionResult():
            _election(canvas, view)
        case Notice():
            _notice(canvas, view)
        case Blank():
            canvas.fill(QRectF(0, 0, canvas.width, canvas.height), BAND)
        case _:
            assert_never(view)
    if rehearsal:
        corner = QRectF(canvas.width - STAMP.width(), canvas.height - STAMP.height(), STAMP.width(), STAMP.height())
        canvas.fill(corner, NO)
        canvas.words(tr("REHEARSAL"), corner, largest=64, colour=ON_BAND, bold=True, align=CENTRE, middle=True)
    painter.restore()


def _election(canvas: Canvas, view: ElectionResult) -> None:
    """One page of the candidates, in the shape of any other result."""
    page = view.pages[min(max(0, view.page), len(view.pages) - 1)] if view.pages else None
    if page is None:
        _head(canvas, view.number, view.title)
        return
    title = view.title if len({each.post for each in view.pages}) == 1 else f"{view.title}　{page.post}"
    shown = Result(
        view.number,
        title,
        page.bars,
        page.elected > 0,
        page.required,
        page.elected,
        page.article,
        page.reason,
        entitled=view.base,
        chart=view.chart,
    )
    paint_result(canvas, shown, _head(canvas, view.number, title), elected=page.elected)
    if len(view.pages) > 1:
        words = f"{view.page + 1} / {len(view.pages)}"
        place = QRectF(EDGE, 0, canvas.width - 2 * EDGE + 60, 60)
        canvas.words(words, place, largest=44, colour=ON_BAND, align=RIGHT, middle=True)


def picture(view: HallView, size: QSize) -> QPixmap:
    """The scene as a picture of that size."""
    made = QPixmap(size)
    painter = QPainter(made)
    paint(view, painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return made


def page_count(view: HallView, screen: QSize) -> int:
    """Over how many pages the scene goes on a screen of that size: a long text, or many candidates."""
    if isinstance(view, ElectionResult):
        return max(len(view.pages), 1)
    if not isinstance(view, Item | Voting):
        return 1
    spare = QPixmap(1, 1)
    painter = QPainter(spare)
    canvas = Canvas(painter, QRectF(0, 0, screen.width(), screen.height()))
    number = len(_item_pages(canvas, view)[1]) if isinstance(view, Item) else motion_pages(canvas, view, HEAD)
    painter.end()
    return number


def attendance_words(attendance: Attendance) -> str:
    """应到 37 · 实到 25 · 需要 25."""
    parts = [
        tr("Expected {number}", number=attendance.expected),
        tr("Present {number}", number=attendance.present),
    ]
    if attendance.required is not None:
        parts.append(tr("Required {number}", number=attendance.required))
    return "   ".join(parts)


def _head(canvas: Canvas, number: int, title: str) -> float:
    """The band with the item's number and title; returns its lower edge."""
    height = HEAD
    canvas.fill(QRectF(0, 0, canvas.width, height), BAND)
    shown = str(number) if number else ""  # a vote on the agenda is on none of its items
    canvas.words(shown, QRectF(EDGE, 0, 150, height), largest=120, colour=ON_BAND, bold=True, middle=True)
    place = QRectF(EDGE + 170, 12, canvas.width - 2 * EDGE - 170, height - 24)
    canvas.words(title, place, largest=76, colour=ON_BAND, middle=True)
    return height


def _foot(canvas: Canvas, attendance: Attendance) -> float:
    """The attendance along the bottom; returns its upper edge."""
    top = canvas.height - 110
    canvas.fill(QRectF(0, top, canvas.width, 110), SOFT)
    place = QRectF(EDGE, top, canvas.width - 2 * EDGE, 110)
    canvas.words(attendance_words(attendance), place, largest=50, colour=MUTED, middle=True)
    canvas.words(
        _quorum_words(attendance),
        place,
        largest=50,
        middle=True,
        align=RIGHT,
        colour=YES if attendance.reached else NO if attendance.reached is False else MUTED,
    )
    return top


def _quorum_words(attendance: Attendance) -> str:
    if attendance.reached is None:
        return ""
    return "✓ " + tr("There is a quorum") if attendance.reached else "✗ " + tr("No quorum")


def _welcome(canvas: Canvas, view: Welcome) -> None:
    width = canvas.width - 2 * EDGE
    band = canvas.height * 0.52
    canvas.fill(QRectF(0, 0, canvas.width, band), BAND)
    canvas.words(view.association, QRectF(EDGE, 70, width, 90), largest=60, colour=ON_BAND, align=CENTRE, middle=True)
    canvas.words(
        view.meeting, QRectF(EDGE, 170, width, band - 290), largest=130, colour=ON_BAND, align=CENTRE, middle=True
    )
    canvas.words(view.when_and_where, QRectF(EDGE, band - 100, width, 70), largest=50, colour=ON_BAND, align=CENTRE)
    attendance = view.attendance
    numbers = [(tr("Expected"), attendance.expected), (tr("Present"), attendance.present)]
    if attendance.required is not None:
        numbers.append((tr("Required"), attendance.required))
    column = width / len(numbers)
    for at, (words, number) in enumerate(numbers):
        left = EDGE + at * column
        canvas.words(words, QRectF(left, band + 30, column, 80), largest=56, colour=MUTED, align=CENTRE)
        here = words == tr("Present")
        colour = YES if here and attendance.reached else BAND
        place = QRectF(left, band + 100, column, 260)
        canvas.words(str(number), place, largest=210, colour=colour, bold=here, align=CENTRE, middle=True)
    if attendance.reached is not None:
        place = QRectF(EDGE, canvas.height - 130, width, 90)
        canvas.words(
            _quorum_words(attendance), place, largest=56, align=CENTRE, colour=YES if attendance.reached else MUTED
        )


def _agenda(canvas: Canvas, view: Agenda) -> None:
    canvas.fill(QRectF(0, 0, canvas.width, 150), BAND)
    title = tr("Agenda") + f"    {view.meeting}"
    canvas.words(title, QRectF(EDGE, 0, canvas.width - 2 * EDGE, 150), largest=64, colour=ON_BAND, middle=True)
    room = canvas.height - 150 - 60
    most = 8
    first = 0
    if len(view.lines) > most:
        at = next((at for at, line in enumerate(view.lines) if line.number == view.current), 0)
        first = max(0, min(at - 2, len(view.lines) - most))
    lines = view.lines[first : first + most]
    step = min(160.0, room / max(1, len(lines)))
    for at, line in enumerate(lines):
        top = 150 + 30 + at * step
        current = line.number == view.current
        if current:
            canvas.fill(QRectF(EDGE - 40, top, canvas.width - 2 * EDGE + 80, step), SOFT)
            canvas.fill(QRectF(EDGE - 40, top, 14, step), BAND)
        colour = MUTED if line.done else BAND
        mark = "✓" if line.done else str(line.number)
        canvas.words(mark, QRectF(EDGE, top, 110, step), largest=64, colour=colour, bold=current, middle=True)
        place = QRectF(EDGE + 130, top + 6, canvas.width - 2 * EDGE - 130, step - 12)
        canvas.words(line.title, place, largest=62, colour=MUTED if line.done else BAND, bold=current, middle=True)


def _item_place(canvas: Canvas) -> QRectF:
    return QRectF(EDGE, 190 + 44, canvas.width - 2 * EDGE, canvas.height - 190 - 110 - 110)


def _item_pages(canvas: Canvas, view: Item) -> tuple[int, list[list[str]]]:
    place = _item_place(canvas)
    return pages_of(view.text, place.width(), place.height(), largest=96, smallest=56)


def _item(canvas: Canvas, view: Item) -> None:
    _head(canvas, view.number, view.title)
    foot = _foot(canvas, view.attendance)
    pixels, pages = _item_pages(canvas, view)
    page = min(max(0, view.page), len(pages) - 1)
    place = _item_place(canvas)
    lines = pages[page]
    top = place.top()
    if len(pages) == 1:
        top += max(0.0, (place.height() - len(lines) * pixels * LINE_HEIGHT) / 3)
    canvas.lines(lines, QRectF(place.left(), top, place.width(), 0), pixels)
    if len(pages) > 1:
        words = f"{page + 1} / {len(pages)}"
        canvas.words(words, QRectF(EDGE, foot - 64, place.width(), 60), largest=44, colour=MUTED, align=RIGHT)


def _speaking(canvas: Canvas, view: Speaking) -> None:
    top = _head(canvas, view.number, view.title)
    width = canvas.width - 2 * EDGE
    canvas.words(view.speaker, QRectF(EDGE, top + 60, width, 190), largest=150, bold=True, align=CENTRE)
    canvas.words(view.unit, QRectF(EDGE, top + 250, width, 90), largest=60, colour=MUTED, align=CENTRE)
    limited = view.allowed_seconds > 0
    left = view.allowed_seconds - view.used_seconds if limited else view.used_seconds
    over = left < 0
    clock = f"{'+' if over else ''}{duration_words(abs(left))}"
    place = QRectF(EDGE, top + 350, width, 340)
    canvas.words(clock, place, largest=300, colour=NO if over else BAND, bold=True, align=CENTRE, middle=True)
    words = tr("Time is up") if over else tr("Time left") if limited else tr("Time used")
    if view.point_of_order:
        words = f"{tr('Point of order')} · {words}"
    canvas.words(words, QRectF(EDGE, top + 690, width, 90), largest=56, colour=MUTED, align=CENTRE)
    if not limited:
        return
    track = QRectF(EDGE, canvas.height - 70, width, 24)
    canvas.fill(track, TRACK, 12)
    share = min(view.used_seconds, view.allowed_seconds) / max(1, view.allowed_seconds)
    canvas.fill(QRectF(track.left(), track.top(), width * share, 24), NO if over else BAND, 12)


def _notice(canvas: Canvas, view: Notice) -> None:
    width = canvas.width - 2 * EDGE
    canvas.fill(QRectF(0, 0, canvas.width, canvas.height), PAPER)
    canvas.fill(QRectF(0, 0, 40, canvas.height), BAND)
    title = QRectF(EDGE, canvas.height * 0.14, width, 200)
    canvas.words(view.title, title, largest=130, colour=BAND, bold=True, align=CENTRE, middle=True)
    canvas.line(
        QPointF(canvas.width / 2 - 120, title.bottom() + 24),
        QPointF(canvas.width / 2 + 120, title.bottom() + 24),
        BAND,
        6,
    )
    rest = QRectF(EDGE, title.bottom() + 60, width, canvas.height - title.bottom() - 120)
    canvas.words(view.text, rest, largest=96, smallest=SMALLEST, align=CENTRE, middle=True)
