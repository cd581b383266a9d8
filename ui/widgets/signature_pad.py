"""A field to sign in, with a pen that feels pressure, a finger, or the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from governance_desk.language import tr
from governance_desk.signatures.strokes import Point, Strokes
from ui import theme

MOUSE_PRESSURE = 150
"""What a mouse or a finger, which feel no pressure, count as."""
_TENTHS_AN_INCH = 254
_NEAREST = 2
"""Pixels: a point nearer to the one before says nothing new."""
_MARGIN = 24
_INK = QColor("#14213d")
_PAPER = QColor("white")
_LINE = QColor("#9aa3b2")


class SignaturePad(QWidget):
    """White in every look, as paper is. `changed` is sent after each stroke and when the field was cleared."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[tuple[QPointF, int]]] = []
        self._drawing = False
        self._pen = False  # a pen is being used: the mouse events that the system makes of it are left out
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)  # a finger comes as the mouse does
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(320), theme.px(120))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def is_empty(self) -> bool:
        """Whether nothing has been written."""
        return not self._strokes

    def clear(self) -> None:
        """Wipe it off."""
        self._strokes.clear()
        self._drawing = False
        self.update()
        self.changed.emit()

    def take_back(self) -> None:
        """Wipe off the last stroke."""
        if self._strokes:
            self._strokes.pop()
        self.update()
        self.changed.emit()

    def strokes(self) -> Strokes:
        """What was written, in tenths of a millimetre of this screen."""
        dots_x, dots_y = max(self.logicalDpiX(), 1), max(self.logicalDpiY(), 1)

        def tenths(length: float, dots: int) -> int:
            return round(length * _TENTHS_AN_INCH / dots)

        return Strokes(
            max(tenths(self.width(), dots_x), 1),
            max(tenths(self.height(), dots_y), 1),
            tuple(
                tuple(self._point(tenths(at.x(), dots_x), tenths(at.y(), dots_y), pressure) for at, pressure in stroke)
                for stroke in self._strokes
            ),
        )

    def tabletEvent(self, event: QTabletEvent) -> None:
        kind = event.type()
        pressure = max(1, min(255, round(event.pressure() * 255)))
        if kind == QEvent.Type.TabletPress:
            self._pen = True
            self._begin(event.position(), pressure)
        elif kind == QEvent.Type.TabletMove and self._drawing:
            self._go_on(event.position(), pressure)
        elif kind == QEvent.Type.TabletRelease:
            self._end()
            self._pen = False
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._pen:
            self._begin(event.position(), MOUSE_PRESSURE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing and not self._pen:
            self._go_on(event.position(), MOUSE_PRESSURE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._pen:
            self._end()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), _PAPER)
        painter.setPen(QPen(_LINE, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        low = round(self.height() * 0.78)
        painter.drawLine(_MARGIN, low, self.width() - _MARGIN, low)
        if not self._strokes:
            painter.drawText(QPoint(_MARGIN, low + theme.px(20)), tr("Sign here"))
        for stroke in self._strokes:
            for (before, pressure), (at, after) in zip(stroke, stroke[1:] or stroke, strict=False):
                width = 1.2 + 3.2 * (pressure + after) / 510
                painter.setPen(QPen(_INK, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawLine(before, at) if before != at else painter.drawPoint(at)
        painter.end()

    def _begin(self, at: QPointF, pressure: int) -> None:
        self._drawing = True
        self._strokes.append([(self._within(at), pressure)])
        self.update()

    def _go_on(self, at: QPointF, pressure: int) -> None:
        last = self._strokes[-1][-1][0]
        to = self._within(at)
        if (to - last).manhattanLength() >= _NEAREST:
            self._strokes[-1].append((to, pressure))
            self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self.changed.emit()

    def _within(self, at: QPointF) -> QPointF:
        """A stroke that leaves the field goes along its edge."""
        return QPointF(min(max(at.x(), 0.0), float(self.width())), min(max(at.y(), 0.0), float(self.height())))

    @staticmethod
    def _point(x: int, y: int, pressure: int) -> Point:
        return x, y, pressure
