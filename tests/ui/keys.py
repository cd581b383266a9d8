"""Work the program as a clerk without a mouse does: keys, in whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.pictures import settle
from ui.projector.window import ScreenWindow
from ui.window import DeskWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in whatever has the focus."""
    QTest.keyClick(at_hand(), key, modifier)
    settle()


def at_hand() -> QWidget:
    """What has the focus."""
    active = QApplication.activeWindow()
    if active is None or isinstance(active, ScreenWindow):  # no window manager gives the desk its focus back here
        desk = next(
            each for each in QApplication.topLevelWidgets() if isinstance(each, DeskWindow) and each.isVisible()
        )
        desk.activateWindow()
        assert QTest.qWaitForWindowActive(desk)
    target = QApplication.focusWidget()
    assert target is not None
    return target
