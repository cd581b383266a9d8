"""The clerk's remote control: what the hall sees, what comes next, and the buttons between them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import tr
from governance_desk.meeting.hall import Blank, Chart, ElectionResult, HallView, Item, Voting
from ui import theme
from ui.language import spoken
from ui.projector.paint import page_count, picture
from ui.widgets.key_button import KeyButton, shown_key
from ui.words import label, restyle

SIZE = QSize(1920, 1080)

HALL_KEY, AT_ONCE = "Ctrl+H", "Shift+F7"

HALL, CHAIR, RESULTS = "hall", "chair", "results"
"""What can be kept in a file."""


class Remote(QFrame):
    """Sends wishes, never decides: `show_next`, `item_wanted`, `result_wanted`, `notice_wanted`, `blank_wanted`,
    `page_wanted` (with the page, from 0), `hall_wanted` and `chair_wanted` (open or close the window),
    `picture_wanted` (of what, and the ending of the file), and `chart_wanted` (results in the next way)."""

    show_next = Signal()
    item_wanted = Signal()
    result_wanted = Signal()
    notice_wanted = Signal()
    blank_wanted = Signal()
    page_wanted = Signal(int)
    hall_wanted = Signal(bool)
    chair_wanted = Signal(bool)
    picture_wanted = Signal(str, str)
    chart_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._now_view: HallView = Blank()
        self._next_view: HallView | None = None
        self._on_second_monitor = False
        self._pages = 1
        self._heading = label("heading")
        self._where = label("small")
        self._now_words = label("small", wrap=False)
        self._next_words = label("small", wrap=False)
        self.now = Thumbnail()
        self.next = Thumbnail()
        self._advance = KeyButton("F5")
        self._advance.setProperty("kind", "primary")
        self._item = KeyButton("F6")
        self._result = KeyButton("F7")
        self._notice = KeyButton("F8")
        self._blank = KeyButton("F9")
        self.at_once, self._chart_button = QCheckBox(), KeyButton("Ctrl+G")
        self.at_once.setChecked(True)
        self._chart: Chart = "bars"
        self._back, self._forth = KeyButton("Ctrl+PgUp"), KeyButton("Ctrl+PgDown")
        self._page_words = label("small", wrap=False)
        self._hall, self._chair = KeyButton(HALL_KEY), QPushButton()
        for button in (self._hall, self._chair):
            button.setCheckable(True)
        self._keep = QPushButton()
        self._kept_as = QMenu(self)
        self._files = {
            kept: self._kept_as.addAction("")
            for kept in ((HALL, ".png"), (HALL, ".pdf"), (CHAIR, ".png"), (CHAIR, ".pdf"), (RESULTS, ".pdf"))
        }
        self._keep.setMenu(self._kept_as)
        self._connect()
        self._lay_out()
        spoken(self.retranslate)

    @property
    def keys(self) -> tuple[KeyButton, ...]:
        """The buttons that have a key: it works as well while they are out of sight."""
        shown = (self._advance, self._item, self._result, self._notice, self._blank)
        return (*shown, self._chart_button, self._back, self._forth, self._hall)

    def show_views(self, now: HallView, following: HallView | None) -> None:
        """`now` is on the screen, `following` is what the first button would show; None when nothing follows."""
        self._now_view, self._next_view = now, following
        self._pages = page_count(now, SIZE)
        self.retranslate()

    def show_place(self, *, opened: bool, second_monitor: bool) -> None:
        """Whether the hall's window is open, and whether it fills a second monitor."""
        self._hall.setChecked(opened)
        self._on_second_monitor = second_monitor
        self.retranslate()

    def show_chair(self, opened: bool) -> None:
        """Whether the chair's window is open."""
        self._chair.setChecked(opened)
        self.retranslate()

    def show_at_once(self, at_once: bool, *, may_change: bool) -> None:
        """Whether results are shown as soon as they are declared; told, not chosen here."""
        self.at_once.blockSignals(True)
        self.at_once.setChecked(at_once)
        self.at_once.blockSignals(False)
        self.at_once.setEnabled(may_change)

    def show_chart(self, chart: Chart) -> None:
        """How results are shown."""
        self._chart = chart
        self._name_chart()

    def allow_result(self, allowed: bool, *, any_result: bool = False) -> None:
        """Whether the item at hand has a declared result that may be shown, and whether any item has one."""
        self._result.setEnabled(allowed)
        self._files[RESULTS, ".pdf"].setEnabled(allowed or any_result)

    def retranslate(self) -> None:
        self._heading.setText(tr("Hall screen"))
        self.setAccessibleName(tr("Hall screen"))
        opened = self._hall.isChecked()
        self._now_words.setText(tr("The hall sees") if opened else tr("Preview (the hall screen is closed)"))
        for button, primary in ((self._hall, not opened), (self._advance, opened)):
            button.setProperty("kind", "primary" if primary else "")
            restyle(button)
        self._next_words.setText(tr("Next"))
        self.now.show_view(self._now_view, tr("The hall sees"))
        self.next.show_view(self._next_view, tr("Next"))
        self._advance.set_words(tr("Show next"))
        self._advance.setEnabled(self._next_view is not None)
        self._item.set_words(tr("Item"))
        self._result.set_words(tr("Result"))
        self._notice.set_words(tr("Notice"))
        self._blank.set_words(tr("Blank"))
        page = self._now_view.page if isinstance(self._now_view, Item | ElectionResult | Voting) else 0
        self._page_words.setText(f"{page + 1} / {self._pages}")
        self._page_words.setAccessibleName(tr("Page {page} of {pages}", page=page + 1, pages=self._pages))
        for button, sign, words in ((self._back, "‹", tr("Previous page")), (self._forth, "›", tr("Next page"))):
            button.set_words(sign)
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({shown_key(button.key)})")
        self._back.setEnabled(page > 0)
        self._forth.setEnabled(page + 1 < self._pages)
        for part in (self._back, self._forth, self._page_words):
            part.setVisible(self._pages > 1)
        self._hall.set_words(tr("Close the hall screen") if opened else tr("Open the hall screen"))
        self._chair.setText(tr("Chair's screen"))
        self._chair.setAccessibleName(
            tr("Close the chair's screen") if self._chair.isChecked() else tr("Open the chair's screen")
        )
        self._chair.setToolTip(self._chair.accessibleName())
        self._keep.setText(tr("Keep"))
        self._keep.setAccessibleName(tr("Keep the screens for the record"))
        self._keep.setToolTip(tr("Keep the screens for the record"))
        kept_as = (
            tr("The hall screen as a picture …"),
            tr("The hall screen as PDF …"),
            tr("The chair's screen as a picture …"),
            tr("The chair's screen as PDF …"),
            tr("Every result as PDF …"),
        )
        for action, said in zip(self._files.values(), kept_as, strict=True):
            action.setText(said)
        at_once = tr("Show a result at once")
        self.at_once.setText(f"{at_once}　{shown_key(AT_ONCE)}")
        self.at_once.setAccessibleName(at_once)
        self.at_once.setShortcut(QKeySequence(AT_ONCE))
        self._name_chart()
        self._where.setText(self.place_words())
        self._where.setVisible(opened)  # of the two lines the one that says more, so that all buttons are in sight
        self._now_words.setVisible(not opened)
        self._where.setProperty("tone", "warn" if self._hall.isChecked() and not self._on_second_monitor else "muted")
        restyle(self._where)

    def place_words(self) -> str:
        """Where the hall screen is, as a sentence."""
        if not self._hall.isChecked():
            return tr("The hall sees nothing yet.")
        if self._on_second_monitor:
            return tr("On the second monitor.")
        return tr("No second monitor: shown in a small window here. Connect the projector.")

    def _name_chart(self) -> None:
        short, whole = {
            "bars": (tr("Bars"), tr("Results as bars")),
            "pie": (tr("Pie"), tr("Results as a pie")),
            "numbers": (tr("Numbers"), tr("Results as numbers")),
        }[self._chart]
        self._chart_button.set_words(short)
        self._chart_button.setAccessibleName(whole)
        self._chart_button.setToolTip(f"{whole} ({self._chart_button.key})")

    def _connect(self) -> None:
        self._chart_button.clicked.connect(self.chart_wanted)
        self._advance.clicked.connect(self.show_next)
        self._item.clicked.connect(self.item_wanted)
        self._result.clicked.connect(self.result_wanted)
        self._notice.clicked.connect(self.notice_wanted)
        self._blank.clicked.connect(self.blank_wanted)
        self._back.clicked.connect(lambda: self._turn(-1))
        self._forth.clicked.connect(lambda: self._turn(1))
        self._hall.clicked.connect(self.hall_wanted)
        self._chair.clicked.connect(self.chair_wanted)
        for (what, ending), action in self._files.items():
            action.triggered.connect(lambda _=False, kept=(what, ending): self.picture_wanted.emit(*kept))

    def _turn(self, by: int) -> None:
        if isinstance(self._now_view, Item | ElectionResult | Voting):
            self.page_wanted.emit(self._now_view.page + by)

    def _lay_out(self) -> None:
        pages = QHBoxLayout()
        pages.addWidget(self._page_words, 1)
        pages.addWidget(self._back)
        pages.addWidget(self._forth)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for at, button in enumerate((self._item, self._result, self._notice, self._blank)):
            buttons.addWidget(button, at // 2, at % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        # What comes next is only recognised, not read: it may be small, and leaves the column room for the rest.
        self.next.setMinimumSize(112, 63)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self._next_words)
        beside.addWidget(self._advance)
        beside.addWidget(self._chart_button)
        beside.addStretch(1)
        following = QHBoxLayout()
        following.setSpacing(8)
        following.addWidget(self.next, 1)
        following.addLayout(beside, 1)
        for part in (self._heading, self._where, self._now_words, self.now):
            column.addWidget(part)
        column.addLayout(pages)
        column.addLayout(following)
        column.addLayout(buttons)
        column.addWidget(self._hall)
        seldom = QHBoxLayout()
        seldom.setSpacing(8)
        seldom.addWidget(self._chair, 1)
        seldom.addWidget(self._keep, 1)
        column.addLayout(seldom)
        column.addWidget(self.at_once)
        column.addStretch(1)


class Thumbnail(QWidget):
    """A small picture of a scene, painted by the hall's own painter."""

    def __init__(self) -> None:
        super().__init__()
        self._view: HallView | None = None
        self._made: QPixmap | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(160, 90)
        spoken(self.retranslate)

    def show_view(self, view: HallView | None, words: str) -> None:
        """Show the scene, or an empty frame. It is painted when it is looked at, after the hall's own window."""
        self.setAccessibleName(words)
        if view != self._view:
            self._view = view
            self._forget()

    def retranslate(self) -> None:
        """The scene has other words now."""
        self._forget()

    def _forget(self) -> None:
        self._made = None
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width * 9 // 16

    def sizeHint(self) -> QSize:
        return QSize(256, 144)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, _event: QPaintEvent) -> None:
        frame = QRect(QPoint(), self._picture_size())
        frame.moveCenter(self.rect().center())
        painter = QPainter(self)
        if self._view is not None:
            if self._made is None:
                self._made = self._small(self._view)
            painter.drawPixmap(frame, self._made)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))

    def _picture_size(self) -> QSize:
        return SIZE.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)

    def _small(self, view: HallView) -> QPixmap:
        """Painted at the hall's size and made smaller, so that lines break where they break in the hall."""
        whole = picture(view, SIZE)
        sharp = self._picture_size() * self.devicePixelRatio()
        return whole.scaled(sharp, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
