"""Process start to the painted desk with the sample open, against a bare PySide6 window painted the same way."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

# Ends the process once the first window has been painted and the event loop has come to rest. It watches that
# window alone: a filter over the whole application would hand each event to Python, and its price would be measured.
WATCH = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(17))
        return False

painted = Painted()
shown = QMainWindow.show

def show(window):
    window.installEventFilter(painted)
    shown(window)

QMainWindow.show = show
"""
BARE = (
    WATCH
    + """
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.exec()
"""
)
# The watcher comes when the program has loaded Qt by itself: in which order it loads things is a part of its start.
DESK = f"""
from ui.__main__ import main
import ui.__main__
before = ui.__main__._windows

def windows(*given):
    exec({WATCH!r}, globals())
    return before(*given)

ui.__main__._windows = windows
main()
"""
ONE_SCREEN = (
    '{"screens": [{"name": "laptop", "x": 0, "y": 0,'
    ' "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}'
)
SAMPLE = """
import sys
from pathlib import Path
from governance_desk.stories.sample import make_sample
print(make_sample(Path(sys.argv[1])))
"""


def measure(pairs: int = 15) -> float:
    """The median seconds of the desk over those of the bare window, started in turn."""
    with tempfile.TemporaryDirectory() as home:
        environment, sample = start_environment(home)
        ours: list[float] = []
        theirs: list[float] = []
        for n in range(pairs + 1):
            bare = _seconds(BARE, [], environment)
            desk = desk_seconds(sample, environment)
            if n:  # the first pair fills the disk's cache
                theirs.append(bare)
                ours.append(desk)
    return statistics.median(ours) / statistics.median(theirs)


def start_environment(home: str) -> tuple[dict[str, str], str]:
    """What the processes are started with, all their folders in `home`; and the path of a sample made there."""
    homes = {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    screens = os.path.join(home, "screens.json")
    with open(screens, "w", encoding="utf-8") as file:  # both windows have the size that they ask for
        file.write(ONE_SCREEN)
    platform = f"offscreen:configfile={screens}"
    environment = {**os.environ, **homes, "QT_QPA_PLATFORM": platform, "XDG_RUNTIME_DIR": home}
    # Compiled modules are kept, as on any computer where the program has run before.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = os.path.join(home, "compiled")
    made = subprocess.run(
        [sys.executable, "-c", SAMPLE, os.path.join(home, "sample")],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return environment, made.stdout.split()[-1]


def desk_seconds(path: str, environment: dict[str, str]) -> float:
    """From the start of the process to the painted desk of the association in this file."""
    return _seconds(DESK, ["open", path], environment)


def _seconds(code: str, arguments: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment, stderr=subprocess.DEVNULL, check=False
    )
    taken = time.perf_counter() - start
    if done.returncode != 17:
        raise RuntimeError("no window was painted")
    return taken


if __name__ == "__main__":
    print(f"start to the painted desk: {measure():.2f} times a bare window")
