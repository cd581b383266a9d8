"""What the tests of the windows share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.appearance import dress
from ui.language import switch_language
from ui.preferences import Preferences


@pytest.fixture(autouse=True)
def _delete_what_was_closed(qapp: QApplication) -> Iterator[None]:
    """Delete the windows of this test: each one that stays is dressed again by every test after it."""
    assert qapp is not None
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _let_go_of_the_keys(qapp: QApplication) -> Iterator[None]:
    """Qt holds Ctrl for pressed until a key comes without it: in the next test a chosen row would be let go."""
    assert qapp is not None
    yield
    if qapp.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        nowhere = QWidget()
        QTest.keyRelease(nowhere, Qt.Key.Key_Control)
        nowhere.deleteLater()


@pytest.fixture
def preferences(tmp_path: Path, qapp: QApplication) -> Iterator[Preferences]:
    """Preferences in a file of this test, applied; the next test finds the program undressed again."""
    assert qapp is not None
    made = Preferences(QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat))
    dress(made)
    yield made
    made.text_percent, made.contrast, made.language = 100, False, "zh_CN"
    dress(made)


@pytest.fixture
def english(preferences: Preferences) -> Preferences:
    """The same, in English."""
    preferences.language = "en"
    switch_language("en")
    return preferences


UNABLE = [f"does not support {what}" for what in ("propagateSizeHints", "raise", "grabbing the keyboard")]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a display cannot keep a least size, nor let a list below a field take the keys, and says
    so; that is no fault of a window."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*UNABLE, extend=True))
