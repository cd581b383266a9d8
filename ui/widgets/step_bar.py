"""The steps of a meeting along the top: 筹备 → 签到 → 开会 → 纪要 → 签署归档."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from governance_desk.language import tr
from ui import theme
from ui.language import spoken

MEETING_STEPS: tuple[Callable[[], str], ...] = (
    lambda: tr("Prepare"),
    lambda: tr("Check-in"),
    lambda: tr("In session"),
    lambda: tr("Minutes"),
    lambda: tr("Sign and file"),
)


class StepBar(QWidget):
    """Any step can be looked at; `reached` says how far the meeting is. `chosen` carries the step's index."""

    chosen = Signal(int)

    def __init__(self, steps: Sequence[Callable[[], str]] = MEETING_STEPS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = steps
        self._steps = [_Step(index) for index in range(len(steps))]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for step in self._steps:
            row.addWidget(step, 1)
            step.pressed.connect(self._choose)
        self.reached = 0
        self.shown = 0
        self._done: Sequence[bool] | None = None
        spoken(self.retranslate)

    def show_progress(self, *, reached: int, shown: int | None = None, done: Sequence[bool] | None = None) -> None:
        """`reached` is the step the meeting is in; `shown` the one on the page, the same if not given.

        `done` says of each step whether it is done, where passing it by is not enough.
        """
        self.reached = reached
        self._done = done
        self.shown = reached if shown is None else shown
        self.retranslate()

    def retranslate(self) -> None:
        last = len(self._steps) - 1
        for index, (step, words) in enumerate(zip(self._steps, self._words, strict=True)):
            done = self._is_done(index)
            state = tr("done") if done else tr("now") if index == self.reached else tr("later")
            step.show_state(
                words(),
                done=done,
                at_hand=index == self.reached,
                shown=index == self.shown,
                ends=(index == 0, index == last),
            )
            step.setAccessibleName(words())
            step.setAccessibleDescription(state)

    def _is_done(self, index: int) -> bool:
        if self._done is None:
            return index < self.reached
        return index != self.reached and index < len(self._done) and self._done[index]

    def _choose(self, index: int) -> None:
        self.shown = index
        self.retranslate()
        self.chosen.emit(index)


class _Step(QWidget):
    """One step: a numbered disc on a line, ticked when done, with its name beside the disc."""

    pressed = Signal(int)

    def __init__(self, index: int) -> None:
        super().__init__()
        self._index = index
        self._name = ""
        self._done = self._at_hand = self._shown = False
        self._ends = (False, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, name: str, *, done: bool, at_hand: bool, shown: bool, ends: tuple[bool, bool]) -> None:
        self._name, self._done, self._at_hand, self._shown, self._ends = name, done, at_hand, shown, ends
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._name) + 24, theme.px(56))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit(self._index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self._index)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(24)
        centre = QPointF(self.width() / 2, side / 2 + 3)
        disc = QRectF(centre.x() - side / 2, 3, side, side)
        painter.setPen(QPen(theme.colour("edge"), 2))
        if not self._ends[0]:
            painter.drawLine(QPointF(0, centre.y()), QPointF(disc.left() - 6, centre.y()))
        if not self._ends[1]:
            painter.drawLine(QPointF(disc.right() + 6, centre.y()), QPointF(self.width(), centre.y()))
        filled = self._done or self._at_hand
        painter.setPen(QPen(theme.colour("accent" if filled else "edge"), 2))
        painter.setBrush(theme.colour("accent" if self._at_hand else "accent_soft" if self._done else "card"))
        painter.drawEllipse(disc)
        painter.setPen(theme.colour("on_accent" if self._at_hand else "accent_deep" if self._done else "muted"))
        painter.setFont(theme.font(12))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "✓" if self._done else str(self._index + 1))
        words = QRectF(0, disc.bottom() + 2, self.width(), self.height() - disc.bottom() - 4)
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("ink" if filled or self._shown else "muted"))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._name)
        if self._shown:
            width = painter.fontMetrics().horizontalAdvance(self._name)
            painter.fillRect(QRectF(centre.x() - width / 2, self.height() - 3, width, 3), theme.colour("accent"))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
