"""No page and no widget loses text: everything is painted in both languages and at 200 %."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.association import closed
from tests.ui.fake_desk import FakeDesk
from tests.ui.gallery import sheet
from tests.ui.pictures import settle
from ui.appearance import dress
from ui.preferences import Preferences
from ui.start import make_window
from ui.theme import TEXT_SIZES
from ui.widgets.table import RowTable
from ui.window import DeskWindow

LOOKS = [("zh_CN", 100), ("zh_CN", 200), ("en", 100), ("en", 200)]


def open_window(preferences: Preferences, qtbot: QtBot, *, with_desk: bool) -> DeskWindow:
    window = make_window(preferences)
    qtbot.addWidget(window)
    if with_desk:
        window.show_desk(FakeDesk())
    window.resize(1366, 768)
    window.show()
    return window


def clipped(whole: QWidget) -> list[str]:
    """The labels and buttons in sight that are narrower or lower than their text needs."""
    found = []
    for part in whole.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QLabel | QAbstractButton) or not part.text():
            continue
        if type(part).__name__ == "ElidedLabel":
            continue
        need = part.minimumSizeHint()
        height = part.heightForWidth(part.width()) if part.hasHeightForWidth() else need.height()
        if part.width() + 1 < need.width() or part.height() + 1 < height:
            found.append(f"{part.text()!r} has {part.size()}, needs {need}, height {height}")
    return found


@pytest.mark.parametrize(("language", "percent"), LOOKS)
@pytest.mark.parametrize("with_desk", [False, True])
def test_pages_show_all_their_text(
    preferences: Preferences, qtbot: QtBot, language: str, percent: int, with_desk: bool
) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    window = open_window(preferences, qtbot, with_desk=with_desk)
    for entry in window.entries:
        window.go(entry.name)
        settle()
        assert clipped(window) == [], entry.name
    assert window.size() == QSize(1366, 768)


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_nobody_scrolls_sideways_and_titles_stand_in_one_line(
    preferences: Preferences, qtbot: QtBot, language: str, percent: int
) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    window = open_window(preferences, qtbot, with_desk=False)
    window.show_desk(closed())
    for entry in window.entries:
        window.go(entry.name)
        settle()
        settle()
        area = window.stack.currentWidget()
        assert isinstance(area, QScrollArea)
        assert area.horizontalScrollBar().maximum() == 0, entry.name
        for table in window.page.findChildren(RowTable):
            assert table.horizontalScrollBar().maximum() == 0 or not table.isVisible(), entry.name
        title = window.page.title
        assert title.height() < 2 * title.fontMetrics().height(), entry.name
        assert clipped(window.page) == [], entry.name


@pytest.mark.parametrize(("language", "percent"), LOOKS)
def test_widgets_show_all_their_text(preferences: Preferences, qtbot: QtBot, language: str, percent: int) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    whole = sheet()
    qtbot.addWidget(whole)
    whole.resize(1366, 768)
    whole.show()
    settle()
    assert clipped(whole) == []


CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QListView)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_control_has_an_accessible_name(preferences: Preferences, qtbot: QtBot, language: str) -> None:
    preferences.language = language
    dress(preferences)
    gallery = sheet()
    qtbot.addWidget(gallery)
    for with_desk in (False, True):
        window = open_window(preferences, qtbot, with_desk=with_desk)
        for entry in window.entries:
            window.go(entry.name)
        for whole in (window, gallery):
            controls = [part for part in whole.findChildren(QWidget) if isinstance(part, CONTROLS)]
            own = [part for part in controls if not part.objectName().startswith("qt_") and not _is_inner(part)]
            # A button without words is hidden; a page that shows it names it then.
            nameless = [part for part in own if not part.accessibleName() and part.isVisibleTo(whole)]
            assert nameless == []


def _is_inner(part: QWidget) -> bool:
    """Qt's own parts: the field in a spin box, the list in a combo box."""
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QAbstractSpinBox):
            return True
        above = above.parentWidget()
    return False
