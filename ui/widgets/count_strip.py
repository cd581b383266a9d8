"""How many were in the room over the meeting's time: a line of steps, the quorum, the votes marked on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from governance_desk.meeting.head_count import WHOLE, HeadCount
from ui import theme


class CountStrip(QWidget):
    """`show_count` takes the head count and the words below its ends; `words` is the same for a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self._count: HeadCount | None = None
        self._ends = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: HeadCount | None, name: str, words: str, ends: tuple[str, str]) -> None:
        """Show it; nothing before anybody came."""
        self._count, self._ends = count, ends
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(170))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._count is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(12))
        beside, above, below = theme.px(44), theme.px(24), theme.px(24)
        area = QRectF(beside, above, self.width() - beside - 2, self.height() - above - below)
        self._steps(painter, area, self._count)
        self._levels(painter, area, self._count)
        self._marks(painter, area, self._count)
        painter.setPen(theme.colour("muted"))
        line = QRectF(area.left(), area.bottom() + 2, area.width(), below)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._ends[0])
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._ends[1])

    def _steps(self, painter: QPainter, area: QRectF, count: HeadCount) -> None:
        """The area under the line, filled softly, its edge in the accent."""
        corners = [QPointF(_across(area, count.steps[0].along), area.bottom())]
        for step in count.steps:
            x = _across(area, step.along)
            corners += [QPointF(x, corners[-1].y()), QPointF(x, _height(area, count, step.here))]
        corners.append(QPointF(area.right(), corners[-1].y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawPolygon(QPolygonF([*corners, QPointF(area.right(), area.bottom())]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawPolyline(QPolygonF(corners))

    def _levels(self, painter: QPainter, area: QRectF, count: HeadCount) -> None:
        """Nothing, the quorum, everyone."""
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        levels = [0, max(count.expected, count.most)]
        if count.required is not None:
            levels.append(count.required)
            at = _height(area, count, count.required)
            painter.setPen(QPen(theme.colour("ink"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at))
        painter.setPen(theme.colour("ink"))
        half = theme.px(9)
        for level in levels:
            at = _height(area, count, level)
            room = QRectF(0, at - half, area.left() - 6, 2 * half)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(level))

    def _marks(self, painter: QPainter, area: QRectF, count: HeadCount) -> None:
        """The opening, a triangle; each vote its number in a disc, filled where the quorum was there; the breaks."""
        painter.setPen(QPen(theme.colour("muted"), 1, Qt.PenStyle.DotLine))
        for along in count.breaks:
            x = _across(area, along)
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        radius = theme.px(9)
        for mark in count.marks:
            x = _across(area, mark.along)
            painter.setPen(QPen(theme.colour("ink"), 1))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            centre = QPointF(min(max(x, radius), self.width() - radius), area.top() - radius - 1)
            enough = mark.required is not None and mark.counted >= mark.required
            painter.setBrush(theme.colour("accent" if enough else "page"))
            if mark.vote == 0:
                by = radius * 0.8
                corners = [QPointF(-by, -by), QPointF(by, 0), QPointF(-by, by)]
                painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
                continue
            painter.drawEllipse(centre, radius, radius)
            painter.setPen(theme.colour("on_accent" if enough else "ink"))
            box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(mark.vote))


def _across(area: QRectF, along: int) -> float:
    return area.left() + area.width() * along / WHOLE


def _height(area: QRectF, count: HeadCount, number: int) -> float:
    return area.bottom() - area.height() * number / max(count.expected, count.most, 1)
