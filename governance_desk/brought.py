"""A file that somebody brings: its bytes, and no more of them than are wanted."""

from __future__ import annotations

from pathlib import Path

from governance_desk.errors import Fault
from governance_desk.language import text


def read_brought(path: Path, most: int, too_large: Fault) -> bytes:
    """The file's bytes; `too_large` where there are more than `most`, and a Fault where it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as problem:
        raise Fault(
            text("{file} cannot be read.", file=path.name),
            next_step=text("Copy it to this computer's own disk, then choose it again."),
        ) from problem
    if len(content) > most:
        raise too_large
    return content
