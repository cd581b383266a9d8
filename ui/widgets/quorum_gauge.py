"""The quorum, always in sight: 应到 37 · 实到 25 · 需要 25, with the article."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme
from ui.language import spoken
from ui.widgets.banner import Banner
from ui.words import article_words, label, restyle

NO_BREAK_SPACE = "\u00a0"
"""Keeps a number with its word where a large text needs two lines."""


class QuorumGauge(QFrame):
    """Four states: reached, not yet, lost, and not to be judged because a reading is not adopted.

    `reading_wanted` is sent when the clerk follows the link to the charter page. The gauge is told whether the
    quorum is reached; it never compares numbers itself, because the charter may ask for two counts at once.
    """

    reading_wanted = Signal()
    count_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._expected = self._present = 0
        self._required: int | None = None
        self._reached: bool | None = None
        self._lost = False
        self._begun = True
        self._article = self._why = ""
        self._numbers = label("heading")
        self._state = label()
        self._track = _Track()
        self._link = QPushButton()
        self._link.setProperty("kind", "link")
        self._link.clicked.connect(self.reading_wanted)
        self._count = QPushButton()
        self._count.setProperty("kind", "link")
        self._count.clicked.connect(self.count_wanted)
        self._banner = Banner()

        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._rows.setSpacing(4)
        first, second = self._first, self._second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._numbers, 1)
        first.addWidget(self._count)
        second.addWidget(self._state, 1)
        second.addWidget(self._link)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        self._rows.addLayout(first, 1)
        self._rows.addWidget(self._track)
        self._rows.addLayout(second, 1)
        column.addLayout(self._rows)
        column.addWidget(self._banner)
        self.setProperty("role", "card")
        spoken(self.retranslate)

    def show_count(
        self,
        *,
        expected: int,
        present: int,
        required: int,
        reached: bool,
        article: str,
        lost: bool = False,
        begun: bool = True,
    ) -> None:
        """Show a quorum that can be judged; `lost` when it was reached in this meeting and is not any more,
        not `begun` as long as nobody can have come."""
        self._expected, self._present, self._required = expected, present, required
        self._reached, self._lost, self._article, self._why = reached, lost and not reached, article, ""
        self._begun = begun
        self.retranslate()

    def show_unjudged(self, *, expected: int, present: int, why: str, article: str = "") -> None:
        """Show the numbers of a quorum that no adopted clause lets anyone judge, and why."""
        self._expected, self._present, self._required = expected, present, None
        self._reached, self._lost, self._article, self._why = None, False, article, why
        self.retranslate()

    def make_low(self, low: bool) -> None:
        """Only the words, on one line: large text leaves the height to what is worked at."""
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom)
        self._track.setVisible(not low)
        self._first.removeWidget(self._count)
        self._second.removeWidget(self._count)
        (self._second if low else self._first).addWidget(self._count)  # on one line behind the words

    def state(self) -> str:
        """`reached`, `below`, `lost`, `unjudged`, or `waiting` before the check-in."""
        if self._reached is None:
            return "unjudged"
        if not self._begun:
            return "waiting"
        return "reached" if self._reached else "lost" if self._lost else "below"

    def retranslate(self) -> None:
        parts = [
            tr("Expected {number}", number=self._expected),
            tr("Present {number}", number=self._present),
        ]
        if self._required is not None:
            parts.append(tr("Required {number}", number=self._required))
        numbers = " · ".join(parts)
        self._numbers.setText(" · ".join(part.replace(" ", NO_BREAK_SPACE) for part in parts))
        sentence = self._sentence() + article_words(self._article)
        self._state.setText(sentence)
        self._link.setText(tr("Adopt a reading"))
        self._link.setAccessibleName(self._link.text())
        self._link.setVisible(self._reached is None)
        self._count.setText(tr("Head count"))
        self._count.setAccessibleName(tr("Head count over the meeting"))
        self._count.setVisible(bool(self._present) or self._lost)
        state = self.state()
        if state == "lost":
            self._banner.say(
                tr("The quorum is lost: nothing can be resolved until {number} are present.", number=self._required),
                tone="bad",
            )
        else:
            self._banner.hide()
        tone = {"reached": "good", "below": "warn", "lost": "bad", "unjudged": "muted", "waiting": "muted"}[state]
        self._state.setProperty("tone", tone)
        restyle(self._state)
        self._state.setVisible(state != "lost")
        self._track.show_numbers(self._expected, self._present, self._required, tone)
        self.setAccessibleName(tr("Quorum"))
        self.setAccessibleDescription(f"{numbers}. {sentence}")

    def _sentence(self) -> str:
        if self._reached is None:
            return tr("Cannot be judged.") + (" " + self._why if self._why else "")
        if not self._begun:
            return tr("Check-in has not begun; {required} are needed.", required=self._required)
        if self._reached:
            return "✓ " + tr("There is a quorum.")
        missing = max(0, (self._required or 0) - self._present)
        if missing:
            return tr("Not yet a quorum: {number} more needed.", number=missing)
        return tr("Not a quorum.")


class _Track(QWidget):
    """The bar: how many of the expected are here, with a mark where the quorum lies."""

    def __init__(self) -> None:
        super().__init__()
        self._expected = self._present = 0
        self._required: int | None = None
        self._tone = "muted"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_numbers(self, expected: int, present: int, required: int | None, tone: str) -> None:
        self._expected, self._present, self._required, self._tone = expected, present, required, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, theme.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.height()
        track = QRectF(0, height * 0.2, self.width(), height * 0.6)
        radius = track.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft" if theme.is_contrast() else "line"))
        painter.drawRoundedRect(track, radius, radius)
        whole = max(self._expected, self._present, self._required or 0, 1)
        if self._present:
            filled = QRectF(track)
            filled.setWidth(max(track.height(), self.width() * self._present / whole))
            painter.setBrush(theme.colour(self._tone))
            painter.drawRoundedRect(filled, radius, radius)
        if self._required is not None:
            at = min(self.width() - 2.0, self.width() * self._required / whole)
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.drawLine(int(at), 0, int(at), height)
