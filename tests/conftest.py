"""What every test starts from: no display, no settings of the person at the machine, one language.

Warnings fail a test, Python's as well as Qt's (pyproject.toml, `filterwarnings` and `qt_log_level_fail`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from governance_desk import language

# Before Qt is imported. A test of real windows starts a process of its own, with its own display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Slow machines are not errors; the build server sees the same examples each time.
settings.register_profile("desk", deadline=None, print_blob=True)
settings.register_profile("ci", parent=settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session", autouse=True)
def _runtime_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Qt and D-Bus want a folder that only this user can read; a bare machine sets none."""
    if "XDG_RUNTIME_DIR" not in os.environ:
        folder = tmp_path_factory.mktemp("runtime")
        folder.chmod(0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(folder)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and recent files of a test are its own."""
    home: Path = tmp_path_factory.mktemp("home")
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home / variable))


@pytest.fixture(autouse=True)
def _default_language() -> Iterator[None]:
    """A test that switches the language leaves none of it behind."""
    language.use(language.DEFAULT_LANGUAGE)
    yield
    language.use(language.DEFAULT_LANGUAGE)
