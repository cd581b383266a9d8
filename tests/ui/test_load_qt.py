"""Qt is loaded without its signatures, and whoever asks for one finds it."""

from __future__ import annotations

import subprocess
import sys

MISTAKEN = """
from PySide6.QtCore import QPoint
try:
    QPoint([], 2)
except TypeError as error:
    print(error)
print(QPoint.isNull.__doc__)
from PySide6.support.signature import get_signature
print(get_signature(QPoint.toTuple))
"""
BY_US = "from ui.load_qt import what_qt_lacks; print(what_qt_lacks(), end='')\n"
HOW_MANY = """
import sys
from ui.load_qt import LATER
print([type(sys.modules[name]).__name__ for name in sorted(LATER)].count("_StandIn"))
"""


def test_loads_no_signatures_before_they_are_asked_for() -> None:
    before, after = _printed(BY_US + HOW_MANY), _printed(BY_US + MISTAKEN + HOW_MANY)

    assert before == "6\n"
    assert after.endswith("\n0\n")


def test_explains_a_mistaken_call_as_qt_does() -> None:
    assert "Supported signatures" in _printed(MISTAKEN)
    assert _printed(BY_US + MISTAKEN) == _printed(MISTAKEN)


def test_leaves_the_search_for_modules_as_it_was() -> None:
    printed = _printed("import sys; before = list(sys.meta_path)\n" + BY_US + "print(sys.meta_path == before)")

    assert printed == "True\n"


def test_says_what_keeps_qt_from_being_loaded() -> None:
    printed = _printed("import sys; sys.modules['PySide6.QtWidgets'] = None\n" + BY_US)

    assert "PySide6.QtWidgets" in printed


def _printed(code: str) -> str:
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout
