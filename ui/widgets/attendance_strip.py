"""Attendance over the meetings of a term, one cell per meeting: shape, letter and colour all say the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from governance_desk.language import tr
from governance_desk.lists.presence import Presence, presence_letter, presence_words
from ui import theme
from ui.language import spoken


class AttendanceStrip(QWidget):
    """`show_meetings` takes the meetings in order, each with its name for the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = ""
        self._meetings: Sequence[tuple[str, Presence]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        spoken(self.retranslate)

    def show_meetings(self, who: str, meetings: Sequence[tuple[str, Presence]]) -> None:
        """`meetings`: (name of the meeting, what this person was there), oldest first."""
        self._who, self._meetings = who, tuple(meetings)
        self.retranslate()
        self.updateGeometry()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Attendance of {name}", name=self._who))
        self.setAccessibleDescription(
            "; ".join(f"{meeting}: {presence_words(presence)}" for meeting, presence in self._meetings)
        )
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.px(24)
        return QSize(max(1, len(self._meetings)) * (side + 4), side)

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            index = int(event.pos().x() // (theme.px(24) + 4))
            if 0 <= index < len(self._meetings):
                meeting, presence = self._meetings[index]
                QToolTip.showText(event.globalPos(), f"{meeting}: {presence_words(presence)}", self)
            return True
        return super().event(event)  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(24)
        for index, (_meeting, presence) in enumerate(self._meetings):
            paint_presence(painter, QRectF(index * (side + 4), 0, side, side), presence)


def paint_presence(painter: QPainter, cell: QRectF, presence: Presence) -> None:
    """Present: a full disc. Proxy: half a disc. Excused: an open square. Absent: a full diamond."""
    inner = cell.adjusted(1.5, 1.5, -1.5, -1.5)
    names = {
        "present": ("good", "good", "on_accent"),
        "proxy": ("good", "good_soft", "good"),
        "excused": ("warn", "warn_soft", "warn"),
        "absent": ("bad", "bad", "on_accent"),
        "none": ("line", "page", "muted"),
    }
    edge, fill, ink = (theme.colour(name) for name in names[presence])
    painter.setPen(QPen(edge, 1.5))
    painter.setBrush(fill)
    if presence in ("present", "proxy"):
        painter.drawEllipse(inner)
    elif presence == "excused":
        painter.drawRoundedRect(inner, 3, 3)
    elif presence == "absent":
        c = cell.center()
        reach = cell.width() / 2
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(c.x(), c.y() - reach),
                    QPointF(c.x() + reach, c.y()),
                    QPointF(c.x(), c.y() + reach),
                    QPointF(c.x() - reach, c.y()),
                ]
            )
        )
    else:
        painter.drawLine(QPointF(inner.left() + 5, inner.center().y()), QPointF(inner.right() - 5, inner.center().y()))
    painter.setPen(ink)
    letters = theme.font(12)
    letters.setPixelSize(max(8, int(cell.height() * 0.48)))
    painter.setFont(letters)
    painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, presence_letter(presence))
