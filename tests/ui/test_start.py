from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from governance_desk.stories.sample import make_sample
from ui import __main__ as program

ALLOWED = {"PySide6", "shiboken6", "msgspec", "sqlalchemy", "governance_desk", "ui"}
"""What may be loaded when the window appears. sqlalchemy: its Core, through the core's storage only."""
ALSO_THERE = {"shibokensupport", "signature_bootstrap", "typing_extensions", "cython_runtime", "sitecustomize"}
"""Parts of PySide6 and SQLAlchemy that go by other names, and what Debian's Python always loads."""

WITH_A_WINDOW = """
import sys
from ui.operations.open_association import open_again
from ui.start import application, make_window
from ui.appearance import dress
from ui.preferences import Preferences
from PySide6.QtCore import QSettings
app = application()
preferences = Preferences(QSettings(sys.argv[1], QSettings.Format.IniFormat))
dress(preferences)
window = make_window(preferences)
assert open_again(window=window, path=sys.argv[2])
window.show()
app.processEvents()
assert not window.grab().isNull()
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def test_only_what_is_allowed_is_loaded_before_the_window_is_painted(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", WITH_A_WINDOW, str(tmp_path / "desk.ini"), str(make_sample(tmp_path))],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    loaded = {name for name in ran.stdout.split() if not name.startswith("__")}
    foreign = loaded - sys.stdlib_module_names - ALLOWED - ALSO_THERE
    assert {name for name in foreign if not name.startswith("_")} == set()
    assert "PySide6" in loaded


THE_PROGRAM = """
import gc, os, sys
import ui.__main__ as program
windows = program._windows

def watched(*given):
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QMainWindow

    class Painted(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, self.tell)
            return False

        def tell(self):
            print(*vars(sys.modules["PySide6.QtWidgets"]))
            print(gc.isenabled(), *sys.modules, flush=True)
            self.tell = lambda: None
            self.rest()

        def rest(self):
            if "sqlalchemy" in sys.modules and gc.isenabled():
                print(gc.isenabled(), *sys.modules, flush=True)
                os._exit(0)
            QTimer.singleShot(50, self.rest)

    painted, show = Painted(), QMainWindow.show
    QMainWindow.show = lambda window: (window.installEventFilter(painted), show(window))
    return windows(*given)

program._windows = watched
program.main(sys.argv[1:])
"""


def test_the_core_comes_before_qt_and_what_nobody_has_asked_for_comes_later(tmp_path: Path) -> None:
    homes = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    ran = subprocess.run(
        [sys.executable, "-c", THE_PROGRAM, "open", str(make_sample(tmp_path / "sample"))],
        capture_output=True,
        text=True,
        env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        timeout=60,  # for ever, where the tables are not opened once the window is there
    )
    kinds, (collecting, *painted), (collecting_later, *at_rest) = (line.split() for line in ran.stdout.splitlines())
    # Qt's binding makes a class when it is asked for, and all of them to tell what kind of widget a stranger is.
    assert "QScrollArea" in kinds
    assert "QWizard" not in kinds
    assert painted.index("governance_desk.desk") < painted.index("PySide6")
    assert "ui.views.meetings" in painted
    unasked = {"sqlalchemy", "tomllib", "ui.errors", "governance_desk.voting.verdict", "governance_desk.charter.load"}
    unasked |= {"governance_desk.charter.model", "governance_desk.docket.compute", "importlib.resources"}
    assert unasked & set(painted) == set()
    assert "sqlalchemy" in at_rest
    assert (collecting, collecting_later) == ("False", "True")


@pytest.mark.parametrize(
    ("arguments", "handed_on"),
    [
        (["verdict", "--json"], ["verdict", "--json"]),
        (["demo", "--headless"], ["demo", "--headless"]),
        (["demo"], ["demo", "--headless"]),
    ],
)
def test_other_commands_and_a_demo_without_a_display_go_to_the_command_line(
    arguments: list[str], handed_on: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[list[str]] = []

    def command_line(arguments: list[str]) -> int:
        given.append(arguments)
        return 0

    monkeypatch.setattr(program, "_command_line", command_line)
    monkeypatch.setattr("governance_desk.cli.demo.use_painter", lambda _paint: None)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert program.main(arguments) == 0
    assert given == [handed_on]


def test_open_without_a_display_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert program.main(["open", "a.gdesk"]) == 1
    assert capsys.readouterr().err.strip()
