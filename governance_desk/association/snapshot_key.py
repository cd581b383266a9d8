"""Which program a snapshot belongs to: another one may fold the same journal to another state."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from hashlib import sha256

FORMAT = 1
"""Raised when snapshots are written in another way."""

APART = {"cli", "docket", "documents", "stories", "storage", "__pycache__"}
"""The packages of the core that have no part in the state; with all others it is folded."""


def program_key() -> str:
    """Changes with every change of the program: by the size and time of its modules, as Python judges its own."""
    if getattr(sys, "frozen", False):
        status = os.stat(sys.executable)
        stamps = [("", status.st_size, status.st_mtime_ns)]
    else:
        house = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        stamps = sorted(_modules(house))
    return sha256(repr((FORMAT, sys.version_info[:2], stamps)).encode()).hexdigest()


def _modules(folder: str) -> Iterator[tuple[str, int, int]]:
    """Path, bytes and time of change of every module, as far down as there are any."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
            elif entry.name not in APART and entry.is_dir():
                yield from _modules(entry.path)
