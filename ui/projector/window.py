"""A window for others: full screen on a monitor of its own, a small window on the laptop while there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from governance_desk.language import tr
from governance_desk.meeting.hall import Blank, HallView
from ui.language import spoken
from ui.projector.paint import paint

PREVIEW = QSize(384, 216)
"""The hall's window on the laptop: large enough to see what the hall would see, too small to cover the desk."""
SETTLED = 300
"""Milliseconds after which a window manager has done with a window."""


def nobody() -> Sequence[QScreen]:
    """No monitor is taken by another window."""
    return ()


class ScreenWindow(QWidget):
    """Finds its monitor by itself. `moved` is sent with True when it fills one of its own, `closed` whoever closes it:
    the program, or the clerk with the ✕ in its corner.

    `screens` is how the monitors are found, the first that is free is its own; `taken` are those of other windows;
    tests give their own. `small` is its size on the laptop, in pixels.
    """

    moved = Signal(bool)
    closed = Signal()

    small = PREVIEW

    def __init__(
        self,
        desk_window: QWidget,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
        taken: Callable[[], Sequence[QScreen]] = nobody,
    ) -> None:
        # Window managers give the keyboard to a window that fills a screen; the clerk goes on at the desk.
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self._desk_window = desk_window
        self._screens = screens
        self._taken = taken
        self.rehearses = False
        self.on_second_monitor = False
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Qt tells of a lost screen while it still moves the windows off it; look again when that is over.
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(0)
        self._look_again.timeout.connect(self.find_place)
        # A window manager may still give it the size that it had before, after it was told of another.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED)
        self._settle.timeout.connect(self._keep_place)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._look_again_soon)
            app.screenRemoved.connect(self._look_again_soon)
            app.primaryScreenChanged.connect(self._look_again_soon)
        spoken(self.retranslate)

    def open(self) -> None:
        """Show the window where it belongs; the desk keeps the keyboard."""
        self.find_place(opening=True)

    def find_place(self, *, opening: bool = False) -> None:
        """Go to the second monitor if there is one, otherwise back to the laptop, small and in the corner."""
        if not opening and not self.isVisible():
            return
        second = self._second_screen()
        was = self.on_second_monitor
        self.on_second_monitor = second is not None
        if second is not None:
            if self.isVisible() and self.isFullScreen() and self.geometry() == second.geometry():
                return
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.setScreen(second)
            self.setGeometry(second.geometry())
            # Not showFullScreen(): it asks for the keyboard, too, which this window must not have.
            self.setWindowState(Qt.WindowState.WindowFullScreen)
            self.show()
        else:
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.setScreen(self._desk_window.screen())
            self.setGeometry(self._corner())
            self.show()
            if was:
                self._desk_window.raise_()
            self.raise_()  # small, in the corner; behind the desk nobody would know that it is there
        self._settle.start()
        if was != self.on_second_monitor or opening:
            self.moved.emit(self.on_second_monitor)

    def _keep_place(self) -> None:
        """See that it is where it was put; a small one may since have been moved, but it is small."""
        second = self._second_screen()
        place = second.geometry() if second is not None else self._corner()
        right = self.geometry() == place if second is not None else self.size() == place.size()
        if self.isVisible() and not right:
            self.setGeometry(place)

    def retranslate(self) -> None:
        """Set every text of the window in the language in use."""

    @property
    def own_screen(self) -> QScreen | None:
        """The monitor that it fills, while it does."""
        return self.screen() if self.isVisible() and self.on_second_monitor else None

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self.isVisible():
            self.closed.emit()

    def _second_screen(self) -> QScreen | None:
        desk = self._desk_window.screen()
        for screen in self._screens():
            # A projector that mirrors the laptop has the same place as it, and is no second monitor.
            if screen is not desk and screen.geometry() != desk.geometry() and screen not in self._taken():
                return screen
        return None

    def _corner(self) -> QRect:
        room = self._desk_window.screen().availableGeometry()
        size = self.small.boundedTo(room.size())
        return QRect(room.right() - size.width() - 16, room.bottom() - size.height() - 48, size.width(), size.height())

    def _look_again_soon(self) -> None:
        self._look_again.start()


class HallWindow(ScreenWindow):
    """What the hall sees: follows `show_view`."""

    def __init__(
        self,
        desk_window: QWidget,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
        taken: Callable[[], Sequence[QScreen]] = nobody,
    ) -> None:
        self.view: HallView = Blank()
        super().__init__(desk_window, screens, taken)

    def show_view(self, view: HallView) -> None:
        """Show this scene from now on."""
        self.view = view
        self.update()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Hall screen"))
        self.setAccessibleName(tr("Hall screen"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(self.view, painter, QRectF(self.rect()), rehearsal=self.rehearses)
