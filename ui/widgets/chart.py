"""A chart of bars: what each part means is told by its pattern and its number as well as by its colour.

The same painting serves the window, a picture and a PDF; the numbers stand in the accessible description, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageSize,
    QPainter,
    QPaintEvent,
    QPdfWriter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from governance_desk.language import tr
from ui import theme
from ui.tool_tip import tip

PICTURE = QSize(1600, 800)
"""Pixels of a chart that is saved as a picture."""
PAGE = QSizeF(240, 120)
"""Millimetres of a chart that is saved as a PDF."""
_PATTERNS = {
    "solid": Qt.BrushStyle.SolidPattern,
    "hatched": Qt.BrushStyle.BDiagPattern,
    "dotted": Qt.BrushStyle.Dense5Pattern,
    "crossed": Qt.BrushStyle.DiagCrossPattern,
    "open": Qt.BrushStyle.NoBrush,
}


class Series(msgspec.Struct, frozen=True):
    """What a part of a bar means: its name, a colour of the theme, and one of the patterns."""

    name: str
    tone: str
    pattern: str = "solid"


class Group(msgspec.Struct, frozen=True):
    """What stands over one label of the axis: bars side by side, each of parts `(number of the series, value)`.

    `note` stands above them, such as 25/37.
    """

    label: str
    bars: tuple[tuple[tuple[int, int], ...], ...]
    note: str = ""


class Chart(QWidget):
    """`show_groups` sets it anew; `title` is what it shows; `changed` when it shows something else."""

    changed = Signal()

    def __init__(self, height: int = 220) -> None:
        super().__init__()
        self.title = ""
        self._height = height
        self._series: tuple[Series, ...] = ()
        self._groups: tuple[Group, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_groups(self, title: str, series: Sequence[Series], groups: Sequence[Group]) -> None:
        """From left to right."""
        self.title, self._series, self._groups = title, tuple(series), tuple(groups)
        self.setAccessibleName(title)
        self.setAccessibleDescription("; ".join(self.words()))
        self.setToolTip(tip("\n".join(self.words())))
        self.updateGeometry()
        self.update()
        self.changed.emit()

    def words(self) -> list[str]:
        """The whole chart in words, one group in each."""
        said = []
        for group in self._groups:
            parts = [f"{self._series[at].name} {value}" for bar in group.bars for at, value in bar]
            said.append(f"{group.label}: {', '.join([*parts, *([group.note] if group.note else [])])}")
        return said

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()), theme.font(12))

    def picture(self) -> QImage:
        """The chart with its title, on white."""
        image = QImage(PICTURE, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_whole(painter, QRectF(image.rect()), PICTURE.height() / 28)
        painter.end()
        return image

    def png(self) -> bytes:
        """The picture as a file."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.picture().save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def pdf(self) -> bytes:
        """The chart with its title, as lines and letters, on a page of its size."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(self.title)
        writer.setPageSize(QPageSize(PAGE, QPageSize.Unit.Millimeter))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        painter = QPainter(writer)
        room = QRectF(0, 0, writer.width(), writer.height())
        self._paint_whole(painter, room, room.height() / 28)
        painter.end()
        return bytes(buffer.data().data())

    def _paint_whole(self, painter: QPainter, room: QRectF, letters: float) -> None:
        font = QFont(theme.FAMILY)
        font.setPixelSize(round(letters * 1.3))
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        inner = room.adjusted(letters, letters, -letters, -letters)
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, self.title)
        font.setPixelSize(round(letters))
        self._paint(painter, inner.adjusted(0, letters * 2.4, 0, 0), font)

    def _paint(self, painter: QPainter, room: QRectF, font: QFont) -> None:
        painter.setFont(font)
        metrics = QFontMetricsF(font, painter.device())
        line = metrics.height()
        if not any(value for group in self._groups for bar in group.bars for _at, value in bar):
            painter.setPen(theme.colour("muted"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, tr("Nothing to show yet"))
            return
        if len(self._series) > 1:
            self._paint_legend(painter, room, metrics)
            room = room.adjusted(0, line * 1.7, 0, 0)
        base = room.bottom() - line * 1.4
        top = room.top() + line * (2.6 if any(group.note for group in self._groups) else 1.3)
        most = max(sum(value for _at, value in bar) for group in self._groups for bar in group.bars)
        scale = (base - top) / max(1, most)
        step = room.width() / len(self._groups)
        shown = _every(self._groups, step, metrics)
        for place, group in enumerate(self._groups):
            left = room.left() + place * step
            self._paint_group(painter, group, QRectF(left, top, step, base - top), scale, metrics)
            painter.setPen(theme.colour("ink"))
            if place % shown == 0:
                width = step * shown
                words = metrics.elidedText(group.label, Qt.TextElideMode.ElideRight, width - 4)
                where = QRectF(left + step / 2 - width / 2, base + line * 0.2, width, line * 1.2)
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(QPen(theme.colour("edge"), max(1.0, line / 16)))
        painter.drawLine(QPointF(room.left(), base), QPointF(room.right(), base))

    def _paint_group(self, painter: QPainter, group: Group, room: QRectF, scale: float, metrics: QFontMetricsF) -> None:
        line = metrics.height()
        width = min(room.width() * 0.72 / len(group.bars), line * 3)
        left = room.center().x() - width * len(group.bars) / 2
        highest = room.bottom()
        for bar in group.bars:
            bottom = room.bottom()
            for at, value in bar:
                height = value * scale
                part = QRectF(left + 1, bottom - height, max(1.0, width - 2), height)
                if value:
                    _fill(painter, part, self._series[at])
                    inside = height >= line and metrics.horizontalAdvance(str(value)) < width - 6
                    if len(bar) > 1:
                        self._number(painter, part, value, metrics, inside=inside)
                bottom -= height
            whole = sum(value for _at, value in bar)
            if len(bar) == 1 and whole and metrics.horizontalAdvance(str(whole)) <= room.width() / len(group.bars):
                painter.setPen(theme.colour("ink"))
                over = QRectF(left - width, bottom - line * 1.1, width * 3, line)
                painter.drawText(over, Qt.AlignmentFlag.AlignCenter, str(whole))
            highest = min(highest, bottom - (line * 1.1 if len(bar) == 1 else 0))
            left += width
        if group.note and metrics.horizontalAdvance(group.note) <= room.width():
            painter.setPen(theme.colour("ink"))
            above = QRectF(room.left(), highest - line * 1.15, room.width(), line)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, group.note)

    def _number(self, painter: QPainter, part: QRectF, value: int, metrics: QFontMetricsF, *, inside: bool) -> None:
        """On a ground of its own, so that it is read on any pattern; beside a part that is too small for it."""
        ground = QRectF(0, 0, metrics.horizontalAdvance(str(value)) + 6, metrics.height() * 0.9)
        ground.moveCenter(
            part.center() if inside else QPointF(part.right() + ground.width() / 2 + 2, part.center().y())
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(ground, 3, 3)
        painter.setPen(theme.colour("ink"))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, str(value))

    def _paint_legend(self, painter: QPainter, room: QRectF, metrics: QFontMetricsF) -> None:
        line = metrics.height()
        left = room.left()
        for series in self._series:
            box = QRectF(left, room.top() + line * 0.25, line * 0.9, line * 0.9)
            _fill(painter, box, series)
            painter.setPen(theme.colour("ink"))
            painter.drawText(QPointF(box.right() + line * 0.4, room.top() + line * 1.05), series.name)
            left = box.right() + line * 1.6 + metrics.horizontalAdvance(series.name)


def save_chart(chart: Chart, path: Path) -> None:
    """As a PDF or a picture, by the ending of the name; Fault where the disk does not take it."""
    from governance_desk.documents.issue import write_document

    write_document(path, chart.pdf() if path.suffix.lower() == ".pdf" else chart.png())


def _fill(painter: QPainter, part: QRectF, series: Series) -> None:
    colour = theme.colour(series.tone)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(theme.colour("card"))
    painter.drawRect(part)
    painter.setBrush(QBrush(colour, _PATTERNS[series.pattern]))
    painter.drawRect(part)


def _every(groups: Sequence[Group], step: float, metrics: QFontMetricsF) -> int:
    """Every how many groups a label has room."""
    widest = max(metrics.horizontalAdvance(group.label) for group in groups)
    return 1 if len(groups) <= 6 else max(1, -int(-(widest + 6) // step))
