"""The pages of a PDF below one another; each is drawn when it comes into sight, at any size."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from governance_desk.documents.layout.preview import Preview
from governance_desk.language import tr
from ui import theme

GAP = 14
"""Pixels between pages, and around them."""
SIZES = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""To which the buttons go; 1.0 is the size on paper, at 96 dots an inch."""
KEPT = 12
"""Pictures that are kept: what is in sight, and what was a moment ago."""
_DOTS = 96 / 72  # pixels a point


class PagePreview(QAbstractScrollArea):
    """`page_changed` has the page in sight (1 …) and how many there are; `size_changed` comes when it may differ."""

    page_changed = Signal(int, int)
    size_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Always there: one that comes and goes changes the width that the pages are fitted to, and all are drawn anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._preview: Preview | None = None
        self._sizes: list[tuple[float, float]] = []
        self._widest = 595.0
        self._tops: list[int] = []
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._size: float | None = None  # None: as wide as there is room
        self._told = (0, 0)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_next)
        self.verticalScrollBar().valueChanged.connect(lambda _at: self._tell())
        self.say_name()

    def say_name(self) -> None:
        """The accessible name in the language in use."""
        self.setAccessibleName(tr("Preview"))

    def show_pdf(self, pdf: bytes) -> None:
        """Show these pages in place of the others, at the place and the size that were."""
        self.forget()
        self._preview = Preview(pdf)
        self._sizes = [self._preview.size(page) for page in range(len(self._preview))]
        self._widest = max(width for width, _height in self._sizes)
        self._lay_out()

    def forget(self) -> None:
        """Show nothing, and give back the memory."""
        if self._preview is not None:
            self._preview.close()
        self._preview, self._sizes, self._tops = None, [], []
        self._pictures.clear()

    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def drawn(self, page: int) -> bool:
        """Whether this page (0 …) has its picture."""
        return page in self._pictures

    def current_page(self) -> int:
        """The page (0 …) in the upper half of what is in sight."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        before = [page for page, top in enumerate(self._tops) if top <= middle]
        return before[-1] if before else 0

    def go_to(self, page: int) -> None:
        """Bring the top of this page (0 …) into sight."""
        if self._tops:
            self.verticalScrollBar().setValue(self._tops[max(0, min(page, len(self._tops) - 1))] - GAP)

    def fit_width(self) -> None:
        """As wide as there is room, also when that changes."""
        self._resize(None)

    def larger(self) -> None:
        """The next size up."""
        now = self.size_now()
        self._resize(next((size for size in SIZES if size > now * 1.01), SIZES[-1]))

    def smaller(self) -> None:
        """The next size down."""
        now = self.size_now()
        self._resize(next((size for size in reversed(SIZES) if size < now * 0.99), SIZES[0]))

    def size_now(self) -> float:
        """1.0 is the size on paper."""
        if self._size is not None:
            return self._size
        return max(SIZES[0] / 2, (self.viewport().width() - 2 * GAP) / (self._widest * _DOTS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.larger()
        elif control and key == Qt.Key.Key_Minus:
            self.smaller()
        elif control and key == Qt.Key.Key_0:
            self.fit_width()
        elif key == Qt.Key.Key_PageDown:
            self.go_to(self.current_page() + 1)
        elif key == Qt.Key.Key_PageUp:
            self.go_to(self.current_page() - 1)
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y():
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self.size_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        colours = theme.colours()
        painter.fillRect(self.viewport().rect(), QColor(colours.page))
        for page in self._in_sight():
            place = self._place(page)
            painter.fillRect(place, QColor("white"))
            picture = self._pictures.get(page)
            if picture is not None:
                self._pictures.move_to_end(page)
                painter.drawPixmap(place, picture)
            painter.setPen(QColor(colours.line))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
        if any(page not in self._pictures for page in self._in_sight()):
            self._soon.start()

    def _resize(self, size: float | None) -> None:
        page, self._size = self.current_page(), size
        self._pictures.clear()
        self._lay_out()
        self.go_to(page)
        self.size_changed.emit()

    def _lay_out(self) -> None:
        size = self.size_now() * _DOTS
        if self._pictures and self._size is None:
            self._pictures.clear()
        top, self._tops = GAP, []
        for _width, height in self._sizes:
            self._tops.append(top)
            top += round(height * size) + GAP
        widest = round(self._widest * size) + 2 * GAP
        room = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, top - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, widest - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())
        self._tell()
        self.viewport().update()

    def _place(self, page: int) -> QRect:
        """Where a page lies in the viewport."""
        size = self.size_now() * _DOTS
        width, height = (round(side * size) for side in self._sizes[page])
        left = max((self.viewport().width() - width) // 2, GAP) - self.horizontalScrollBar().value()
        return QRect(left, self._tops[page] - self.verticalScrollBar().value(), width, height)

    def _in_sight(self) -> list[int]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        size = self.size_now() * _DOTS
        return [
            page
            for page, start in enumerate(self._tops)
            if start < bottom and start + self._sizes[page][1] * size > top
        ]

    def _draw_next(self) -> None:
        """The first page in sight that has no picture; the window stays awake between two of them."""
        wanted = next((page for page in self._in_sight() if page not in self._pictures), None)
        if wanted is None or self._preview is None:
            return
        finer = self.devicePixelRatioF()
        picture = self._preview.picture(wanted, scale=self.size_now() * _DOTS * finer)
        image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
        made = QPixmap.fromImage(image)
        made.setDevicePixelRatio(finer)
        self._pictures[wanted] = made
        while len(self._pictures) > max(KEPT, len(self._in_sight())):
            self._pictures.popitem(last=False)
        self.viewport().update()

    def _tell(self) -> None:
        now = (self.current_page() + 1 if self._sizes else 0, len(self._sizes))
        if now != self._told:
            self._told = now
            self.setAccessibleDescription(tr("Page {page} of {pages}", page=now[0], pages=now[1]))
            self.page_changed.emit(*now)
        self.viewport().update()
