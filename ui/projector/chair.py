"""The chair's screen: the session, what the hall sees of it, what comes next and who waits to speak."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QGuiApplication, QMoveEvent, QPainter, QPaintEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from governance_desk.language import tr
from governance_desk.meeting.chair import ChairView
from governance_desk.meeting.hall import Blank
from ui.projector.canvas import INK, MUTED, NO, SOFT, TRACK, Canvas
from ui.projector.paint import paint
from ui.projector.window import ScreenWindow, nobody
from ui.words import duration_words

NOW = QRectF(0, 0, 1280, 720)
HALL = QRectF(1340, 90, 520, 292)
MOST_WAITING, ROW = 5, 106
EDGE = 60


class ChairWindow(ScreenWindow):
    """Follows `show_view`. On the laptop it is large enough to be read by who sits beside the clerk.

    `kept` is where the clerk has put it there, and how large; `place_kept` is sent when it is put somewhere else.
    """

    place_kept = Signal(QRect)

    small = QSize(640, 360)

    def __init__(
        self,
        desk_window: QWidget,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
        taken: Callable[[], Sequence[QScreen]] = nobody,
    ) -> None:
        self.view = ChairView(Blank(), Blank())
        self.kept = QRect()
        super().__init__(desk_window, screens, taken)

    def find_place(self, *, opening: bool = False) -> None:
        """As every screen does; what moves it until it stands there is not the clerk."""
        self._settle.start()
        super().find_place(opening=opening)

    def _corner(self) -> QRect:
        """Where the clerk left it, as long as that is in sight and is not the hall's monitor."""
        free = [each for each in self._screens() if each not in self._taken()]
        if not self.kept.isEmpty() and any(each.availableGeometry().contains(self.kept) for each in free):
            return QRect(self.kept)
        return super()._corner()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep()

    def _keep(self) -> None:
        if not self.isVisible() or self.on_second_monitor or self.isFullScreen() or self._settle.isActive():
            return
        if self.geometry() != self.kept:
            self.kept = QRect(self.geometry())
            self.place_kept.emit(self.kept)

    def show_view(self, view: ChairView) -> None:
        """Show this from now on."""
        self.view = view
        self.update()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Chair's screen"))
        self.setAccessibleName(tr("Chair's screen"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_chair(self.view, QPainter(self), QRectF(self.rect()), rehearsal=self.rehearses)


def paint_chair(view: ChairView, painter: QPainter, screen: QRectF, *, rehearsal: bool = False) -> None:
    """Fill `screen` with the chair's view."""
    painter.save()
    canvas = Canvas(painter, screen)
    scale = screen.width() / canvas.width
    right = QRectF(NOW.right() + EDGE, 0, canvas.width - NOW.right() - 2 * EDGE, canvas.height)
    canvas.words(
        tr("The hall sees"), QRectF(right.left(), 24, right.width(), 60), largest=36, smallest=30, colour=MUTED
    )
    canvas.frame(HALL.adjusted(-3, -3, 3, 3), TRACK, 3)
    _queue(canvas, view, QRectF(right.left(), HALL.bottom() + 30, right.width(), canvas.height - HALL.bottom() - 60))
    canvas.fill(QRectF(0, NOW.bottom(), NOW.width(), canvas.height - NOW.bottom()), SOFT)
    _foot(canvas, view)
    canvas.frame(NOW, TRACK, 3)
    painter.restore()
    for scene, place in ((view.now, NOW), (view.hall, HALL)):
        part = QRectF(place.topLeft() * scale, place.size() * scale).translated(screen.topLeft())
        painter.save()
        painter.setClipRect(part)
        paint(scene, painter, part, rehearsal=rehearsal)
        painter.restore()


def _queue(canvas: Canvas, view: ChairView, place: QRectF) -> None:
    heading = tr("Queue of speakers")
    top = canvas.words(
        heading, QRectF(place.left(), place.top(), place.width(), 60), largest=40, smallest=34, bold=True
    )
    if not view.waiting:
        canvas.words(
            tr("Nobody waits"), QRectF(place.left(), top, place.width(), 60), largest=36, smallest=30, colour=MUTED
        )
        return
    for at, each in enumerate(view.waiting[:MOST_WAITING], 1):
        row = QRectF(place.left(), top + 12 + (at - 1) * ROW, place.width(), 60)
        words = f"{at}. {each.name}"
        if each.point_of_order:
            words = f"{words} · {_point_of_order()}"
        canvas.words(words, row, largest=44, smallest=34, colour=NO if each.point_of_order else INK, one_line=True)
        canvas.words(each.unit, row.translated(0, 54), largest=30, smallest=26, colour=MUTED, one_line=True)
    more = len(view.waiting) - MOST_WAITING
    if more > 0:
        row = QRectF(place.left(), top + 12 + MOST_WAITING * ROW, place.width(), 60)
        canvas.words(tr("{number} more wait", number=more), row, largest=36, smallest=30, colour=MUTED)


def _point_of_order() -> str:
    return tr("Point of order")


def _foot(canvas: Canvas, view: ChairView) -> None:
    top, width = NOW.bottom() + 24, NOW.width() - 2 * EDGE
    used, allowed = view.used_seconds, view.allowed_seconds or view.planned_minutes * 60
    words = tr("Time used on this item: {time}", time=_minutes(used, allowed))
    over = bool(allowed) and used > allowed
    canvas.words(words, QRectF(EDGE, top, width, 80), largest=52, smallest=36, colour=NO if over else INK)
    if allowed:
        track = QRectF(EDGE, top + 92, width, 18)
        canvas.fill(track, TRACK, 9)
        canvas.fill(QRectF(EDGE, top + 92, width * min(used, allowed) / allowed, 18), NO if over else INK, 9)
    following = tr("Next: {title}", title=view.following) if view.following else tr("This is the last item.")
    canvas.words(following, QRectF(EDGE, top + 136, width, canvas.height - top - 170), largest=52, smallest=36)


def _minutes(used: int, allowed: int) -> str:
    return f"{duration_words(used)} / {duration_words(allowed)}" if allowed else duration_words(used)
