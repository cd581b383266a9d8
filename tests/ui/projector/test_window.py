from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from governance_desk.meeting.hall import Blank
from tests.ui.scenes import SCENES
from ui.preferences import Preferences
from ui.projector.remote import Remote
from ui.projector.window import PREVIEW, HallWindow

TWO_SCREENS = """
import sys
from PySide6.QtWidgets import QWidget
from PySide6.QtGui import QGuiApplication
from tests.ui.scenes import SCENES
from ui import theme
from ui.start import application
from ui.projector.window import HallWindow
app = application()
theme.apply(app)
desk = QWidget()
desk.setGeometry(0, 0, 1366, 768)
desk.show()
laptop, projector = QGuiApplication.screens()
connected = [laptop, projector]
hall = HallWindow(desk, lambda: connected)
hall.show_view(SCENES["welcome"])
told = []
hall.moved.connect(told.append)

def where():
    for _ in range(5):
        app.processEvents()
    return hall.isFullScreen(), hall.geometry().getRect()

hall.open()
first = where()
connected.remove(projector)
app.screenRemoved.emit(projector)
second = where()
connected.append(projector)
app.screenAdded.emit(projector)
third = where()
hall.close()
hall.open()
fourth = hall.isVisible(), *where()
print([first, second, third, fourth, told])
"""


def test_it_follows_the_projector_out_and_in(tmp_path: Path) -> None:
    """The platform for tests has two screens here; plugging is played by what the window is told of them."""
    keys = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, **keys},
        {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080, **keys},
    ]
    config = tmp_path / "screens.json"
    config.write_text(
        json.dumps({"synchronousWindowSystemEvents": True, "windowFrameMargins": False, "screens": screens})
    )
    ran = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "requestActivate" not in ran.stderr, "the hall's window never asks for the keyboard"
    first, second, third, fourth, told = eval(ran.stdout)  # a literal printed by the lines above
    assert first == (True, (1366, 0, 1920, 1080))
    full, (x, y, width, height) = second
    assert not full
    assert (width, height) == (PREVIEW.width(), PREVIEW.height())
    assert QRect(0, 0, 1366, 768).contains(QRect(x, y, width, height))
    assert third == first
    assert fourth == (True, *first), "closed and opened again"
    assert told == [True, False, True, True]


def test_without_a_second_monitor_it_is_small_and_in_the_corner(preferences: Preferences, qtbot: QtBot) -> None:
    assert preferences
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.show()
    window = HallWindow(desk, lambda: QGuiApplication.screens()[:1])
    qtbot.addWidget(window)
    window.open()
    assert not window.isFullScreen()
    assert window.size() == PREVIEW
    assert isinstance(window.view, Blank)


def test_the_remote_sends_wishes(english: Preferences, qtbot: QtBot) -> None:
    assert english
    remote = Remote()
    qtbot.addWidget(remote)
    remote.show_views(SCENES["item_long"], None)
    named = {button.accessibleName(): button for button in remote.findChildren(QPushButton)}
    assert not named["Show next"].isEnabled()
    with qtbot.waitSignal(remote.page_wanted) as turned:
        named["Next page"].click()
    assert turned.args == [2]
    for name, signal in (
        ("Result", remote.result_wanted),
        ("Notice", remote.notice_wanted),
        ("Blank", remote.blank_wanted),
    ):
        with qtbot.waitSignal(signal):
            named[name].click()
    remote.allow_result(False)
    assert not named["Result"].isEnabled()
    remote.show_views(SCENES["voting"], SCENES["passed"])
    with qtbot.waitSignal(remote.show_next):
        named["Show next"].click()
    assert named["Next page"].isHidden()


@pytest.mark.parametrize(
    ("opened", "second", "words"),
    [(False, False, "nothing yet"), (True, True, "second monitor"), (True, False, "Connect")],
)
def test_the_remote_says_where_the_hall_screen_is(
    english: Preferences, qtbot: QtBot, opened: bool, second: bool, words: str
) -> None:
    assert english
    remote = Remote()
    qtbot.addWidget(remote)
    remote.show_place(opened=opened, second_monitor=second)
    assert words in remote.place_words()


def test_the_remote_leads_to_the_hall_screen_first_and_then_to_what_comes_next(
    english: Preferences, qtbot: QtBot
) -> None:
    assert english
    remote = Remote()
    qtbot.addWidget(remote)

    def state() -> tuple[str, list[str]]:
        primary = [each for each in remote.findChildren(QPushButton) if each.property("kind") == "primary"]
        return remote._now_words.text(), [each.accessibleName() for each in primary]

    assert state() == ("Preview (the hall screen is closed)", ["Open the hall screen"])
    remote.show_place(opened=True, second_monitor=True)
    assert state() == ("The hall sees", ["Show next"])


def test_the_small_window_on_the_laptop_comes_before_the_desk(
    preferences: Preferences, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert preferences
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.show()
    raised: list[bool] = []
    monkeypatch.setattr(HallWindow, "raise_", lambda self: raised.append(self.on_second_monitor))
    window = HallWindow(desk, lambda: [desk.screen()])
    qtbot.addWidget(window)
    window.open()
    assert raised == [False]
