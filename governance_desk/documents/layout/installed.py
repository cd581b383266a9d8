"""The user's own 仿宋, 小标宋, 楷体 and 黑体, found by file name in the folders where systems keep fonts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path


def folders() -> list[Path]:
    """Where this system and this user keep fonts; a folder may be missing."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return [windows, local / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"]


def find(names: tuple[str, ...]) -> Iterator[Path]:
    """The installed files of these names (upper and lower case alike), in the order of the names."""
    known = _files()
    for name in names:
        if (path := known.get(name.lower())) is not None:
            yield path


@cache
def _files() -> dict[str, Path]:
    """Every TrueType file by its name in lower case; only names are read, once in a process."""
    found: dict[str, Path] = {}
    for folder in folders():
        for place, _, files in os.walk(folder):
            for file in sorted(files):
                if file.lower().endswith(".ttf"):
                    found.setdefault(file.lower(), Path(place, file))
    return found
