"""A projector is unplugged and plugged in again, on a real display: the X server is told of its monitors by xrandr."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

NEEDED = ("Xvfb", "xrandr", "openbox")

pytestmark = pytest.mark.skipif(any(shutil.which(each) is None for each in NEEDED), reason="no X server to test with")

LAPTOP = ("laptop", "1366/361x768/203+0+0", "screen")
PROJECTOR = ("projector", "1920/508x1080/286+1366+0", "none")

SCRIPT = """
import json, subprocess, sys, time
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from tests.ui.scenes import SCENES
from ui import theme
from ui.projector.window import HallWindow
from ui.start import application

app = application()
theme.apply(app)
projector = json.loads(sys.argv[1])

def until(there):
    end = time.monotonic() + 20
    while not there() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)
    for _ in range(20):
        app.processEvents()

desk = QWidget()
desk.setGeometry(40, 40, 800, 500)
desk.show()
until(desk.isActiveWindow)
hall = HallWindow(desk)
hall.show_view(SCENES["welcome"])
found = []

def look():
    found.append([hall.isFullScreen(), hall.geometry().getRect(), desk.isActiveWindow()])

def filled():
    return hall.isFullScreen() and hall.geometry().getRect() == (1366, 0, 1920, 1080) and desk.isActiveWindow()

def small():
    return not hall.isFullScreen() and hall.geometry().right() < 1366 and desk.isActiveWindow()

hall.open()
until(filled)
look()
for _ in range(2):
    subprocess.run(["xrandr", "--delmonitor", projector[0]], check=True)
    until(lambda: len(QGuiApplication.screens()) == 1 and small())
    look()
    subprocess.run(["xrandr", "--setmonitor", *projector], check=True)
    until(lambda: len(QGuiApplication.screens()) == 2 and filled())
    look()
print(json.dumps([found, desk.frameGeometry().getRect()]))
"""


@pytest.fixture
def display() -> Iterator[str]:
    """An X server with a laptop's monitor and a projector, and a window manager."""
    end, given = os.pipe()
    command = ["Xvfb", "-displayfd", str(given), "-screen", "0", "3286x1080x24", "-nolisten", "tcp", "-noreset"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, pass_fds=[given], **quiet) as server:  # type: ignore[call-overload]
        os.close(given)
        with os.fdopen(end) as told:
            name = f":{told.readline().strip()}"
        environment = {**os.environ, "DISPLAY": name}
        for monitor in (LAPTOP, PROJECTOR):
            subprocess.run(["xrandr", "--setmonitor", *monitor], env=environment, check=True, capture_output=True)
        with subprocess.Popen(["openbox"], env=environment, **quiet) as manager:  # type: ignore[call-overload]
            yield name
            manager.terminate()
        server.terminate()


def test_the_hall_screen_follows_the_projector_and_leaves_the_desk_its_keyboard(display: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(PROJECTOR)],
        capture_output=True,
        text=True,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        check=False,
        timeout=120,
    )
    if "Could not load the Qt platform plugin" in ran.stderr:
        pytest.skip("Qt finds no X libraries here")
    assert ran.returncode == 0, ran.stderr
    found, desk = json.loads(ran.stdout.splitlines()[-1])  # xrandr talks, too
    projector = [True, [1366, 0, 1920, 1080], True]
    assert found[0::2] == [projector, projector, projector]
    for full, (left, top, width, height), desk_has_keyboard in found[1::2]:
        assert not full
        assert desk_has_keyboard
        assert left >= 0
        assert left + width <= 1366
        assert top >= 0
        assert top + height <= 768
        assert left > desk[0] + desk[2] or top + height / 2 > desk[1], "small, in the corner"
        assert width * height * 4 < desk[2] * desk[3], "the desk is not covered"
