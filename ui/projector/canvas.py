"""A painter that counts in parts of the screen, so that the same hall screen fills any projector."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.projector.fit import LINE_HEIGHT, face, fit, one_line_size, shortened

INK = QColor("#12202a")
MUTED = QColor("#4a565f")
PAPER = QColor("#ffffff")
BAND = QColor("#17465e")
ON_BAND = QColor("#ffffff")
TRACK = QColor("#e3e7ea")
YES = QColor("#1d6b43")
NO = QColor("#a3231b")
ABSTAIN = QColor("#6c757d")
SOFT = QColor("#eef3f6")

REFERENCE = QSizeF(1920, 1080)
SMALLEST = 44
"""The smallest text for the last row, in pixels of a 1080-line screen: 1/25 of its height."""

Pattern = Literal["solid", "hatch", "soft", "cross", "plain"]
"""What tells one count from another where colours cannot be told apart."""
STEP = 26
"""From one line of a pattern to the next."""


class Canvas:
    """Lengths are pixels of a 1920 × 1080 screen; `to_screen` is what they are multiplied with."""

    def __init__(self, painter: QPainter, screen: QRectF) -> None:
        self._painter = painter
        scale = min(screen.width() / REFERENCE.width(), screen.height() / REFERENCE.height())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(screen, PAPER)
        painter.translate(screen.topLeft())
        painter.scale(scale, scale)
        # A screen that is not 16 : 9 is filled, not letter-boxed: the canvas is as wide or as high as it is.
        self.width = screen.width() / scale
        self.height = screen.height() / scale

    def fill(self, rect: QRectF, colour: QColor, radius: float = 0) -> None:
        """Fill a rectangle."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawRoundedRect(rect, radius, radius)

    def line(self, start: QPointF, end: QPointF, colour: QColor, width: float) -> None:
        """Draw a straight line."""
        self._painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        self._painter.drawLine(start, end)

    def pattern(self, shape: QPainterPath, pattern: Pattern, colour: QColor) -> None:
        """Fill a shape so that it is told from the others without colour."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush({"solid": colour, "soft": TRACK.darker(112)}.get(pattern, PAPER))
        self._painter.drawPath(shape)
        if pattern == "solid":
            return
        self._painter.save()
        self._painter.setClipPath(shape)
        rect = shape.boundingRect()
        self._painter.setPen(QPen(colour, 10 if pattern == "hatch" else 6))
        left, right, height = int(rect.left() - rect.height()), int(rect.right()) + STEP, rect.height()
        for at in range(left, right, STEP) if pattern in ("hatch", "cross") else ():
            self._painter.drawLine(QPointF(at, rect.bottom()), QPointF(at + height, rect.top()))
            if pattern == "cross":
                self._painter.drawLine(QPointF(at, rect.top()), QPointF(at + height, rect.bottom()))
        self._painter.restore()
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(colour, 5))
        self._painter.drawPath(shape)

    def frame(self, rect: QRectF, colour: QColor, width: float) -> None:
        """Draw the edge of a rectangle, inside it."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(colour, width))
        half = width / 2
        self._painter.drawRect(rect.adjusted(half, half, -half, -half))

    def words(
        self,
        text: str,
        place: QRectF,
        *,
        largest: int,
        smallest: int = SMALLEST,
        colour: QColor = INK,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        middle: bool = False,
        one_line: bool = False,
    ) -> float:
        """Write `text` as large as `place` allows and return its lower edge; `middle` centres it in height.

        With `one_line` the text becomes smaller rather than be broken, below `smallest` if need be.
        """
        if one_line:
            largest = smallest = min(largest, one_line_size(text, place.width(), bold=bold))
        fitted = fit(text, place.width(), place.height(), largest=largest, smallest=smallest, bold=bold)
        step = fitted.pixels * LINE_HEIGHT
        room = max(1, int(place.height() / step + 0.05))
        lines = fitted.lines[:room]
        if len(fitted.lines) > room:
            lines[-1] = shortened(lines[-1] + "……", face(fitted.pixels, bold=bold), place.width())
        top = place.top() + ((place.height() - len(lines) * step) / 2 if middle else 0)
        return self.lines(lines, QRectF(place.left(), top, place.width(), 0), fitted.pixels, colour, bold, align)

    def lines(
        self,
        lines: list[str],
        place: QRectF,
        pixels: int,
        colour: QColor = INK,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        """Write lines that are already broken, from the top of `place`, and return their lower edge."""
        self._painter.setFont(face(pixels, bold=bold))
        self._painter.setPen(colour)
        step = pixels * LINE_HEIGHT
        flags = int(align) | int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        flags |= int(Qt.TextFlag.TextDontClip)
        for at, words in enumerate(lines):
            self._painter.drawText(QRectF(place.left(), place.top() + at * step, place.width(), step), flags, words)
        return place.top() + len(lines) * step

    def sign(self, passed: bool, place: QRectF, colour: QColor) -> None:
        """A tick in a disc, or a cross in a square: the shape says it where colours cannot be told apart."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        x, y, s = place.x(), place.y(), place.width()
        if passed:
            self._painter.drawEllipse(place)
        else:
            self._painter.drawRoundedRect(place, s * 0.12, s * 0.12)
        pen = QPen(ON_BAND, s * 0.11, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

        def at(across: float, down: float) -> QPointF:
            return QPointF(x + s * across, y + s * down)

        if passed:
            self._painter.drawPolyline(QPolygonF([at(0.27, 0.52), at(0.44, 0.68), at(0.74, 0.34)]))
        else:
            self._painter.drawLine(at(0.3, 0.3), at(0.7, 0.7))
            self._painter.drawLine(at(0.7, 0.3), at(0.3, 0.7))
